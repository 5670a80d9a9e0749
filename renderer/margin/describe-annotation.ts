import type { Annotation, People, PersonId } from '../../shared/account/annotation'
import { distinctName } from '../../shared/account/distinct-names'
import { kindNames } from '../../shared/account/kind'
import { shortQuote } from '../../shared/account/short-quote'

export const nameOf = (people: People, id: PersonId): string => distinctName(people, id) ?? 'someone'

/** As it is read aloud: Claim: “quote…” by NAME, in 2 pieces */
export function describeAnnotation(annotation: Annotation, text: string, people: People): string {
  const { kind, ranges, by } = annotation
  const pieces = ranges.length > 1 ? `, in ${ranges.length} pieces` : ''
  return `${kindNames[kind].name}: “${shortQuote(text, ranges)}” by ${nameOf(people, by)}${pieces}`
}
