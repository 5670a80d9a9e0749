import { reportRecord } from '../report/values'
import type { Change } from './entry'
import { quoted } from './quoted'

export function describeReport({ after }: Change): string {
  const made = reportRecord.safeParse(after).data
  return made ? `began the report ${quoted(made.title)}` : 'began a report in a way this version of Attest cannot read'
}
