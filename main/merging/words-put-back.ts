import { ReportTexts } from '../account/report-texts'
import type { NamedUpdate } from '../account-file/payloads'

/** What is to be written besides both copies, so that no words in a report go because the other copy has taken away what they stood in. */
export function wordsPutBack(ours: readonly NamedUpdate[], theirs: readonly NamedUpdate[]): readonly NamedUpdate[] {
  const written: NamedUpdate[] = []
  const texts = new ReportTexts((update) => written.push(update))
  texts.read(ours)
  texts.adopt(theirs)
  texts.destroy()
  return written
}
