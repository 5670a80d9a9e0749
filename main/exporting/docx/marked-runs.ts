import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { type Kind, kinds } from '../../../shared/account/kind'
import type { Range } from '../../../shared/account/range'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { sweep } from '../../../shared/exporting/sweep'
import type { Comments } from './comments'
import { runs } from './words'

/** Renders one stretch of the text after the other; what is asked for must come in text order. */
export type MarkedRuns = (stretch: Range) => ParagraphChild[]

/** On white paper, which is how Word shows a document. */
const shades: { readonly [K in Kind]: IRunOptions } = {
  claim: { shading: { type: 'clear', color: 'auto', fill: 'FCEBC8' }, underline: { type: 'single', color: 'A86400' } },
  actor: { shading: { type: 'clear', color: 'auto', fill: 'DCE9F8' }, underline: { type: 'dotted', color: '2767AF' } },
  source: { shading: { type: 'clear', color: 'auto', fill: 'F3DDEC' }, underline: { type: 'double', color: '97387D' } },
}

/**
 * The text with its passages shaded and a comment on each. Where passages of several kinds overlap, the shade is that of the
 * first of the kinds; the comments tell them apart.
 */
export function markedRuns({ text, annotations }: ExportAccount, idsOf: Comments['idsOf']): MarkedRuns {
  const through = sweep(text, annotations)
  return (stretch) =>
    through(stretch).flatMap((met): ParagraphChild[] => {
      if (met.is === 'words') return runs(met.words, shadeOf(met.open))
      const ids = idsOf(met.edge)
      if (met.is === 'begin') return ids.map((id) => new CommentRangeStart(id))
      return ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })])
    })
}

const shadeOf = (open: Readonly<Record<Kind, number>>): IRunOptions => {
  const first = kinds.find((kind) => open[kind] > 0)
  return first ? shades[first] : {}
}
