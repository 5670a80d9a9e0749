import type { FlowWriter, Strand } from '../flow-writer'
import type { XmlAttributes, XmlHandler } from '../xml'
import { createOdtPages } from './odt-pages'
import { createOdtParagraphs } from './odt-paragraphs'
import type { OdtStyles } from './odt-styles'

// Open Document Format 1.3, part 3, clauses 5 (paragraphs, lists, changes), 6 (notes, annotations), 9 (tables).

/** What was not written. */
export interface OdtLeftOut {
  comments: number
  changes: number
  hidden: number
  pictures: number
  /** Formulas, charts and what else another program draws. */
  objects: number
}

export interface OdtContent extends Required<Pick<XmlHandler, 'open' | 'text'>> {
  readonly leftOut: Readonly<OdtLeftOut>
  readonly knowsPages: () => boolean
}

/** Holds no words of the document, though some has paragraphs. */
const wordless = /^(?:text:.+-source|text:number|svg:title|svg:desc|office:forms|office:event-listeners|text:.+-decls)$/

/** As many cells as one may stand for, and blanks one element. */
const mostRepeated = 1000

const repeats = (written: string | undefined): number =>
  Math.min(mostRepeated, Math.max(1, Number.parseInt(written ?? '1', 10) || 1))

/** Writes what stands in the body of a document. */
export function createOdtContent(styles: OdtStyles, flow: FlowWriter): OdtContent {
  const leftOut: OdtLeftOut = { comments: 0, changes: 0, hidden: 0, pictures: 0, objects: 0 }
  const pages = createOdtPages()
  const paragraphs = createOdtParagraphs(styles, flow, pages)
  let holdsObject = false
  const notes: { mark: string; paragraphs: readonly Strand[] }[] = []

  const openNote = (attributes: XmlAttributes) => {
    const note: (typeof notes)[number] = { mark: '', paragraphs: [] }
    notes.push(note)
    return () => {
      notes.pop()
      // Whoever does not see the mark does not see the note.
      if (paragraphs.isHidden()) return
      flow.addNote(attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote', note.mark, note.paragraphs)
      paragraphs.put(note.mark)
    }
  }

  /** A note's or a frame's paragraphs, which wait until the paragraph they hang on is written. */
  const openHeld = (use: (strands: readonly Strand[]) => void) => {
    const close = paragraphs.openPlace()
    flow.hold()
    return () => {
      close()
      use(flow.release())
    }
  }

  const openCell = (attributes: XmlAttributes) => {
    const close = paragraphs.openPlace()
    flow.openCell()
    return () => {
      close()
      flow.closeCell()
      for (let more = repeats(attributes['table:number-columns-repeated']); more > 1; more--) {
        flow.openCell()
        flow.closeCell()
      }
    }
  }

  const leaveOut = (kind: keyof OdtLeftOut) => {
    leftOut[kind]++
    return 'skip' as const
  }

  const open: XmlHandler['open'] = (name, attributes) => {
    const style = attributes['text:style-name'] ?? ''
    switch (name) {
      case 'text:p':
      case 'text:h':
        if (styles.isHidden('paragraph', style)) leftOut.hidden++
        return paragraphs.open(name, attributes)
      case 'text:span':
        return styles.isHidden('text', style) ? leaveOut('hidden') : undefined
      case 'text:s':
        return void paragraphs.put(' '.repeat(repeats(attributes['text:c'])))
      case 'text:tab':
        return void paragraphs.put('\t')
      case 'text:line-break':
        return void paragraphs.put('\n')
      case 'text:soft-page-break':
        return void pages.softBreak()
      case 'text:list':
        return paragraphs.openList(attributes)
      case 'text:list-item':
      case 'text:list-header':
        return void paragraphs.openItem(name, attributes)
      case 'table:table':
        return paragraphs.openTable(attributes)
      case 'table:table-row':
        return flow.closeRow
      case 'table:table-cell':
      case 'table:covered-table-cell':
        return openCell(attributes)
      case 'text:note':
        return openNote(attributes)
      case 'text:note-citation':
        return paragraphs.openWords((mark) => {
          for (const note of notes.slice(-1)) note.mark = mark && `[${mark}]`
        })
      case 'text:note-body':
        return openHeld((strands) => {
          for (const note of notes.slice(-1)) note.paragraphs = strands
        })
      case 'draw:text-box':
        return openHeld(paragraphs.add)
      case 'draw:frame':
        holdsObject = false
        return undefined
      case 'draw:object':
      case 'draw:object-ole':
        holdsObject = true
        return leaveOut('objects')
      case 'draw:image':
        // What an object looks like is no picture beside it.
        return holdsObject ? 'skip' : leaveOut('pictures')
      case 'office:annotation':
        return leaveOut('comments')
      case 'text:insertion':
      case 'text:deletion':
        return leaveOut('changes')
      case 'text:section':
        return attributes['text:display'] === 'none' ? leaveOut('hidden') : undefined
      case 'text:hidden-text':
        return attributes['text:is-hidden'] === 'true' ? leaveOut('hidden') : undefined
      case 'text:hidden-paragraph':
        if (attributes['text:is-hidden'] !== 'true') return undefined
        paragraphs.hide()
        return leaveOut('hidden')
      default:
        return wordless.test(name) ? 'skip' : undefined
    }
  }
  return { open, text: paragraphs.putText, leftOut, knowsPages: pages.areKnown }
}
