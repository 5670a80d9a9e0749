import type { Accepted, Draft, ImportId, ImportRow } from '../../shared/importing/protocol'
import type { Block } from '../../shared/text/block'

/** What a person may say of a document beside its blocks. */
export type Said = Omit<Accepted, 'id' | 'struck' | 'apart'>

/** A document as it is looked at. */
export interface LookedAt extends Omit<Draft, 'blocks'> {
  readonly blocks: readonly Block[]
}

/** What a person has decided of a document, kept while others are looked at. */
export interface Decided {
  readonly said: Said
  readonly struck: ReadonlySet<number>
  /** Whether each of its parts becomes an account of its own. */
  readonly apart: boolean
}

export interface ImportsState {
  readonly rows: readonly ImportRow[]
  /** The one that is looked at; null while the list of them is. */
  readonly looking: ImportId | null
  /** It, once all of it is here. */
  readonly draft: LookedAt | null
  readonly decided: ReadonlyMap<ImportId, Decided>
}

export const noImports: ImportsState = { rows: [], looking: null, draft: null, decided: new Map() }

/** As it was read: what is probably no part of the account stays out, unless nothing else is there. */
export function asRead({ title, language = '', meta, asides, blocks }: LookedAt): Decided {
  const { author = '', outlet = '', publishedAt = '', url = '' } = meta
  const struck = asides.length < blocks.length ? asides.map(([block]) => block) : []
  return { said: { title, language, author, outlet, publishedAt, url }, struck: new Set(struck), apart: false }
}

/** One at a time, or the only one there is. */
export const lookedAt = ({ rows, looking }: ImportsState): ImportRow | undefined =>
  rows.find(({ id }) => id === looking) ?? (rows.length === 1 ? rows[0] : undefined)
