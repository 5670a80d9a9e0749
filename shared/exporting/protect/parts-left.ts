import { fold } from '../../text/fold'
import { isAddress } from './address'

/** A shorter word is found anywhere. */
const shortest = 4

const words = /[\p{L}\p{M}’'-]+/gu

/** Whether a word is written as a name is: with a capital, where its letters have such. */
const isWrittenAsName = (word: string): boolean => /^\p{Lu}/u.test(word) || word.toLowerCase() === word.toUpperCase()

/**
 * Words of names of several words that still stand alone where the names themselves are replaced, such as a surname: by these
 * somebody may be known, and only a person can tell. In their order, each once.
 * @param labels what stands in the place of each name
 * @param texts in which that has been done
 */
export function partsLeft(labels: ReadonlyMap<string, string>, texts: Iterable<string>): readonly string[] {
  const inLabels = new Set(
    [...labels.values()].flatMap((label) => label.match(words) ?? []).map((word) => fold(word).text),
  )
  const parts = new Set(
    [...labels.keys()]
      .map((name) => name.match(words) ?? [])
      .filter(({ length }) => length > 1)
      .flat()
      .filter((word) => word.length >= shortest && isWrittenAsName(word))
      .map((word) => fold(word).text)
      .filter((word) => !inLabels.has(word)),
  )
  const left = new Map<string, string>()
  if (parts.size === 0) return []
  for (const written of namesIn(texts)) {
    const word = written.replace(/['’]s$/, '')
    const part = fold(word).text
    if (parts.has(part) && !left.has(part)) left.set(part, word)
  }
  return [...left.values()]
}

/** Words that may be names: in an address, where names have no capitals and hyphens for blanks, all of them. */
function namesIn(texts: Iterable<string>): ReadonlySet<string> {
  const all = new Set<string>()
  for (const text of texts)
    for (const stretch of text.match(/\S+/gu) ?? []) {
      const found = stretch.match(words) ?? []
      const names =
        found.length > 0 && isAddress(stretch)
          ? found.flatMap((word) => [word, ...word.split('-')])
          : found.filter(isWrittenAsName)
      for (const word of names) all.add(word)
    }
  return all
}

/** So many are named. */
const most = 5

/** What is to be said of them; undefined where there are none. */
export function partsLeftSentence(parts: readonly string[]): string | undefined {
  if (parts.length === 0) return undefined
  const named = parts
    .slice(0, most)
    .map((part) => `“${part}”`)
    .join(', ')
  const more = parts.length > most ? ` and ${(parts.length - most).toLocaleString('en')} more` : ''
  const stand =
    parts.length === 1
      ? 'is a part of a protected name and still stands'
      : 'are parts of protected names and still stand'
  return `${named}${more} ${stand} alone; in the account’s text a passage gets the label too where it is tagged as the same source.`
}
