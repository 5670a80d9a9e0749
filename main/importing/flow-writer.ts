import type { Block } from '../../shared/text/block'
import type { BlockShape, BlockWriter } from './block-writer'

/** A block that waits for its place: in a cell, a note, a frame. */
export interface Piece {
  readonly words: string
  readonly shape: BlockShape
  readonly group?: object | undefined
}

/**
 * Blocks that wait together. What is within another is held by it and not copied: a document can be nested so deep that
 * each level would copy all below.
 */
export type Strand = Piece | readonly Strand[]

export type NoteKind = 'footnote' | 'endnote'

/** Writes a word processor's document, whose paragraphs stand in cells, notes and frames as well as one after another. */
export interface FlowWriter {
  readonly add: (strand: Strand) => void
  /** What is added from here on waits, … */
  readonly hold: () => void
  /** … and is handed out here. */
  readonly release: () => readonly Strand[]
  readonly openTable: () => void
  readonly openCell: () => void
  readonly closeCell: () => void
  readonly closeRow: () => void
  readonly closeTable: () => void
  /** A note comes after everything else, with its mark before its first words. */
  readonly addNote: (kind: NoteKind, mark: string, strand: Strand) => void
  /** Writes the notes. */
  readonly finish: () => void
}

export function createFlowWriter(writer: BlockWriter): FlowWriter {
  const held: Strand[][] = []
  const tables: { readonly group: object; cells: (readonly Strand[])[] }[] = []
  const notes: Readonly<Record<NoteKind, Piece[]>> = { footnote: [], endnote: [] }

  const add = (strand: Strand): void => {
    const waiting = held.at(-1)
    if (waiting) waiting.push(strand)
    else for (const { words, shape, group } of piecesOf(strand)) writer.add(words, shape, group)
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
      if (cells.length < 2 || cells.some(isLayout)) return add(cells)
      const pieces = cells.map((cell) => [...piecesOf(cell)])
      add({ words: pieces.map(wordsOf).join('\t'), shape: { type: 'row', ...pageOf(pieces.flat()[0]) }, group })
    },
    closeTable: () => void tables.pop(),
    addNote(kind, mark, strand) {
      let drawn = mark
      for (const piece of piecesOf(strand)) {
        const shape: BlockShape = { type: 'item', level: 1, mark: drawn, ...pageOf(piece) }
        notes[kind].push({ words: piece.words, shape, group: notes[kind] })
        drawn = ''
      }
    },
    finish() {
      for (const piece of [...notes.footnote, ...notes.endnote]) add(piece)
    },
  }
}

function* piecesOf(strand: Strand): Generator<Piece> {
  const pending: Strand[] = [strand]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('words' in next) yield next
    else for (const within of [...next].reverse()) pending.push(within)
  }
}

const isLayout = (cell: readonly Strand[]): boolean =>
  cell.length > 3 || cell.some((strand) => !('words' in strand) || strand.shape.type !== 'paragraph')

const wordsOf = (cell: readonly Piece[]): string =>
  cell
    .map(({ words }) => words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

const pageOf = (piece: Piece | undefined): { readonly page?: string } => {
  const page = piece?.shape.page
  return page === undefined ? {} : { page }
}

/** Of a document that does not say where all its pages begin. */
export const withoutPages = (blocks: readonly Block[]): readonly Block[] => blocks.map(({ page: _, ...block }) => block)
