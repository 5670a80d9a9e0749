import type { Annotation } from '../../shared/account/annotation'
import type { Range } from '../../shared/account/range'
import { isReadOnly } from '../keeper/account-state'
import { createFrame } from '../reader/frame'
import type { PassageEnd } from '../reader/mark-elements'
import { trimToPassage } from '../reader/passage-range'
import type { ReaderHandle } from '../reader/reader-types'
import type { Workbench } from '../workbench'
import { setPiece } from './edit-passage'

interface Drag {
  readonly annotation: Annotation
  /** Which of its pieces, and which end of that. */
  readonly index: number
  readonly end: PassageEnd
  /** What the piece would be if it were let go of now. */
  piece: Range
  /** Where the post would be, without what the pointer is beside it, in client pixels. */
  x: number
  y: number
}

/** A post within joined letters has no element of its own to be hit: so far around its foot it is meant, in pixels. */
const foot = 9

/** How far inside the view the text is looked for when the pointer is above or below it, in pixels. */
const inset = 6

/** A piece with one end moved to an offset: whole words of it, without the blanks beside them. Null if nothing would be left. */
export function dragEndTo(text: string, [start, stop]: Range, end: PassageEnd, offset: number): Range | null {
  const words = trimToPassage(text, end === 'start' ? [offset, stop] : [start, offset])
  if (!words) return null
  return end === 'start' ? [words[0], stop] : [start, words[1]]
}

/**
 * Lets the posts of the active passage be dragged, which trims or extends it. What it would be is shown until the post
 * is let go of, and then becomes one step; Escape leaves it as it was. Returns what undoes it.
 * @param bar drawn where the dragged end is
 */
export function dragPassageEnds(bench: Workbench, reader: ReaderHandle, bar: HTMLElement): () => void {
  const { account } = bench
  const { scroller } = reader
  let drag: Drag | null = null
  /** From the post to the pointer. */
  let grip = { x: 0, y: 0 }

  const boxOf = ({ piece, end }: Pick<Drag, 'piece' | 'end'>) => reader.caretBox(piece[end === 'start' ? 0 : 1])

  function show(drag: Drag): void {
    reader.setDraft(drag.piece)
    const { left, top, height } = boxOf(drag)
    const view = scroller.getBoundingClientRect()
    bar.style.transform = `translate(${left - view.left - 1}px, ${top - view.top}px)`
    bar.style.height = `${height}px`
    bar.hidden = false
  }

  function follow(drag: Drag): void {
    const { top, bottom } = scroller.getBoundingClientRect()
    const y = Math.min(bottom - inset, Math.max(top + inset, drag.y))
    scroller.scrollTop += (drag.y - y) / 3
    const text = account.get().account?.text ?? ''
    drag.piece = dragEndTo(text, drag.piece, drag.end, reader.offsetAt(drag.x, y)) ?? drag.piece
    show(drag)
    // Again in each frame, because the text scrolls on while the pointer rests.
    if (drag.y !== y) frame.request()
  }
  const frame = createFrame(() => drag && follow(drag))

  function end(): void {
    drag = null
    frame.cancel()
    reader.setDraft(null)
    bar.hidden = true
    delete scroller.dataset.dragging
    for (const post of scroller.querySelectorAll<HTMLElement>('.post[data-held]')) delete post.dataset.held
  }

  function postAt({ target, clientX, clientY }: PointerEvent): HTMLElement | null | undefined {
    const hit = target instanceof Element ? target.closest<HTMLElement>('.post') : null
    return (
      hit ??
      [...scroller.querySelectorAll<HTMLElement>('.post.within')].find((post) => {
        const { left, top, bottom } = post.getBoundingClientRect()
        const beside = Math.abs(clientX - left)
        return clientY >= top && clientY <= bottom + foot && beside <= (clientY > bottom ? foot : 1.5)
      })
    )
  }

  const press = (event: PointerEvent) => {
    const post = postAt(event)
    const { active } = account.get()
    const annotation = active ? account.annotation(active) : undefined
    if (!post || !annotation || event.button !== 0 || isReadOnly(account.get())) return
    // No selection begins here; and what is let go of over the scroller is no click on the text.
    event.preventDefault()
    event.stopPropagation()
    scroller.setPointerCapture(event.pointerId)
    const which = post.dataset.end as PassageEnd
    const index = Number(post.dataset.piece)
    const piece = annotation.ranges[index] as Range
    const { left, top, height } = boxOf({ piece, end: which })
    const [x, y] = [left, top + height / 2]
    grip = { x: event.clientX - x, y: event.clientY - y }
    drag = { annotation, index, end: which, piece, x, y }
    post.dataset.held = 'true'
    scroller.dataset.dragging = which
    show(drag)
  }
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!drag) return
    Object.assign(drag, { x: clientX - grip.x, y: clientY - grip.y })
    frame.request()
  }
  const release = (event: PointerEvent) => {
    if (!drag) return
    move(event)
    follow(drag)
    const { annotation, index, piece } = drag
    end()
    // Changed meanwhile by somebody else: what was shown is no longer what would become of it.
    if (String(account.annotation(annotation.id)?.ranges) !== String(annotation.ranges)) return
    if (String(piece) !== String(annotation.ranges[index])) setPiece(bench, annotation, index, piece)
  }
  const cancel = (event: KeyboardEvent) => {
    if (!drag || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end()
  }

  const listeners = new AbortController()
  const capture = { signal: listeners.signal, capture: true }
  scroller.addEventListener('pointerdown', press, capture)
  scroller.addEventListener('pointermove', move, capture)
  scroller.addEventListener('pointerup', release, capture)
  scroller.addEventListener('lostpointercapture', end, capture)
  window.addEventListener('keydown', cancel, capture)
  return () => {
    end()
    listeners.abort()
  }
}
