import type { AnnotationLayers } from './annotation-layers'
import type { DomOffsets } from './dom-offsets'
import { createFrame } from './frame'
import { classesOf, type HighlightState } from './highlight-state'
import { keepSelection } from './keep-selection'
import { createMarks, idsOf } from './mark-elements'
import { type Paragraph, type Paragraphs, textOf } from './paragraphs'
import type { Sections } from './sections'
import { flatten } from './segments'
import { readViewport, type Stretch } from './viewport'

/** Keeps the marks near the view true: everything else of the account stays plain text. */
export interface Painter {
  /** Paragraphs whose marks are no longer true; those that are painted follow within the next frame. */
  readonly invalidate: (paragraphs: Iterable<number>) => void
  readonly invalidateAll: () => void
  /** Gives marks their classes anew without touching the text in them; all painted ones unless told which. */
  readonly restyle: (paragraphs?: Iterable<number>) => void
  readonly request: () => void
  /** Paints at once. Whoever measures or selects right after a jump needs this, as a later repaint would undo it. */
  readonly paint: () => void
  /** Whether a paragraph was so near the view at the last paint that it can be measured without laying out more. */
  readonly isNear: (paragraph: number) => boolean
  readonly dispose: () => void
}

interface PainterParts {
  readonly paragraphs: Paragraphs
  readonly sections: Sections
  readonly scroller: HTMLElement
  readonly offsets: DomOffsets
  readonly layers: AnnotationLayers
  readonly state: () => HighlightState
  /** First paragraph near the view and the one after the last; called after each paint. */
  readonly onPaint: (from: number, to: number, changed: boolean) => void
}

/** Past this many, paragraphs far from the view go back to plain text. */
const mostPainted = 400

export function createPainter(parts: PainterParts): Painter {
  const { paragraphs, sections, scroller, offsets, layers, state, onPaint } = parts
  /** By element, so that one that Lexical made anew counts as not painted. */
  const painted = new Map<number, HTMLElement>()
  const stale = new Set<number>()
  let near: Stretch = [0, 0]

  const isPainted = (p: number) => painted.get(p) === sections.paragraph(p)
  const isNear = (p: number) => p >= near[0] && p < near[1]

  function draw(p: number): void {
    const element = sections.paragraph(p)
    const paragraph = paragraphs.all[p] as Paragraph
    const placed = layers.inParagraph(p)
    if (placed.length > 0) {
      element.replaceChildren(...createMarks(paragraphs.text, flatten(paragraph, placed), state()))
    } else if (element.childElementCount > 0) {
      element.replaceChildren(textOf(paragraphs, paragraph))
    }
    // Drawn by the style sheet: what is not text of the account must never get into a selection, a search or a copy.
    if (paragraph.number !== null) element.setAttribute('data-n', String(paragraph.number))
    painted.set(p, element)
  }

  function clear(p: number): void {
    const element = sections.paragraph(p)
    if (element.childElementCount > 0) element.replaceChildren(textOf(paragraphs, paragraphs.all[p] as Paragraph))
    painted.delete(p)
  }

  function* unpaintedIn([from, to]: Stretch): Iterable<number> {
    for (let p = from; p < to; p++) if (!isPainted(p)) yield p
  }

  function paint(): void {
    if (paragraphs.all.length === 0) return
    const viewport = readViewport(paragraphs, sections, scroller)
    near = viewport.near
    const due = [...stale].filter(isPainted)
    stale.clear()
    due.push(...unpaintedIn(viewport.seen))
    // What cannot be seen yet waits for a frame in which nothing else is to be done.
    if (due.length > 0) frame.request()
    else due.push(...unpaintedIn(viewport.reserve))
    const far = farthest(painted.size + due.length - mostPainted)
    const changed = due.length + far.length > 0
    if (changed) {
      keepSelection(offsets, () => {
        for (const p of far) clear(p)
        for (const p of due)
          if (isNear(p)) draw(p)
          else clear(p)
      })
    }
    onPaint(near[0], near[1], changed)
  }

  /** Some that are out of sight, those first that have been for longest. */
  const farthest = (count: number): readonly number[] =>
    count > 0 ? [...painted.keys()].filter((p) => !isNear(p)).slice(0, count) : []

  function restyle(which: Iterable<number> = painted.keys()): void {
    for (const p of which) {
      for (const mark of painted.get(p)?.querySelectorAll('mark') ?? []) {
        const placed = idsOf(mark)
          .flatMap((id) => layers.index.get(id) ?? [])
          .reverse()
        mark.className = classesOf(placed, state())
      }
    }
  }

  const frame = createFrame(paint)
  return {
    isNear,
    paint,
    restyle,
    request: frame.request,
    dispose: frame.cancel,
    invalidate(which) {
      for (const p of which) stale.add(p)
      frame.request()
    },
    invalidateAll() {
      for (const p of painted.keys()) stale.add(p)
      frame.request()
    },
  }
}
