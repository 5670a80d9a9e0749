import type { Annotation, People, PersonId } from '../../shared/account/annotation'
import { distinctName } from '../../shared/account/distinct-names'
import { kindNames } from '../../shared/account/kind'
import { shortQuote } from '../../shared/account/short-quote'

export const nameOf = (people: People, id: PersonId): string => distinctName(people, id) ?? 'someone'

/** As it is read aloud: Claim: “quote…” by NAME */
export const describeAnnotation = (annotation: Annotation, text: string, people: People): string =>
  `${kindNames[annotation.kind].name}: “${shortQuote(text, annotation.ranges)}” by ${nameOf(people, annotation.by)}`
