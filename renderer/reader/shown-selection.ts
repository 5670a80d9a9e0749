import type { Range } from '../../shared/account/range'
import type { DomOffsets } from './dom-offsets'

export interface SelectionEnds {
  readonly anchor: number
  readonly focus: number
}

export const orderedRange = ({ anchor, focus }: SelectionEnds): Range =>
  anchor < focus ? [anchor, focus] : [focus, anchor]

/**
 * The selection as the browser shows it. Of one that is longer than anyone sees, the browser is given only what lies
 * near the view: it lays out all that is selected, which takes seconds for all of a large account.
 */
export interface ShownSelection {
  /** Null when nothing is selected in the account. */
  readonly ends: () => SelectionEnds | null
  readonly set: (ends: SelectionEnds) => void
  /** The view has come elsewhere. */
  readonly follow: () => void
}

/** In UTF-16 units of the account's text. */
const longestShown = 100_000

interface ShownParts {
  readonly offsets: DomOffsets
  readonly root: HTMLElement
  /** The stretch of text near the view. */
  readonly near: () => Range
  /** Puts the words of a stretch of text on the page. */
  readonly fill: (range: Range) => void
}

export function createShownSelection({ offsets, root, near, fill }: ShownParts): ShownSelection {
  /** A long selection, and what the browser was given of it. */
  let long: { readonly ends: SelectionEnds; readonly shown: SelectionEnds } | null = null

  function browserEnds(): SelectionEnds | null {
    const selection = document.getSelection()
    if (!selection?.anchorNode || !selection.focusNode) return null
    if (!selection.getRangeAt(0).intersectsNode(root)) return null
    return {
      anchor: offsets.offsetNear(selection.anchorNode, selection.anchorOffset),
      focus: offsets.offsetNear(selection.focusNode, selection.focusOffset),
    }
  }

  function show(shown: SelectionEnds): void {
    fill(orderedRange(shown))
    const [from, to] = [shown.anchor, shown.focus].map(offsets.positionAt)
    if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  }

  /** An end that stands where it was put stands for the end it was put there for. */
  function ends(): SelectionEnds | null {
    const shown = browserEnds()
    if (!shown || !long) return shown
    const moved = { anchor: shown.anchor !== long.shown.anchor, focus: shown.focus !== long.shown.focus }
    if (moved.anchor) long = null
    else if (moved.focus) long = { ends: { anchor: long.ends.anchor, focus: shown.focus }, shown }
    return long?.ends ?? shown
  }

  function set(wanted: SelectionEnds): void {
    const [start, end] = orderedRange(wanted)
    if (end - start <= longestShown) {
      long = null
      show(wanted)
      return
    }
    const [from, to] = near()
    const clamp = (offset: number) => Math.max(from, Math.min(to, offset))
    const shown = { anchor: clamp(wanted.anchor), focus: clamp(wanted.focus) }
    long = { ends: wanted, shown }
    show(shown)
  }

  return {
    ends,
    set,
    follow() {
      const selected = long && ends()
      if (selected && long) set(selected)
    },
  }
}
