import { fold } from '../text/fold'

/** A name as it is compared with others. */
export interface NameParts {
  /** Without case, accents and forms of letters. */
  readonly folded: string
  /** Its words in their order; what stands between them does not count. */
  readonly parts: readonly string[]
  /** … without articles: `الحداد`, `al-Haddad`. */
  readonly bare: readonly string[]
}

const articles: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'the'])

export function namePartsOf(name: string): NameParts {
  const folded = fold(name).text.trim()
  const parts = folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  const bare = parts
    .filter((part, _, all) => all.length === 1 || !articles.has(part))
    // The Arabic article is written together with what follows it.
    .map((part) => part.replace(/^ال(?=\p{L}{2})/u, ''))
  return { folded, parts, bare }
}

export const isInitial = (part: string): boolean => [...part].length === 1

/** `o haddad` and `omar haddad`: as many words, of which those that differ are initials of the others. */
export function sharesInitials(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false
  const pairs = a.map((part, i) => [part, b[i] as string] as const)
  return (
    pairs.some(([left, right]) => left === right && !isInitial(left)) &&
    pairs.some(([left, right]) => left !== right) &&
    pairs.every(
      ([left, right]) =>
        left === right || (isInitial(left) && right.startsWith(left)) || (isInitial(right) && left.startsWith(right)),
    )
  )
}
