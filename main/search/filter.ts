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
export const narrows = ({ kind, author = '', from = '', to = '' }: SearchQuery): boolean =>
  kind !== undefined || author.trim() !== '' || from !== '' || to !== ''

export function createFilter({ kind, author = '', from = '', to = '' }: SearchQuery): Filter {
  const wanted = fold(author).text.trim()
  const isBy = new Map<string, boolean>()
  const by = (name: string): boolean => {
    const known = isBy.get(name) ?? fold(name).text.includes(wanted)
    isBy.set(name, known)
    return known
  }
  const within = (day: string) => (from === '' || day >= from) && (to === '' || (day !== '' && day <= to))
  return {
    // A paragraph is of no kind.
    wantsText: (account) =>
      kind === undefined && (wanted === '' || by(account.author) || by(account.outlet)) && within(account.day),
    wantsAnnotation: (annotation) =>
      (kind === undefined || annotation.kind === kind) &&
      (wanted === '' || by(annotation.author)) &&
      ((from === '' && to === '') || within(dayOfMoment(annotation.at))),
  }
}

/** As this computer's calendar has it. */
function dayOfMoment(ms: number): string {
  const date = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
