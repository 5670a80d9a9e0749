import type { DocumentMeta } from '../../../shared/importing/imported-document'
import type { Destination } from './rtf-words'

/** Gathers what a document says about itself. */
export interface RtfInfo {
  readonly word: (destination: Destination, word: string, value: number) => void
  readonly put: (destination: 'title' | 'author', words: string) => void
  /** The end of one of them: some programs name the last to have edited it as another author. */
  readonly close: (destination: Destination) => void
  readonly finish: () => { readonly title: string; readonly meta: DocumentMeta; readonly pages?: number }
}

export function createRtfInfo(): RtfInfo {
  const said = { title: '', author: '' }
  const isClosed = new Set<Destination>()
  const created = new Map<string, number>()
  let pages: number | undefined
  return {
    word(destination, word, value) {
      if (destination === 'created') created.set(word, value)
      else if (word === 'nofpages') pages = value
    },
    put(destination, words) {
      if (!isClosed.has(destination)) said[destination] += words
    },
    close: (destination) => void isClosed.add(destination),
    finish() {
      const author = said.author.trim()
      const publishedAt = dateOf(created)
      return {
        title: said.title.trim(),
        meta: { ...(author && { author }), ...(publishedAt && { publishedAt }) },
        ...(pages !== undefined && { pages }),
      }
    },
  }
}

/** As ISO 8601 writes it, with as much of the time as there is: it is that of the writer's clock. */
function dateOf(parts: ReadonlyMap<string, number>): string | undefined {
  const [year, month, day, hour, minute] = ['yr', 'mo', 'dy', 'hr', 'min'].map((name) => parts.get(name))
  if (!year || !month || !day) return undefined
  const two = (part: number) => String(part).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return hour === undefined || minute === undefined ? date : `${date}T${two(hour)}:${two(minute)}`
}
