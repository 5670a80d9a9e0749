import type { Block } from '../../shared/text/block'
import type { BlockShape, BlockWriter } from './block-writer'

/** A block that waits for its place: in a cell, a note, a frame. */
export interface Piece {
  readonly words: string
  readonly shape: BlockShape
  readonly group?: object | undefined
}

export type NoteKind = 'footnote' | 'endnote'

/** Writes a word processor's document, whose paragraphs stand in cells, notes and frames as well as one after another. */
export interface FlowWriter {
  readonly add: (piece: Piece) => void
  /** What is added from here on waits, … */
  readonly hold: () => void
  /** … and is handed out here. */
  readonly release: () => readonly Piece[]
  readonly openTable: () => void
  readonly openCell: () => void
  readonly closeCell: () => void
  readonly closeRow: () => void
  readonly closeTable: () => void
  /** A note comes after everything else, with its mark before its first words. */
  readonly addNote: (kind: NoteKind, mark: string, pieces: readonly Piece[]) => void
  /** Writes the notes. */
  readonly finish: () => void
}

export function createFlowWriter(writer: BlockWriter): FlowWriter {
  const held: Piece[][] = []
  const tables: { readonly group: object; cells: (readonly Piece[])[] }[] = []
  const notes: Readonly<Record<NoteKind, Piece[]>> = { footnote: [], endnote: [] }

  const add = (piece: Piece): void => {
    const waiting = held.at(-1)
    if (waiting) waiting.push(piece)
    else writer.add(piece.words, piece.shape, piece.group)
  }
  return {
    add,
    hold: () => void held.push([]),
    release: () => held.pop() ?? [],
    openTable: () => void tables.push({ group: {}, cells: [] }),
    openCell: () => void held.push([]),
    closeCell: () => void tables.at(-1)?.cells.push(held.pop() ?? []),
    closeRow() {
      const table = tables.at(-1)
      if (!table) return
      const { cells, group } = table
      table.cells = []
      // A cell that holds a document of its own only lays out the page.
      if (cells.length < 2 || cells.some(isLayout)) for (const piece of cells.flat()) add(piece)
      else add({ words: cells.map(wordsOf).join('\t'), shape: { type: 'row', ...pageOf(cells.flat()) }, group })
    },
    closeTable: () => void tables.pop(),
    addNote(kind, mark, pieces) {
      for (const [index, { words, shape }] of pieces.entries()) {
        const item: BlockShape = {
          type: 'item',
          level: 1,
          mark: index === 0 ? mark : '',
          ...pageOf([{ words, shape }]),
        }
        notes[kind].push({ words, shape: item, group: notes[kind] })
      }
    },
    finish() {
      for (const piece of [...notes.footnote, ...notes.endnote]) add(piece)
    },
  }
}

const isLayout = (cell: readonly Piece[]): boolean =>
  cell.length > 3 || cell.some(({ shape }) => shape.type !== 'paragraph')

const wordsOf = (cell: readonly Piece[]): string =>
  cell
    .map(({ words }) => words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

const pageOf = (pieces: readonly Piece[]): { readonly page?: string } => {
  const page = pieces[0]?.shape.page
  return page === undefined ? {} : { page }
}

/** Of a document that does not say where all its pages begin. */
export const withoutPages = (blocks: readonly Block[]): readonly Block[] => blocks.map(({ page: _, ...block }) => block)
