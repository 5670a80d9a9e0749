import { kindNames } from '../../shared/account/kind'
import { classesOf, type HighlightState } from './highlight-state'
import type { Placed } from './placed-annotation'
import type { Segment } from './segments'

/** Which end of a piece of the active passage a post marks. */
export type PassageEnd = 'start' | 'end'

/** The nodes that show a paragraph's segments. Their text together is exactly the paragraph's text. */
export function createMarks(text: string, segments: readonly Segment[], state: HighlightState): readonly Node[] {
  const nodes: Node[] = []
  for (const { from, to, layers, hidden } of segments) {
    const words = text.slice(from, to)
    if (layers.length === 0) {
      nodes.push(document.createTextNode(words))
      continue
    }
    const mark = document.createElement('mark')
    mark.className = classesOf(layers, state)
    mark.dataset.a = layers
      .map(({ annotation }) => annotation.id)
      .reverse()
      .join(' ')
    mark.setAttribute('aria-description', describeLayers(layers, from))
    mark.append(words)

    const active = layers.find(({ annotation }) => annotation.id === state.active)
    const ranges = active?.annotation.ranges ?? []
    const [begun, ended] = [ranges.findIndex(([start]) => start === from), ranges.findIndex(([, end]) => end === to)]
    if (begun >= 0) nodes.push(createPost('start', begun, begun > 0, areJoined(text, from)))
    nodes.push(mark)
    if (ended >= 0) nodes.push(createPost('end', ended, ended < ranges.length - 1, areJoined(text, to)))
    if (hidden > 0) nodes.push(createCount(hidden, mark.dataset.a))
  }
  return nodes
}

/** “Claim, piece 2 of 2; Actor”: what is tagged here, the innermost first. */
function describeLayers(layers: readonly Placed[], offset: number): string {
  const names = [...layers].reverse().map(({ annotation: { kind, ranges } }) => {
    const piece = ranges.findIndex(([start, end]) => start <= offset && offset < end) + 1
    return ranges.length > 1 ? `${kindNames[kind].name}, piece ${piece} of ${ranges.length}` : kindNames[kind].name
  })
  return [...new Set(names)].join('; ')
}

const joining =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mandaic}\\p{Script=Nko}\\p{Script=Mongolian}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}]'
const endsJoining = new RegExp(`${joining}\\p{M}*$`, 'u')
const beginsJoining = new RegExp(`^${joining}`, 'u')

/** As many units as a letter with its marks has on either side. */
const around = 8

/** Whether the letters on both sides of an offset may be written as one. */
export const areJoined = (text: string, offset: number): boolean =>
  endsJoining.test(text.slice(Math.max(0, offset - around), offset)) &&
  beginsJoining.test(text.slice(offset, offset + around))

/**
 * Posts and counts are empty and take no room: the text must not move when they come and go. An inner one stands where
 * the passage is only interrupted, and one within letters that are joined may hold nothing that would part them.
 */
function createPost(end: PassageEnd, piece: number, isInner: boolean, isWithin: boolean): HTMLElement {
  const post = document.createElement('i')
  post.className = ['post', isInner && 'inner', isWithin && 'within'].filter(Boolean).join(' ')
  post.dataset.end = end
  post.dataset.piece = String(piece)
  return post
}

/** Clicked, it stands for the passages of the mark before it. */
function createCount(hidden: number, ids: string): HTMLElement {
  const count = document.createElement('i')
  count.className = 'more'
  count.dataset.a = ids
  count.dataset.more = `+${hidden}`
  return count
}

/** The ids of the passages an element stands for, innermost first. */
export const idsOf = (mark: HTMLElement): readonly string[] => mark.dataset.a?.split(' ') ?? []
