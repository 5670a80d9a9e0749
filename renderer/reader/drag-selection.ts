import type { DomOffsets } from './dom-offsets'
import { createFrame } from './frame'
import type { Geometry } from './geometry'
import type { ReaderSelection } from './reader-selection'

interface DragParts {
  readonly root: HTMLElement
  readonly scroller: HTMLElement
  readonly offsets: DomOffsets
  readonly geometry: Geometry
  readonly selection: ReaderSelection
}

/** How far inside the view the text is looked for when the pointer is above or below it, in pixels. */
const inset = 6

/**
 * Keeps a selection to the text while it is dragged beside it: there the browser would select whatever comes next in
 * the page, which is the rest of the account and the margin. Above and below the view, the text scrolls. Returns what
 * undoes it.
 */
export function followDrag({ root, scroller, offsets, geometry, selection }: DragParts): () => void {
  let drag: 'none' | 'begun' | 'going' = 'none'
  let outside: { readonly x: number; readonly y: number } | null = null

  function extend(): void {
    const ends = selection.ends()
    if (!outside || !ends) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const y = Math.min(bottom - inset, Math.max(top + inset, outside.y))
    scroller.scrollTop += (outside.y - y) / 3
    selection.set(ends.anchor, geometry.offsetAt(outside.x, y))
  }
  // Again in each frame, because the text scrolls on while the pointer rests.
  const frame = createFrame(() => {
    extend()
    if (outside) frame.request()
  })

  /** The browser gives up a drag when another window comes to the front meanwhile; the hand does not. */
  function finish(x: number, y: number): void {
    const ends = selection.ends()
    const under = document.caretRangeFromPoint(x, y)
    if (!ends || !under || !root.contains(under.startContainer)) return
    const focus = offsets.offsetNear(under.startContainer, under.startOffset)
    if (focus !== ends.focus) selection.set(ends.anchor, focus)
  }

  // Whole words and paragraphs, by double and triple clicks, are the browser's.
  const press = (event: MouseEvent) => {
    drag = event.button === 0 && event.detail === 1 ? 'begun' : 'none'
  }
  const move = (event: MouseEvent) => {
    if (drag === 'none') return
    const ends = selection.ends()
    // What was selected before is being dragged elsewhere, or extended with Shift.
    const another = drag === 'begun' && ends?.anchor !== ends?.focus
    drag = another || event.buttons !== 1 ? 'none' : 'going'
    const inside = event.target instanceof Node && root.contains(event.target)
    outside = drag === 'going' && !inside ? { x: event.clientX, y: event.clientY } : null
    if (!outside) return
    event.preventDefault()
    frame.request()
  }
  const release = (event: PointerEvent) => {
    if (outside) extend()
    else if (drag === 'going') finish(event.clientX, event.clientY)
    drag = 'none'
    outside = null
  }

  const listeners = new AbortController()
  const { signal } = listeners
  root.addEventListener('mousedown', press, { signal })
  document.addEventListener('mousemove', move, { signal })
  // Before those that ask what has been selected.
  window.addEventListener('pointerup', release, { signal, capture: true })
  return () => {
    listeners.abort()
    frame.cancel()
  }
}
