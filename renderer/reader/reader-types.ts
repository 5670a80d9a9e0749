import type { ReactNode } from 'react'
import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import type { Kind } from '../../shared/account/kind'
import type { Range, Ranges } from '../../shared/account/range'
import type { CaretMove } from '../../shared/caret-moves'
import type { AccountText } from '../../shared/text/block'
import type { TextDirection } from '../../shared/text/direction'
import type { DomPosition } from './dom-offsets'
import type { CaretBox } from './geometry'

export interface ReadAccount extends AccountText {
  readonly title: string
  /** Of all its paragraphs; otherwise each goes as it begins. */
  readonly direction?: TextDirection
}

/** All offsets are UTF-16 units of the account's text, all boxes client pixels. */
export interface ReaderProps {
  /** Another object is another account. */
  readonly account: ReadAccount
  /** Stands above the text and scrolls with it; a selection in it is none of the reader's. */
  readonly header?: ReactNode
  /** Stands beside the text and scrolls with it. */
  readonly margin?: ReactNode
  readonly onReady: (reader: ReaderHandle | null) => void
  /** A selection that has settled or changed; null when there is none in the account any more. */
  readonly onSelect: (selection: TextSelection | null) => void
  /**
   * A click on a passage: the innermost first, the next outward when clicked again. `stack` is all passages there,
   * innermost first. A click on plain text gives null and an empty stack.
   */
  readonly onActivate: (id: AnnotationId | null, stack: readonly AnnotationId[]) => void
  /** The text has moved in the window, or may have; at most once a frame. */
  readonly onScroll?: () => void
  /** Words of the account are being copied; the clipboard already holds them as text and as a quotation. */
  readonly onCopy?: (range: Range, clipboard: DataTransfer) => void
}

export interface TextSelection {
  /** What there is to tag: whole characters, no blanks at either end. */
  readonly range: Range
  /** Where the selection was begun and where it is being extended; untrimmed. */
  readonly anchor: number
  readonly focus: number
  /** The box of its last line. */
  readonly rect: DOMRect
  /** The box around all of it. */
  readonly bounds: DOMRect
}

/** What somebody else has selected. */
export interface PeerSelection {
  /** One for each of them. */
  readonly key: number
  readonly name: string
  /** As `--peer-` has it, from 1. */
  readonly colour: number
  /** Where it was begun, and where it ends: there the caret stands. */
  readonly anchor: number
  readonly focus: number
}

export interface ReaderHandle {
  /** Replaces all annotations, which come in text order. One with a `deleted` is drawn as withdrawn: leave it out to show nothing. */
  readonly setAnnotations: (annotations: readonly Annotation[]) => void
  /** Puts or, with null, removes annotations; only the paragraphs they touch are painted again, within the next frame. */
  readonly change: (changes: readonly AnnotationChange[]) => void
  readonly setActive: (id: AnnotationId | null) => void
  readonly setDimmed: (kinds: ReadonlySet<Kind>) => void
  readonly setSaving: (ids: ReadonlySet<AnnotationId>) => void
  /** Hits in text order, not overlapping; `current` is the index of the one shown as current, or -1. */
  readonly setFindHits: (hits: readonly Range[], current: number) => void
  /** Keeps words looking selected while the focus is elsewhere, in a note being written about them. */
  readonly setDraft: (range: Range | null) => void
  /** Draws the reporting words of the claim that is active. */
  readonly setCues: (cues: Ranges) => void
  /** Draws what others have selected under this person's own selection, with a caret each. */
  readonly setPeers: (selections: readonly PeerSelection[]) => void
  readonly select: (range: Range | null) => void
  readonly selection: () => TextSelection | null
  /** Where the caret stands, or the end of the selection that moves; null where there is neither in the account. */
  readonly caret: () => number | null
  /** Moves the caret, or with `extend` the end of the selection that moves, and scrolls there. */
  readonly moveCaret: (move: CaretMove, extend: boolean) => void
  /** Scrolls a range into view; resolves when it is painted there. */
  readonly reveal: (range: Range, options?: RevealOptions) => Promise<void>
  /** Gives the text the keyboard, with its caret showing. */
  readonly focus: () => void
  /** Top of the line at an offset, in pixels from the top of what scrolls; estimated far from the view; null if there is no text. */
  readonly topOf: (offset: number) => number | null
  readonly firstVisibleOffset: () => number
  readonly visibleRange: () => Range
  /** The offset nearest to a point, client pixels. */
  readonly offsetAt: (x: number, y: number) => number
  /** Where a caret would stand, client pixels. */
  readonly caretBox: (offset: number) => CaretBox
  readonly scroller: HTMLElement
  readonly textPosition: (offset: number) => DomPosition
}

export interface AnnotationChange {
  readonly id: AnnotationId
  readonly annotation: Annotation | null
}

export interface RevealOptions {
  readonly block?: 'center' | 'nearest' | 'start'
}
