import type { Geometry } from './geometry'

/** A caret for text that cannot be edited: the browser draws none there. */
export interface Caret {
  readonly show: (offset: number) => void
  readonly hide: () => void
  readonly isShown: () => boolean
}

export function createCaret(element: HTMLElement, scroller: HTMLElement, geometry: Geometry): Caret {
  return {
    show(offset) {
      const { left, top, height } = geometry.caretBox(offset)
      const view = scroller.getBoundingClientRect()
      const x = left - view.left - scroller.clientLeft + scroller.scrollLeft
      const y = top - view.top - scroller.clientTop + scroller.scrollTop
      element.style.transform = `translate(${x - 1}px, ${y}px)`
      element.style.height = `${height}px`
      element.hidden = false
    },
    hide() {
      element.hidden = true
    },
    isShown: () => !element.hidden,
  }
}
