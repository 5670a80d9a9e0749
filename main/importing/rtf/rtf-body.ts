import type { FlowWriter, NoteKind } from '../flow-writer'
import { type NumberFormat, ordinal } from '../ordinal'
import { createRtfParagraphs } from './rtf-paragraphs'
import type { RtfState } from './rtf-state'
import { type RtfStyle, shapeOfOutline, shapeOfRtfStyle } from './rtf-styles'

/** Of a document, what was written and what was left out. */
export interface RtfBodyCounts {
  readonly pages: number
  readonly changes: number
  readonly hidden: number
}

/** The words of the document and what divides them. */
export interface RtfBody {
  readonly put: (words: string, state: RtfState) => void
  readonly putMark: (words: string, state: RtfState) => void
  readonly word: (word: string, value: number | undefined, state: RtfState) => void
  readonly openFrame: () => void
  readonly closeFrame: (state: RtfState) => void
  readonly openNote: () => void
  readonly closeNote: (state: RtfState) => void
  readonly finish: (state: RtfState) => RtfBodyCounts
}

const noteFormats: Readonly<Record<string, NumberFormat>> = {
  ar: 'decimal',
  alc: 'lower-letter',
  auc: 'upper-letter',
  rlc: 'lower-roman',
  ruc: 'upper-roman',
}

export function createRtfBody(flow: FlowWriter, styles: ReadonlyMap<number, RtfStyle>): RtfBody {
  const paragraphs = createRtfParagraphs(flow, ({ outline, style }) =>
    outline === undefined ? shapeOfRtfStyle(styles, style) : shapeOfOutline(outline),
  )
  const leftOut = { changes: 0, hidden: 0 }
  let lastLeftOut: keyof typeof leftOut | undefined
  const notes = { footnote: 0, endnote: 0 }
  const formats: Record<NoteKind, NumberFormat> = { footnote: 'decimal', endnote: 'decimal' }
  const openNotes: { kind: NoteKind; readonly isNumbered: boolean }[] = []
  let isNumberDue = false
  let sectionBreaksPage = true
  let isSectionDue = false

  const put = (words: string, { character, paragraph }: RtfState): void => {
    const kind = character.isDeleted ? 'changes' : character.isHidden ? 'hidden' : undefined
    if (words.trim() !== '') {
      if (kind && kind !== lastLeftOut) leftOut[kind]++
      lastLeftOut = kind
    }
    if (kind) return
    if (isSectionDue && sectionBreaksPage) paragraphs.breakPage()
    isSectionDue = false
    paragraphs.put(words, paragraph)
  }

  const word = (name: string, value: number | undefined, { paragraph, character }: RtfState): void => {
    switch (name) {
      case 'par':
        // Where the end of a paragraph was deleted, it goes on with the next.
        return character.isDeleted ? undefined : paragraphs.end(paragraph)
      case 'sect':
        isSectionDue = true
        return paragraphs.end(paragraph)
      case 'cell':
        return paragraphs.endCell(paragraph, 1)
      case 'row':
        return paragraphs.endRow(paragraph, 1)
      case 'nestcell':
        return paragraphs.endCell(paragraph, Math.max(2, paragraph.tables))
      case 'nestrow':
        return paragraphs.endRow(paragraph, Math.max(2, paragraph.tables))
      case 'page':
      case 'softpage':
        return paragraphs.breakPage()
      case 'sectd':
      case 'sbkpage':
      case 'sbkodd':
      case 'sbkeven':
        sectionBreaksPage = true
        return
      case 'sbknone':
      case 'sbkcol':
        sectionBreaksPage = false
        return
      case 'chftn':
        isNumberDue = openNotes.length === 0
        return
      case 'ftnalt':
        for (const note of openNotes.slice(-1)) note.kind = 'endnote'
        return
      case 'revised':
        if (value !== 0) leftOut.changes++
        return
    }
    const numbering = /^(a?)ftnn(ar|alc|auc|rlc|ruc)$/.exec(name)
    if (numbering) formats[numbering[1] ? 'endnote' : 'footnote'] = noteFormats[numbering[2] ?? ''] ?? 'decimal'
  }

  return {
    put,
    putMark: (words, { character }) => (character.isDeleted ? undefined : paragraphs.putMark(words)),
    word,
    openFrame: paragraphs.openFrame,
    closeFrame: ({ paragraph }) => paragraphs.closeFrame(paragraph),
    openNote() {
      openNotes.push({ kind: 'footnote', isNumbered: isNumberDue })
      isNumberDue = false
      paragraphs.openFrame()
    },
    closeNote({ paragraph }) {
      const { kind, isNumbered } = openNotes.pop() ?? { kind: 'footnote', isNumbered: false }
      const mark = isNumbered ? `[${ordinal(++notes[kind], formats[kind])}]` : ''
      paragraphs.closeNote(paragraph, kind, mark)
    },
    finish: ({ paragraph }) => ({ pages: paragraphs.finish(paragraph), ...leftOut }),
  }
}
