import type { BlockShape } from '../block-writer'
import type { FlowWriter, NoteKind, Piece, Strand } from '../flow-writer'
import { trimLines } from '../trim-lines'
import { type ParagraphState, plainParagraph } from './rtf-state'

/** Where paragraphs follow one another: the document, a note, a frame. */
interface Frame {
  words: string
  /** On which the open paragraph begins. */
  page: number
  mark: string
  /** Of each table that is open, whether a cell of it is. */
  readonly tables: { isCellOpen: boolean; hasCells: boolean }[]
  /** Frames that hang on the open paragraph: they come after it. */
  after: Strand[]
  /** The list or the code that goes on from one paragraph to the next. */
  run: { readonly type: string; readonly group: object } | undefined
}

const newFrame = (): Frame => ({ words: '', page: 0, mark: '', tables: [], after: [], run: undefined })

/** Makes blocks of what comes word by word. */
export interface RtfParagraphs {
  readonly put: (words: string, state: ParagraphState) => void
  readonly putMark: (words: string) => void
  readonly end: (state: ParagraphState) => void
  /** @param depth of the table the cell or row belongs to, 1 and up */
  readonly endCell: (state: ParagraphState, depth: number) => void
  readonly endRow: (state: ParagraphState, depth: number) => void
  readonly breakPage: () => void
  readonly openFrame: () => void
  readonly closeFrame: (state: ParagraphState) => void
  /** Closes the frame as a note, whose mark comes to stand in the words around it. */
  readonly closeNote: (state: ParagraphState, kind: NoteKind, mark: string) => void
  /** @returns on how many pages it is, by the breaks there were */
  readonly finish: (state: ParagraphState) => number
}

export function createRtfParagraphs(
  flow: FlowWriter,
  shapeOf: (state: ParagraphState) => BlockShape | undefined,
): RtfParagraphs {
  let frame = newFrame()
  const outer: Frame[] = []
  let page = 1
  let hasWords = false

  const end = (state: ParagraphState): void => {
    const { words, mark, after } = frame
    const begun = frame.page || page
    Object.assign(frame, { words: '', page: 0, mark: '', after: [] })
    const piece = pieceOf(words, mark, state)
    if (!piece && after.length === 0) return
    standIn(state.tables)
    if (piece) add(piece.words, { ...piece.shape, page: String(begun) })
    if (after.length > 0) flow.add(after)
  }

  const pieceOf = (words: string, mark: string, state: ParagraphState): Omit<Piece, 'group'> | undefined => {
    const shape = shapeOf(state)
    if (shape?.type === 'code') return { words: words.trimEnd(), shape }
    const trimmed = trimLines(words)
    if (trimmed === '') return undefined
    const drawn = mark.trim()
    // The number of a heading is part of how people speak of it.
    if (shape?.type === 'heading') return { words: drawn === '' ? trimmed : `${drawn} ${trimmed}`, shape }
    if (shape) return { words: trimmed, shape }
    const byHand = state.firstIndent < 0 ? /^(\p{P}|\p{S}|[\p{L}\p{N}]{1,4}[.)])\t\s*(?=\S)/u.exec(trimmed) : null
    if (byHand) {
      const level = Math.max(1, Math.round(state.indent / -state.firstIndent))
      return { words: trimmed.slice(byHand[0].length), shape: { type: 'item', level, mark: markOf(byHand[1] ?? '') } }
    }
    if (drawn === '' && !state.isListed) return { words: trimmed, shape: { type: 'paragraph' } }
    return { words: trimmed, shape: { type: 'item', level: state.listDepth + 1, mark: markOf(drawn) } }
  }

  const add = (words: string, shape: BlockShape): void => {
    const runs = shape.type === 'item' || shape.type === 'code'
    if (!runs) frame.run = undefined
    else if (frame.run?.type !== shape.type) frame.run = { type: shape.type, group: {} }
    flow.add({ words, shape, group: frame.run?.group })
  }

  /** Opens or closes tables until so many are open, and a cell of the innermost. */
  const standIn = (depth: number): void => {
    while (frame.tables.length > depth) closeTable()
    while (frame.tables.length < depth) {
      openCell()
      flow.openTable()
      frame.tables.push({ isCellOpen: false, hasCells: false })
    }
    openCell()
  }

  const openCell = (): void => {
    const table = frame.tables.at(-1)
    if (!table || table.isCellOpen) return
    flow.openCell()
    table.isCellOpen = true
    frame.run = undefined
  }

  const closeCell = (): void => {
    const table = frame.tables.at(-1)
    if (!table?.isCellOpen) return
    flow.closeCell()
    table.isCellOpen = false
    table.hasCells = true
    frame.run = undefined
  }

  const closeRow = (): void => {
    closeCell()
    const table = frame.tables.at(-1)
    if (!table?.hasCells) return
    flow.closeRow()
    table.hasCells = false
  }

  const closeTable = (): void => {
    closeRow()
    flow.closeTable()
    frame.tables.pop()
  }

  const closeAll = (state: ParagraphState): void => {
    end(state)
    while (frame.tables.length > 0) closeTable()
  }

  const release = (state: ParagraphState): readonly Strand[] => {
    closeAll(state)
    frame = outer.pop() ?? newFrame()
    return flow.release()
  }

  const put = (words: string, { beginsPage }: ParagraphState): void => {
    if (frame.page === 0 && /\S/.test(words)) {
      if (beginsPage && hasWords) page++
      frame.page = page
      hasWords = true
    }
    frame.words += words
  }

  return {
    put,
    putMark: (words) => {
      frame.mark += words
    },
    end,
    endCell(state, depth) {
      end({ ...state, tables: depth })
      standIn(depth)
      closeCell()
    },
    endRow(state, depth) {
      end({ ...state, tables: depth })
      while (frame.tables.length > depth) closeTable()
      if (frame.tables.length === depth) closeRow()
    },
    breakPage() {
      page++
      if (frame.page !== 0) frame.words += '\n'
    },
    openFrame() {
      outer.push(frame)
      frame = newFrame()
      flow.hold()
    },
    closeFrame(state) {
      const paragraphs = release(state)
      if (paragraphs.length > 0) frame.after.push(paragraphs)
    },
    closeNote(state, kind, mark) {
      flow.addNote(kind, mark, release(state))
      if (mark !== '') put(mark, plainParagraph)
    },
    finish(state) {
      while (outer.length > 0) flow.add(release(state))
      closeAll(state)
      flow.finish()
      return page
    },
  }
}

/** A number as it is written, and for whatever else is drawn a bullet: it is of a font that only the document has. */
const markOf = (drawn: string): string => (/^\p{L}$|^[^\p{L}\p{N}]*$/u.test(drawn) ? '•' : drawn)
