import { kindNames } from '../../shared/account/kind'
import { endOf, startOf } from '../../shared/account/range'
import { classesOf, type HighlightState } from './highlight-state'
import type { Lanes } from './lanes'
import type { Segment } from './segments'

/** The nodes that show a paragraph's segments. Their text together is exactly the paragraph's text. */
export function createMarks(
  text: string,
  segments: readonly Segment[],
  laneOf: Lanes['of'],
  state: HighlightState,
): readonly Node[] {
  const nodes: Node[] = []
  for (const segment of segments) {
    const words = text.slice(segment.from, segment.to)
    if (segment.annotations.length === 0) {
      nodes.push(document.createTextNode(words))
      continue
    }
    const mark = document.createElement('mark')
    mark.className = classesOf(segment.annotations, laneOf, state)
    mark.dataset.a = segment.annotations.map(({ id }) => id).reverse().join(' ')
    const names = new Set(segment.annotations.map(({ kind }) => kindNames[kind].name))
    mark.setAttribute('aria-description', [...names].join(', '))
    mark.append(words)

    const active = segment.annotations.find(({ id }) => id === state.active)
    if (active && startOf(active.ranges) === segment.from) nodes.push(createPost())
    nodes.push(mark)
    if (active && endOf(active.ranges) === segment.to) nodes.push(createPost())
    if (segment.hidden > 0) nodes.push(createCount(segment.hidden, mark.dataset.a))
  }
  return nodes
}

/** Posts and counts are empty and take no room: the text must not move when they come and go. */
function createPost(): HTMLElement {
  const post = document.createElement('i')
  post.className = 'post'
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
