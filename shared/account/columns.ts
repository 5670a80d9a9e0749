import { type Annotation, compareAnnotations, type PersonId } from './annotation'
import { type Kind, kinds } from './kind'
import type { Range } from './range'

/**
 * Annotations side by side: one typed array a property, so that 50,000 of them cross a process boundary as a handful
 * of buffers instead of 50,000 objects. Deleted ones are not sent.
 */
export interface AnnotationColumns {
  /** Ids, one a line. */
  readonly ids: string
  /** Index into {@link kinds}. */
  readonly kinds: Uint8Array
  /** Index into `people`. */
  readonly by: Uint32Array
  readonly people: readonly PersonId[]
  /** ms since 1970. */
  readonly at: Float64Array
  /** How many pieces each passage has … */
  readonly pieces: Uint32Array
  /** … and all pieces in a row: start, end, start, end … in UTF-16 code units. */
  readonly offsets: Uint32Array
  /** Row → note, for those that have one. */
  readonly notes: ReadonlyMap<number, string>
}

export function packAnnotations(annotations: readonly Annotation[]): AnnotationColumns {
  const live = annotations.filter((annotation) => !annotation.deleted)
  const rows = live.length
  const people = new Map<PersonId, number>()
  const notes = new Map<number, string>()
  const offsets = new Uint32Array(2 * live.reduce((sum, { ranges }) => sum + ranges.length, 0))
  const columns = {
    ids: live.map(({ id }) => id).join('\n'),
    kinds: new Uint8Array(rows),
    by: new Uint32Array(rows),
    at: new Float64Array(rows),
    pieces: new Uint32Array(rows),
    offsets,
    notes,
  }
  let offset = 0
  for (const [row, { kind, by, at, ranges, note }] of live.entries()) {
    if (!people.has(by)) people.set(by, people.size)
    columns.kinds[row] = kinds.indexOf(kind)
    columns.by[row] = people.get(by) ?? 0
    columns.at[row] = at
    columns.pieces[row] = ranges.length
    for (const [start, end] of ranges) {
      offsets[offset++] = start
      offsets[offset++] = end
    }
    if (note) notes.set(row, note)
  }
  return { ...columns, people: [...people.keys()] }
}

/** Small enough that a window never works on one for longer than a frame. */
const pieceLength = 2000

/** Annotations in text order, in parts of a few thousand. */
export function* packInPieces(annotations: readonly Annotation[]): Generator<AnnotationColumns> {
  const live = annotations.filter(({ deleted }) => !deleted).sort(compareAnnotations)
  for (let start = 0; start < live.length; start += pieceLength) {
    yield packAnnotations(live.slice(start, start + pieceLength))
  }
}

export function unpackAnnotations(columns: AnnotationColumns): Annotation[] {
  const { offsets, notes, people } = columns
  if (columns.ids === '') return []
  let offset = 0
  return columns.ids.split('\n').map((id, row) => {
    const ranges: Range[] = []
    for (let piece = columns.pieces[row] as number; piece > 0; piece--) {
      ranges.push([offsets[offset++] as number, offsets[offset++] as number])
    }
    return {
      id,
      kind: kinds[columns.kinds[row] as number] as Kind,
      by: people[columns.by[row] as number] as PersonId,
      at: columns.at[row] as number,
      ranges,
      note: notes.get(row) ?? '',
      deleted: null,
    }
  })
}
