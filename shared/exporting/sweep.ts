import type { Annotation } from '../account/annotation'
import type { Kind } from '../account/kind'
import type { Range } from '../account/range'
import { trimBlanks } from './trim-blanks'

/** Where a piece of a passage begins or ends. */
export interface Edge {
  readonly at: number
  readonly kind: Kind
  /** Of the passage, from 1 in text order. */
  readonly number: number
  /** Which of its pieces, from 0, … */
  readonly piece: number
  /** … and whether that is the last. */
  readonly isLast: boolean
}

/** What is met on the way through the text: words, with how many passages of each kind they lie in, and edges. */
export type Met =
  | { readonly is: 'words'; readonly words: string; readonly open: Readonly<Record<Kind, number>> }
  | { readonly is: 'begin'; readonly edge: Edge }
  | { readonly is: 'end'; readonly edge: Edge }

/**
 * Goes through the text and its passages, however they overlap, one stretch after the other; what is asked for must come in
 * text order. What ended since the last stretch is met at the beginning of the next.
 * @param annotations in text order
 */
export function sweep(text: string, annotations: readonly Annotation[]): (stretch: Range) => readonly Met[] {
  const { starts, ends } = edgesOf(text, annotations)
  let open: Readonly<Record<Kind, number>> = { claim: 0, actor: 0, source: 0 }
  let [nextStart, nextEnd] = [0, 0]

  const endAt = (offset: number, met: Met[]): void => {
    for (let edge = ends[nextEnd]; edge && edge.at <= offset; edge = ends[++nextEnd]) {
      // A passage of blanks between two stretches has to begin first.
      if ((starts[nextStart]?.at ?? edge.at) < edge.at) break
      open = { ...open, [edge.kind]: open[edge.kind] - 1 }
      met.push({ is: 'end', edge })
    }
  }

  const beginAt = (offset: number, met: Met[]): void => {
    for (let edge = starts[nextStart]; edge && edge.at <= offset; edge = starts[++nextStart]) {
      open = { ...open, [edge.kind]: open[edge.kind] + 1 }
      met.push({ is: 'begin', edge })
    }
  }

  return ([from, to]) => {
    const met: Met[] = []
    let at = from
    do {
      endAt(at, met)
      beginAt(at, met)
      endAt(at, met)
      const next = Math.min(ends[nextEnd]?.at ?? to, starts[nextStart]?.at ?? to, to)
      if (next > at) met.push({ is: 'words', words: text.slice(at, next), open })
      at = next
    } while (at < to)
    endAt(to, met)
    return met
  }
}

/** Where passages begin and end, each in text order. Blanks at their ends are not drawn: they may lie between blocks. */
function edgesOf(text: string, annotations: readonly Annotation[]) {
  const starts: Edge[] = []
  const ends: Edge[] = []
  for (const [index, { kind, ranges }] of annotations.entries()) {
    for (const [piece, range] of ranges.entries()) {
      const [start, end] = trimBlanks(text, range)
      const edge = { kind, number: index + 1, piece, isLast: piece === ranges.length - 1 }
      starts.push({ ...edge, at: start })
      ends.push({ ...edge, at: end })
    }
  }
  const inOrder = (a: Edge, b: Edge) => a.at - b.at || a.number - b.number
  return { starts: starts.sort(inOrder), ends: ends.sort(inOrder) }
}
