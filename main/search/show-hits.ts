import type { AccountHits, Hit } from '../../shared/library/search'
import type { Term } from '../../shared/library/terms'
import { aboutOf } from './account-haystack'
import { excerptOf, hitsIn } from './excerpt'
import type { IndexedAnnotation } from './indexed-account'
import { wordsIn } from './paragraph-words'
import type { Found } from './search-accounts'
import { type ReadStretch, withStretches } from './text-file'

/**
 * The first of what was found in an account, with the words around it: where the account is from, then in the order of
 * the text, a paragraph before what is tagged in it.
 */
export function showHits(found: Found, terms: readonly Term[], most: number): Omit<AccountHits, 'count' | 'more'> {
  const { account, text, about, paragraphs, annotations } = found
  const { summary } = account.indexed
  const hits = withStretches(text, (read) => [
    ...paragraphs.slice(0, most).map((unit) => showParagraph(found, read, unit, terms)),
    ...annotations.slice(0, most).flatMap((unit) => {
      const annotation = account.indexed.annotations[unit]
      return annotation ? showAnnotation(found, read, annotation, terms) : []
    }),
  ]).sort((a, b) => a.place - b.place)
  const first: readonly Hit[] = about ? [{ type: 'about', excerpt: excerptOf(aboutOf(account.indexed), terms) }] : []
  return {
    file: summary.file,
    id: summary.id as string,
    title: excerptOf(summary.title, terms),
    hits: [...first, ...hits.map(({ hit }) => hit)].slice(0, most),
  }
}

interface Placed {
  readonly hit: Hit
  /** In the folded text. */
  readonly place: number
}

function showParagraph({ text }: Found, read: ReadStretch, unit: number, terms: readonly Term[]): Placed {
  const { starts } = text.paragraphs
  const bounds = [starts[unit] as number, starts[unit + 1] as number] as const
  return { place: bounds[0], hit: { type: 'passage', ...wordsIn(text, read, bounds, terms) } }
}

function showAnnotation(
  { text }: Found,
  read: ReadStretch,
  { id, kind, author, at, note, folded, ranges, thread }: IndexedAnnotation,
  terms: readonly Term[],
): Placed[] {
  const pieces = folded.map((piece) => wordsIn(text, read, piece, terms).excerpt)
  const excerpt = pieces.find(({ marks }) => marks.length > 0) ?? pieces[0]
  const range = ranges[0]
  if (!excerpt || !range) return []
  const words = note === '' ? null : excerptOf(note, terms)
  const place = folded[0]?.[0] ?? 0
  const [reply = null] = (thread?.replies ?? [])
    .map((one) => ({ author: one.author, excerpt: excerptOf(one.text, terms) }))
    .filter((one) => one.excerpt.marks.length > 0 || hitsIn(one.author, terms).length > 0)
  return [{ place, hit: { type: 'annotation', id, kind, author, at, range, excerpt, note: words, reply } }]
}
