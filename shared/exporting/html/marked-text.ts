import type { Annotation } from '../../account/annotation'
import { type Kind, kindNames, kinds } from '../../account/kind'
import type { Range } from '../../account/range'
import { type Edge, sweep } from '../sweep'
import { escapeHtml } from './escape'

/** The ids of a passage in the text and of its note, by its number from 1. */
export const passageId = (number: number) => `p${number}`
export const noteId = (number: number) => `n${number}`

/** Renders one stretch of the text after the other; what is asked for must come in text order. */
export type RenderStretch = (stretch: Range) => string

/**
 * The text with its passages marked. However they overlap, each run of text is marked once a kind, one inside the other
 * in a fixed order, so that the result is always a tree. A passage begins with an empty anchor, to which its note leads
 * back, and ends with the number that leads to its note.
 */
export function createMarkedText(text: string, annotations: readonly Annotation[]): RenderStretch {
  const through = sweep(text, annotations)
  return (stretch) => {
    const parts: string[] = []
    let ended: Edge[] = []
    const refer = () => {
      if (ended.length > 0) parts.push(`<sup>${ended.map(reference).join(' ')}</sup>`)
      ended = []
    }
    for (const met of through(stretch)) {
      if (met.is === 'end') {
        if (met.edge.isLast) ended.push(met.edge)
        continue
      }
      refer()
      if (met.is === 'words') parts.push(mark(escapeHtml(met.words), met.open))
      else if (met.edge.piece === 0) parts.push(`<span id="${passageId(met.edge.number)}"></span>`)
    }
    refer()
    return parts.join('')
  }
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
