import { kindNames, kinds } from '../account/kind'
import type { ExportAccount } from './export-account'
import { readableTime } from './time'

/** One line of what is known about an account: “Outlet: The Courier”. */
export interface AboutLine {
  readonly label: string
  readonly words: string
  readonly is: 'words' | 'address' | 'hash' | 'time'
  /** Of a time, in ms since 1970. */
  readonly at?: number
}

/** What is known about an account before one reads it. */
export interface About {
  /** Where it comes from, in the order in which a reader asks. */
  readonly source: readonly AboutLine[]
  /** What proves that this is that text. */
  readonly custody: readonly AboutLine[]
  /** How many passages are tagged, by how many people. */
  readonly passages: string
}

/** What a report says of its custody. */
export function custodyRemark({ protection, leftOut }: ExportAccount): string {
  const shown = protection
    ? `The names of ${several(protection.sources, 'source', 'sources')} are replaced by release labels, in the text too. The SHA-256 of the text as it was captured is withheld: with it a guess at a name could be tested.`
    : 'The text of the account is evidence and is shown as it was captured.'
  const without = leftOut.length > 0 ? ` What there is of ${leftOut.join(' and ')} is left out.` : ''
  return `${shown}${without} Times of notes are by the clocks of their writers.`
}

const known: readonly (readonly [key: string, label: string])[] = [
  ['handling', 'Handling'],
  ['author', 'Author'],
  ['outlet', 'Outlet'],
  ['publishedAt', 'Published'],
  ['url', 'Address'],
  ['importedFrom', 'Imported from'],
  ['importedAs', 'Read as'],
  ['importWarnings', 'On the way in'],
]

export function aboutOf(account: ExportAccount): About {
  const { id, meta, textSha256, originalSha256, exportedAt, app, protection } = account
  const captured = Date.parse(meta['capturedAt'] ?? '')
  const source = known.flatMap(([key, label]): AboutLine[] =>
    meta[key] ? [{ label, words: meta[key], is: key === 'url' ? 'address' : 'words' }] : [],
  )
  if (!Number.isNaN(captured)) source.push(time('Captured', captured))
  const hash = (label: string, words: string): AboutLine => ({ label, words, is: 'hash' })
  return {
    source,
    custody: [
      hash('Account', id),
      // Whoever puts the right name in the place of its label would have a text with this sum.
      ...(protection ? [] : [hash('SHA-256 of the text', textSha256)]),
      ...(originalSha256 && !protection ? [hash('SHA-256 of the original', originalSha256)] : []),
      time('Exported', exportedAt),
      { label: 'Exported by', words: app, is: 'words' },
    ],
    passages: countPassages(account),
  }
}

const time = (label: string, at: number): AboutLine => ({ label, words: readableTime(at), is: 'time', at })

function countPassages({ annotations }: ExportAccount): string {
  if (annotations.length === 0) return 'No passages are tagged.'
  const parts = kinds.flatMap((kind) => {
    const count = annotations.filter((annotation) => annotation.kind === kind).length
    return count === 0 ? [] : [several(count, kindNames[kind].name.toLowerCase(), kindNames[kind].plural.toLowerCase())]
  })
  const authors = new Set(annotations.map(({ by }) => by)).size
  return `${several(annotations.length, 'passage', 'passages')}: ${parts.join(', ')}; tagged by ${several(authors, 'person', 'people')}.`
}

const several = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`
