import type { Annotation } from '../../account/annotation'
import { type Kind, kindNames, kinds } from '../../account/kind'
import type { Range } from '../../account/range'
import { trimBlanks } from '../trim-blanks'
import { escapeHtml } from './escape'

/** The ids of a passage in the text and of its note, by its number from 1. */
export const passageId = (number: number) => `p${number}`
export const noteId = (number: number) => `n${number}`

/** Renders one stretch of the text after the other; what is asked for must come in text order. */
export type RenderStretch = (stretch: Range) => string

interface Edge {
  readonly at: number
  readonly kind: Kind
  readonly number: number
  /** Whether the passage begins or ends here, or only one of its pieces. */
  readonly outer: boolean
}

/**
 * The text with its passages marked. However they overlap, each run of text is marked once a kind, one inside the other
 * in a fixed order, so that the result is always a tree. A passage begins with an empty anchor, to which its note leads
 * back, and ends with the number that leads to its note.
 */
export function createMarkedText(text: string, annotations: readonly Annotation[]): RenderStretch {
  const { starts, ends } = edgesOf(text, annotations)
  const open: Record<Kind, number> = { claim: 0, actor: 0, source: 0 }
  let [nextStart, nextEnd] = [0, 0]

  /** The numbers of the passages that end here or did since the last stretch. */
  const close = (offset: number): string => {
    const finished: string[] = []
    for (let end = ends[nextEnd]; end && end.at <= offset; end = ends[++nextEnd]) {
      // A passage of blanks between two stretches has to be opened first.
      if ((starts[nextStart]?.at ?? end.at) < end.at) break
      open[end.kind]--
      if (end.outer) finished.push(reference(end))
    }
    return finished.length > 0 ? `<sup>${finished.join(' ')}</sup>` : ''
  }

  const begin = (offset: number): string => {
    let anchors = ''
    for (let start = starts[nextStart]; start && start.at <= offset; start = starts[++nextStart]) {
      open[start.kind]++
      if (start.outer) anchors += `<span id="${passageId(start.number)}"></span>`
    }
    return anchors
  }

  return ([from, to]) => {
    const parts: string[] = []
    let at = from
    do {
      parts.push(close(at), begin(at), close(at))
      const next = Math.min(ends[nextEnd]?.at ?? to, starts[nextStart]?.at ?? to, to)
      if (next > at) parts.push(mark(escapeHtml(text.slice(at, next)), open))
      at = next
    } while (at < to)
    parts.push(close(to))
    return parts.join('')
  }
}

/** Where passages begin and end, each in text order. Blanks at their ends are not drawn: they may lie between blocks. */
function edgesOf(text: string, annotations: readonly Annotation[]) {
  const starts: Edge[] = []
  const ends: Edge[] = []
  for (const [index, { kind, ranges }] of annotations.entries()) {
    for (const [piece, range] of ranges.entries()) {
      const [start, end] = trimBlanks(text, range)
      starts.push({ at: start, kind, number: index + 1, outer: piece === 0 })
      ends.push({ at: end, kind, number: index + 1, outer: piece === ranges.length - 1 })
    }
  }
  const inOrder = (a: Edge, b: Edge) => a.at - b.at || a.number - b.number
  return { starts: starts.sort(inOrder), ends: ends.sort(inOrder) }
}

/** Marks of different kinds one inside the other; more than one passage of a kind deepens its wash. */
function mark(words: string, open: Readonly<Record<Kind, number>>): string {
  let marked = words
  for (const kind of [...kinds].reverse()) {
    if (open[kind] > 0) marked = `<mark class="${kind}${open[kind] > 1 ? ' deep' : ''}">${marked}</mark>`
  }
  return marked
}

const reference = ({ kind, number }: Edge): string =>
  `<a href="#${noteId(number)}" aria-label="Note ${number}: ${kindNames[kind].name.toLowerCase()}">${number}</a>`
