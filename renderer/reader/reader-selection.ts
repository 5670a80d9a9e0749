import type { Range } from '../../shared/account/range'
import type { DomOffsets } from './dom-offsets'
import type { Geometry } from './geometry'
import { type Paragraphs, paragraphAt, sectionOf } from './paragraphs'
import { trimToPassage, wholeCharacters } from './passage-range'
import { measureRange } from './range-boxes'
import type { TextSelection } from './reader-types'
import type { Sections } from './sections'
import { createShownSelection, orderedRange, type SelectionEnds } from './shown-selection'

/** The document's selection, read and written in offsets. */
export interface ReaderSelection {
  /** Where the selection's ends are, collapsed or not; null when it is not in the account at all. */
  readonly ends: () => SelectionEnds | null
  readonly current: () => TextSelection | null
  readonly set: (anchor: number, focus: number) => void
  readonly clear: () => void
  /** The view has come elsewhere. */
  readonly follow: () => void
  readonly dispose: () => void
}

interface SelectionParts {
  readonly paragraphs: Paragraphs
  readonly sections: Sections
  readonly offsets: DomOffsets
  readonly geometry: Geometry
  readonly root: HTMLElement
  /** The stretch of text near the view. */
  readonly near: () => Range
  readonly onSelect: (selection: TextSelection | null) => void
}

export function createReaderSelection(parts: SelectionParts): ReaderSelection {
  const { paragraphs, sections, offsets, geometry, root, near, onSelect } = parts
  const shown = createShownSelection({ offsets, root, near, fill })
  let dragging = false
  let told = ''

  const ends = () => (paragraphs.all.length === 0 ? null : shown.ends())

  function fill(range: Range): void {
    const [first, last] = range.map((offset) => sectionOf(paragraphAt(paragraphs, offset))) as [number, number]
    // An account without paragraphs has no section either.
    for (let section = Math.max(0, first); section <= last; section++) sections.fill(section)
  }

  function current(): TextSelection | null {
    const selected = ends()
    const range = selected && trimToPassage(paragraphs.text, orderedRange(selected))
    if (!range || selected.anchor === selected.focus) return null
    return { range, ...selected, ...measureRange(paragraphs, sections, geometry, range) }
  }

  function set(anchor: number, focus: number): void {
    const [start, end] = wholeCharacters(paragraphs.text, orderedRange({ anchor, focus }))
    shown.set(anchor < focus ? { anchor: start, focus: end } : { anchor: end, focus: start })
    // The browser tells of it later: a key that is pressed right after this one means what is selected now.
    tell()
  }

  function tell(): void {
    if (dragging) return
    const selection = current()
    const summary = selection ? `${selection.anchor} ${selection.focus}` : ''
    if (summary === told) return
    told = summary
    onSelect(selection)
  }

  const begin = (event: PointerEvent) => {
    dragging = event.button === 0
  }
  const settle = () => {
    if (!dragging) return
    dragging = false
    tell()
  }
  const listeners = new AbortController()
  const { signal } = listeners
  document.addEventListener('selectionchange', tell, { signal })
  root.addEventListener('pointerdown', begin, { signal })
  window.addEventListener('pointerup', settle, { signal })
  window.addEventListener('pointercancel', settle, { signal })

  return {
    ends,
    current,
    set,
    clear() {
      if (ends()) document.getSelection()?.removeAllRanges()
      tell()
    },
    follow: shown.follow,
    dispose: () => listeners.abort(),
  }
}
