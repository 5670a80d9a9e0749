import type { Annotation, People, PersonId } from '../../shared/account/annotation'
import { kindNames } from '../../shared/account/kind'
import { quoteOf } from '../../shared/account/range'

/** The words of a passage on one line, cut between two words where they are too many. */
export function shortQuote(text: string, { ranges }: Pick<Annotation, 'ranges'>, most = 80): string {
  const quote = quoteOf(text, ranges)
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim()
  if (quote.length <= most) return quote
  const cut = quote.slice(0, most)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > most / 2 ? cut.slice(0, blank) : [...cut].slice(0, -1).join('')).replace(/[\s,;:]+$/, '')}…`
}

export const nameOf = (people: People, id: PersonId): string => people[id]?.name ?? 'someone'

/** As it is read aloud: Claim: “quote…” by NAME */
export const describeAnnotation = (annotation: Annotation, text: string, people: People): string =>
  `${kindNames[annotation.kind].name}: “${shortQuote(text, annotation)}” by ${nameOf(people, annotation.by)}`
