import type { Range } from '../../shared/account/range'
import type { CaretBox, Geometry } from './geometry'
import type { PeerSelection } from './reader-types'
import './peer-carets.css'

/** Where others' selections end: a caret each, with a name that stays a moment after each move. */
export interface PeerCarets {
  readonly set: (selections: readonly PeerSelection[]) => void
  /** The text has moved, or is painted anew. */
  readonly redraw: () => void
  readonly dispose: () => void
}

interface PeerCaretParts {
  readonly root: HTMLElement
  readonly scroller: HTMLElement
  readonly geometry: Geometry
  /** The stretch of text near the view: only there is anything measured. */
  readonly near: () => Range
}

interface Drawn {
  readonly element: HTMLElement
  readonly selection: PeerSelection
  /** In client pixels; null out of sight. */
  box: CaretBox | null
}

/** How near the pointer has to be to bring back a name, in px. */
const reach = 6

/** Room that a name needs beside its caret, in px. */
const flagRoom = 140

export function createPeerCarets({ root, scroller, geometry, near }: PeerCaretParts): PeerCarets {
  const drawn = new Map<number, Drawn>()

  function place(one: Drawn): void {
    const { element, selection } = one
    const [from, to] = near()
    const { focus } = selection
    one.box = focus >= from && focus <= to ? geometry.caretBox(focus) : null
    element.hidden = one.box === null
    if (!one.box) return
    const { left, top, height } = one.box
    const view = scroller.getBoundingClientRect()
    const x = left - view.left - scroller.clientLeft
    element.style.transform = `translate(${x - 1}px, ${top - view.top - scroller.clientTop + scroller.scrollTop}px)`
    element.style.height = `${height}px`
    const text = root.getBoundingClientRect()
    const before = geometry.isRightToLeft(focus) ? left > text.left + flagRoom : left > text.right - flagRoom
    element.dataset.flag = before ? 'before' : 'after'
  }

  function add(selection: PeerSelection): void {
    const element = document.createElement('div')
    element.className = 'peer-caret'
    element.dataset.peer = `${selection.colour}`
    element.setAttribute('aria-hidden', 'true')
    const flag = document.createElement('span')
    flag.className = 'peer-flag'
    flag.dir = 'auto'
    flag.textContent = selection.name
    element.append(flag)
    scroller.append(element)
    const one: Drawn = { element, selection, box: null }
    drawn.set(selection.key, one)
    place(one)
  }

  function remove(key: number): void {
    drawn.get(key)?.element.remove()
    drawn.delete(key)
  }

  const point = ({ clientX, clientY }: PointerEvent) => {
    for (const { element, box } of drawn.values()) {
      const pointed =
        box !== null &&
        Math.abs(clientX - box.left) <= reach &&
        clientY >= box.top - reach &&
        clientY <= box.top + box.height + reach
      element.toggleAttribute('data-pointed', pointed)
    }
  }
  scroller.addEventListener('pointermove', point, { passive: true })

  return {
    set(selections) {
      const keys = new Set(selections.map(({ key }) => key))
      for (const key of [...drawn.keys()]) if (!keys.has(key)) remove(key)
      for (const selection of selections) {
        const before = drawn.get(selection.key)
        if (before && isSame(before.selection, selection)) continue
        // Another element shows its name anew.
        remove(selection.key)
        add(selection)
      }
    },
    redraw() {
      for (const one of drawn.values()) place(one)
    },
    dispose() {
      for (const key of [...drawn.keys()]) remove(key)
      scroller.removeEventListener('pointermove', point)
    },
  }
}

const isSame = (a: PeerSelection, b: PeerSelection): boolean =>
  a.anchor === b.anchor && a.focus === b.focus && a.name === b.name && a.colour === b.colour
