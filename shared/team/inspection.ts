/** Items that an update adds: of one client, the clocks `[from, to)`. */
export interface Write {
  readonly client: number
  readonly from: number
  readonly to: number
  readonly map: string
  readonly key: string
  /** Missing where it was written over already. */
  readonly value?: unknown
  readonly isLive: boolean
}

/** What stands under one key that an update touches, and what will once it is applied. */
export interface Change {
  readonly map: string
  readonly key: string
  readonly before: Standing | undefined
  readonly after: Standing | undefined
}

export interface Standing {
  readonly value: unknown
}

export interface Inspection {
  /** In no particular order. What the document has already is left out. */
  readonly writes: readonly Write[]
  readonly changes: readonly Change[]
}

export type InspectionProblem =
  /** Not an update of flat maps as Attest writes them; why, for a log. */
  | { readonly kind: 'malformed'; readonly why: string }
  | { readonly kind: 'too-large'; readonly why: string }
  /** Something that goes before it is not there: applied, it would wait for ever, hidden. */
  | { readonly kind: 'gap' }
