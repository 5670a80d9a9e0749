import { kindNames } from '../../shared/account/kind'
import { classesOf, type HighlightState } from './highlight-state'
import type { Segment } from './segments'

/** Which end of the active passage a post marks. */
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
    const names = new Set(layers.map(({ annotation }) => kindNames[annotation.kind].name))
    mark.setAttribute('aria-description', [...names].join(', '))
    mark.append(words)

    const active = layers.find(({ annotation }) => annotation.id === state.active)
    if (active?.start === from) nodes.push(createPost('start'))
    nodes.push(mark)
    if (active?.end === to) nodes.push(createPost('end'))
    if (hidden > 0) nodes.push(createCount(hidden, mark.dataset.a))
  }
  return nodes
}

/** Posts and counts are empty and take no room: the text must not move when they come and go. */
function createPost(end: PassageEnd): HTMLElement {
  const post = document.createElement('i')
  post.className = 'post'
  post.dataset.end = end
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
