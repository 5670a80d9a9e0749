import type { LexicalEditor } from 'lexical'
import type { AnnotationId } from '../../shared/account/annotation'
import type { Range } from '../../shared/account/range'
import { adoptSheet } from '../theme/adopt-sheet'
import { createAnnotationLayers } from './annotation-layers'
import { createCaret } from './caret'
import { createCaretMoves } from './caret-moves'
import { createDomOffsets } from './dom-offsets'
import { followDrag } from './drag-selection'
import { fillInIdleTime } from './fill-in-idle-time'
import { createGeometry } from './geometry'
import type { HighlightState } from './highlight-state'
import { createPainter } from './painter'
import { endOfParagraphs, type Paragraph, type Paragraphs } from './paragraphs'
import { createPeerCarets } from './peer-carets'
import { peerSheet } from './peer-sheet'
import { gapsOf } from './placed-annotation'
import { createPlaces } from './places'
import { copyExactly } from './reader-copy'
import { createReaderKeyboard } from './reader-keyboard'
import { followPointer } from './reader-pointer'
import { createReaderSelection } from './reader-selection'
import type { ReaderHandle, ReaderProps } from './reader-types'
import { restSheet } from './rest-sheet'
import { reveal } from './reveal'
import type { Sections } from './sections'
import { createTransientHighlights } from './transient-highlights'

interface ReaderParts {
  readonly editor: LexicalEditor
  readonly paragraphs: Paragraphs
  readonly sections: Sections
  readonly root: HTMLElement
  readonly scroller: HTMLElement
  readonly caretElement: HTMLElement
  readonly events: Required<Pick<ReaderProps, 'onSelect' | 'onActivate' | 'onScroll' | 'onCopy'>>
}

/** Puts the parts of a reader together over an editor whose sections are on the page. */
export function createReader(parts: ReaderParts): { readonly handle: ReaderHandle; readonly dispose: () => void } {
  const { editor, paragraphs, sections, root, scroller, caretElement, events } = parts
  let state: HighlightState = { active: null, hovered: null, dimmed: new Set(), saving: new Set() }
  let near: Range = [0, 0]
  let moved = false

  const layers = createAnnotationLayers(paragraphs)
  const { index } = layers
  const offsets = createDomOffsets(paragraphs, sections, root)
  const geometry = createGeometry(paragraphs, sections, offsets)
  const transient = createTransientHighlights(offsets)
  const painter = createPainter({
    paragraphs,
    sections,
    scroller,
    offsets,
    layers,
    state: () => state,
    onPaint(from, to, changed) {
      near = [paragraphs.starts[from] ?? 0, (paragraphs.all[to - 1] as Paragraph).end]
      drawBridges()
      transient.refresh(near, changed)
      selection.follow()
      if (changed || moved) keyboard.redraw()
      if (changed || moved) carets.redraw()
      if (moved) events.onScroll()
      moved = false
    },
  })
  const carets = createPeerCarets({ root, scroller, geometry, near: () => near })
  const places = createPlaces(paragraphs, sections, geometry, painter, scroller)
  const selection = createReaderSelection({
    paragraphs,
    sections,
    offsets,
    geometry,
    root,
    near: () => near,
    onSelect: events.onSelect,
  })
  const revealing = { paragraphs, geometry, scroller, paint: painter.paint }
  const keyboard = createReaderKeyboard({
    root,
    geometry,
    selection,
    caret: createCaret(caretElement, scroller, geometry),
    moves: createCaretMoves(paragraphs, geometry, scroller),
    reveal: (range) => reveal(revealing, range),
    firstVisibleOffset: places.firstVisibleOffset,
  })

  const paragraphsOf = (id: AnnotationId | null) => (id && index.get(id)?.paragraphs) || []
  function setHovered(hovered: AnnotationId | null): void {
    if (hovered === state.hovered) return
    const touched = [...paragraphsOf(state.hovered), ...paragraphsOf(hovered)]
    state = { ...state, hovered }
    painter.restyle(touched)
    drawBridges()
  }
  const drawBridges = () =>
    transient.setBridges([state.active, state.hovered].flatMap((id) => (id ? gapsOf(index.get(id)) : [])))

  const move = () => {
    moved = true
    painter.request()
  }
  const resized = new ResizeObserver(move)
  resized.observe(root)
  resized.observe(scroller)
  scroller.addEventListener('scroll', move, { passive: true })
  document.fonts.addEventListener('loadingdone', move)
  const undo = [
    followPointer({ editor, root, active: () => state.active, onHover: setHovered, onActivate: events.onActivate }),
    followDrag({ root, scroller, offsets, geometry, selection }),
    copyExactly({ editor, text: paragraphs.text, selection, onCopy: events.onCopy }),
    // Lexical makes all sections anew for another root element.
    editor.registerRootListener(() => {
      painter.request()
      return fillInIdleTime(sections)
    }),
    () => document.fonts.removeEventListener('loadingdone', move),
    () => scroller.removeEventListener('scroll', move),
    () => resized.disconnect(),
    adoptSheet(document, restSheet),
    adoptSheet(document, peerSheet),
    carets.dispose,
    selection.dispose,
    keyboard.dispose,
    painter.dispose,
    transient.dispose,
  ]

  const handle: ReaderHandle = {
    ...places,
    offsetAt: geometry.offsetAt,
    caretBox: geometry.caretBox,
    scroller,
    setAnnotations(annotations) {
      layers.load(annotations)
      painter.invalidateAll()
    },
    change: (changes) => painter.invalidate(layers.change(changes)),
    setActive(active) {
      const touched = [...paragraphsOf(state.active), ...paragraphsOf(active)]
      state = { ...state, active }
      painter.invalidate(touched)
    },
    setDimmed(dimmed) {
      state = { ...state, dimmed }
      root.dataset.dimmed = [...dimmed].join(' ')
      painter.restyle()
    },
    setSaving(saving) {
      state = { ...state, saving }
      painter.restyle()
    },
    setFindHits: transient.setHits,
    setDraft: transient.setDraft,
    setCues: transient.setCues,
    setPeers(selections) {
      transient.setPeers(selections)
      carets.set(selections)
    },
    select: (range) => (range ? selection.set(...range) : selection.clear()),
    selection: selection.current,
    caret: () => selection.ends()?.focus ?? null,
    reveal: (range, options) => reveal(revealing, range, options),
    moveCaret: keyboard.move,
    focus: keyboard.focus,
    textPosition: (offset) => offsets.positionAt(Math.min(offset, endOfParagraphs(paragraphs))),
  }
  return {
    handle,
    dispose() {
      for (const step of undo) step()
    },
  }
}
