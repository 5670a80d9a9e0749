import type { AnnotationLayers } from './annotation-layers'
import type { DomOffsets } from './dom-offsets'
import { createFrame, lateAfter } from './frame'
import { classesOf, type HighlightState } from './highlight-state'
import { keepSelection } from './keep-selection'
import { createMarks, idsOf } from './mark-elements'
import { type Paragraph, type Paragraphs, paragraphsOf, sectionOf, textOf } from './paragraphs'
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
  /** The first paragraph near the view and the one after the last; called after each paint. */
  readonly onPaint: (from: number, to: number, changed: boolean) => void
}

/** Past this many, sections far from the view go back to plain text. */
const mostPainted = 12

/** As long as lanes are looked for in one frame, in ms; nearly always they are found in a fraction of that. */
const searchMs = 8

/**
 * Sections are painted whole, and the next one before it comes into view: one that the browser has not laid out yet
 * is laid out once, with its marks, and not again for every paragraph that appears.
 */
export function createPainter(parts: PainterParts): Painter {
  const { paragraphs, sections, scroller, offsets, layers, state, onPaint } = parts
  /** By element, so that a section that Lexical made anew counts as not painted. */
  const painted = new Map<number, HTMLElement>()
  const stale = new Set<number>()
  let near: Stretch = [0, 0]

  const isPainted = (section: number) => painted.get(section) === sections.section(section)
  const isInNear = (section: number) => section >= near[0] && section < near[1]

  function draw(p: number, isLate: () => boolean): void {
    const element = sections.paragraph(p)
    const paragraph = paragraphs.all[p] as Paragraph
    const placed = layers.inParagraph(p, isLate)
    // Its words are shown without marks until these are found.
    if (!placed) stale.add(p)
    if (placed && placed.length > 0) {
      element.replaceChildren(...createMarks(paragraphs.text, flatten(paragraph, placed), state()))
    } else {
      erase(p)
    }
  }

  function erase(p: number): void {
    const element = sections.paragraph(p)
    if (element.childElementCount > 0) element.replaceChildren(textOf(paragraphs, paragraphs.all[p] as Paragraph))
  }

  function* membersOf(section: number): Iterable<number> {
    const [from, to] = paragraphsOf(paragraphs, section)
    for (let p = from; p < to; p++) yield p
  }

  function drawSection(section: number, isLate: () => boolean): void {
    for (const p of membersOf(section)) draw(p, isLate)
    painted.set(section, sections.section(section))
  }

  function eraseSection(section: number): void {
    for (const p of membersOf(section)) erase(p)
    sections.dropLayout(section)
    painted.delete(section)
  }

  function unpaintedIn([from, to]: Stretch): number[] {
    return Array.from({ length: to - from }, (_, i) => from + i).filter((section) => !isPainted(section))
  }

  function paint(): void {
    frame.cancel()
    if (sections.count === 0) return
    const viewport = readViewport(sections, scroller)
    near = viewport.near
    const due = [...stale].filter((p) => isPainted(sectionOf(p)))
    stale.clear()
    const fresh = unpaintedIn(viewport.seen)
    // What cannot be seen yet waits for a frame in which nothing else is to be done.
    if (due.length + fresh.length === 0) fresh.push(...unpaintedIn(near).slice(0, 1))
    const far = new Set([...farthest(painted.size + fresh.length - mostPainted), ...due.map(sectionOf).filter(isFar)])
    const changed = due.length + fresh.length + far.size > 0
    if (changed) {
      frame.request()
      const isLate = lateAfter(searchMs)
      keepSelection(offsets, () => {
        for (const section of far) eraseSection(section)
        for (const section of fresh) drawSection(section, isLate)
        for (const p of due) if (isInNear(sectionOf(p))) draw(p, isLate)
      })
    }
    sections.keepNear([...painted.keys()].filter(isInNear))
    onPaint(paragraphsOf(paragraphs, near[0])[0], paragraphsOf(paragraphs, near[1] - 1)[1], changed)
  }

  const isFar = (section: number) => !isInNear(section)

  /** Some that are out of sight, those first that have been for longest. */
  const farthest = (count: number): readonly number[] =>
    count > 0 ? [...painted.keys()].filter(isFar).slice(0, count) : []

  function restyle(which?: Iterable<number>): void {
    const elements = which
      ? [...which].filter((p) => isPainted(sectionOf(p))).map(sections.paragraph)
      : painted.values()
    for (const element of elements) {
      for (const mark of element.querySelectorAll('mark')) {
        const placed = idsOf(mark)
          .flatMap((id) => layers.index.get(id) ?? [])
          .reverse()
        mark.className = classesOf(placed, state())
      }
    }
  }

  const frame = createFrame(paint)
  return {
    isNear: (p) => isInNear(sectionOf(p)),
    paint,
    restyle,
    request: frame.request,
    dispose: frame.cancel,
    invalidate(which) {
      for (const p of which) stale.add(p)
      frame.request()
    },
    invalidateAll() {
      for (const section of painted.keys()) for (const p of membersOf(section)) stale.add(p)
      frame.request()
    },
  }
}
