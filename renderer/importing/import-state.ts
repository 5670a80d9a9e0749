import { type Accepted, asRead } from '../../shared/importing/accepted'
import type { Division } from '../../shared/importing/division'
import type { Draft, ImportId, ImportRow } from '../../shared/importing/protocol'
import type { Block } from '../../shared/text/block'

/** What a person may say of a document beside its blocks. */
export type Said = Omit<Accepted, 'struck' | 'per'>

/** A document as it is looked at. */
export interface LookedAt extends Omit<Draft, 'blocks'> {
  readonly blocks: readonly Block[]
}

/** What a person has decided of a document, kept while others are looked at. */
export interface Decided {
  readonly said: Said
  readonly struck: ReadonlySet<number>
  readonly per: Division
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

export function decidedAsRead(draft: LookedAt): Decided {
  const { struck, per, ...said } = asRead(draft)
  return { said, struck: new Set(struck), per }
}

/** One at a time, or the only one there is. */
export const lookedAt = ({ rows, looking }: ImportsState): ImportRow | undefined =>
  rows.find(({ id }) => id === looking) ?? (rows.length === 1 ? rows[0] : undefined)
