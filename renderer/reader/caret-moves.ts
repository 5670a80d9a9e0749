import type { CaretMove } from '../../shared/caret-moves'
import type { Geometry } from './geometry'
import { clampToParagraph, endOfParagraphs, type Paragraphs } from './paragraphs'
import { type Direction, step } from './steps'

/** Where a movement leads. `goal` is the x (client pixels) that vertical moves keep to. */
export interface CaretMoves {
  readonly target: (from: number, move: CaretMove, goal: number) => number
}

export function createCaretMoves(paragraphs: Paragraphs, geometry: Geometry, scroller: HTMLElement): CaretMoves {
  function toLine(from: number, direction: Direction, goal: number): number {
    const line = geometry.lineAt(from)
    const beyond = step(paragraphs, direction > 0 ? line.end : line.start, 'character', direction)
    const stuck = direction > 0 ? beyond <= line.end : beyond >= line.start
    return stuck ? beyond : geometry.offsetOnLine(geometry.lineAt(beyond), goal)
  }

  function toPage(from: number, direction: Direction, goal: number): number {
    const { top, height } = geometry.caretBox(from)
    const before = scroller.scrollTop
    scroller.scrollTop += direction * (scroller.clientHeight - 2 * height)
    return scroller.scrollTop === before ? toTextEdge(direction) : geometry.offsetAt(goal, top + height / 2)
  }

  const toTextEdge = (direction: Direction): number =>
    direction > 0 ? endOfParagraphs(paragraphs) : (paragraphs.starts[0] ?? 0)

  function target(from: number, { by, direction, sideways }: CaretMove, goal: number): number {
    const onward: Direction = sideways && geometry.isRightToLeft(from) ? (direction > 0 ? -1 : 1) : direction
    switch (by) {
      case 'line':
        return toLine(clampToParagraph(paragraphs, from), onward, goal)
      case 'page':
        return toPage(from, onward, goal)
      case 'line-edge': {
        const line = geometry.lineAt(from)
        return onward > 0 ? line.end : line.start
      }
      case 'text-edge':
        return toTextEdge(onward)
      default:
        return step(paragraphs, from, by, onward)
    }
  }

  return { target }
}
