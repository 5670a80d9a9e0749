import type { AccountSummary } from '../../shared/library/listing'
import type { SearchQuery } from '../../shared/library/search'
import { fold } from '../../shared/text/fold'
import type { IndexedAnnotation } from './indexed-account'

/** What a search leaves standing, apart from the words looked for. */
export interface Filter {
  /** Whether the text of an account and what it is called is searched. */
  wantsText(account: AccountSummary): boolean
  wantsAnnotation(annotation: IndexedAnnotation): boolean
}

/** Whether a query asks for some annotations rather than others, even without any words. */
export const narrows = ({ kind, author = '', coded = '', from = '', to = '' }: SearchQuery): boolean =>
  kind !== undefined || author.trim() !== '' || coded.trim() !== '' || from !== '' || to !== ''

export function createFilter({ kind, author = '', coded = '', from = '', to = '' }: SearchQuery): Filter {
  const isBy = nameWith(author)
  const isCoded = nameWith(coded)
  const within = (day: string) => (from === '' || day >= from) && (to === '' || (day !== '' && day <= to))
  return {
    // A paragraph is of no kind, and has no tag.
    wantsText: (account) =>
      kind === undefined && !isCoded && (!isBy || isBy(account.author) || isBy(account.outlet)) && within(account.day),
    wantsAnnotation: (annotation) =>
      (kind === undefined || annotation.kind === kind) &&
      (!isBy || isBy(annotation.author)) &&
      (!isCoded || (annotation.tags ?? []).some(isCoded)) &&
      ((from === '' && to === '') || within(dayOfMoment(annotation.at))),
  }
}

/** Whether a name has some letters in it, ready to be asked of the same few again and again; undefined where any does. */
function nameWith(typed: string): ((name: string) => boolean) | undefined {
  const wanted = fold(typed).text.trim()
  if (wanted === '') return undefined
  const asked = new Map<string, boolean>()
  return (name) => {
    const known = asked.get(name) ?? fold(name).text.includes(wanted)
    asked.set(name, known)
    return known
  }
}

/** As this computer's calendar has it. */
function dayOfMoment(ms: number): string {
  const date = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
