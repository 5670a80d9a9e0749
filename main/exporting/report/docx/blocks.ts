import {
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  type Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { wordsIn, wordsOf } from '../../../../shared/exporting/report/tell-report'
import type {
  ToldBlock,
  ToldCell,
  ToldInline,
  ToldInlines,
  ToldJudgment,
  ToldList,
} from '../../../../shared/exporting/report/told-report'
import type { TextMark } from '../../../../shared/report/report'
import { directionOf } from '../../../../shared/text/direction'
import { labelled, paragraphOf, runs } from '../../docx/words'
import { mentionRuns } from './notes'
import { besideJudgment, tableBorders } from './report-styles'

/** Numbered lists, each counted from one; what they are called in the document's numbering. */
export const numbered = 'numbered'

/** Blocks of a report as Word's own headings, lists, quotations and tables. */
export function blocksOf(blocks: readonly ToldBlock[]): FileChild[] {
  let lists = 0
  const blockOf = (block: ToldBlock): readonly FileChild[] => {
    switch (block.type) {
      case 'heading':
        return [written(block.inlines, { heading: levels[block.level] })]
      case 'paragraph':
        return block.judgment ? judgmentOf(block.inlines, block.judgment) : [written(block.inlines)]
      case 'quote':
        return [written(block.inlines, { indent: { start: step, end: step } })]
      case 'list':
        return itemsOf(block, ++lists, 0)
      case 'table':
        return [
          tableOf(block.rows, directionOf(wordsOf(block)) === 'rtl'),
          paragraphOf('', [], { spacing: { after: 80 } }),
        ]
      case 'section':
        return block.blocks.flatMap(blockOf)
    }
  }
  return blocks.flatMap(blockOf)
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

type Form = Omit<IParagraphOptions, 'children' | 'bidirectional'>

/** In twentieths of a point. */
const step = 360

const written = (inlines: ToldInlines, form: Form = {}, before: readonly ParagraphChild[] = []): Paragraph =>
  paragraphOf(wordsIn(inlines), [...before, ...inlinesOf(inlines)], form)

/** Set off by a line beside it; likelihood and confidence stand on lines of their own. */
function judgmentOf(inlines: ToldInlines, { lines, rests }: ToldJudgment): readonly Paragraph[] {
  const direction = directionOf(wordsIn(inlines))
  const form = {
    border: besideJudgment(direction === 'rtl'),
    indent: { start: 240 },
    keepLines: true,
    spacing: { after: 0 },
  }
  const set = (children: readonly ParagraphChild[], more: Form = {}) =>
    paragraphOf('', children, { ...form, ...more }, direction)
  const rest = [
    ...runs('Rests on: ', { bold: true }),
    ...inlinesOf(rests.map((mention) => ({ type: 'mention', mention }))),
  ]
  return [
    set(runs('Judgment', { bold: true, size: 17 }), { keepNext: true }),
    set(inlinesOf(inlines), { keepNext: true }),
    ...lines.map(({ label, words }) => labelled(label, words, form, direction)),
    ...(rests.length > 0 ? [set(rest)] : []),
    paragraphOf('', [], { spacing: { after: 40 } }),
  ]
}

const itemsOf = ({ list, items }: ToldList, instance: number, level: number): readonly Paragraph[] =>
  items.flatMap(({ inlines, checked = false, below }) => [
    written(inlines, ...formOf(list, instance, level, checked)),
    ...below.flatMap((one) => itemsOf(one, instance, level + 1)),
  ])

function formOf(
  list: ToldList['list'],
  instance: number,
  level: number,
  checked: boolean,
): [form: Form, before?: readonly ParagraphChild[]] {
  const depth = Math.min(level, 8)
  if (list === 'bullet') return [{ bullet: { level: depth } }]
  if (list === 'number') return [{ numbering: { reference: numbered, level: depth, instance } }]
  return [{ indent: { start: (depth + 1) * step, hanging: step } }, runs(`${checked ? '☑' : '☐'}\t`)]
}

const tableOf = (rows: readonly (readonly ToldCell[])[], isRtl: boolean): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: tableBorders,
    visuallyRightToLeft: isRtl,
    margins: { top: 40, bottom: 40, right: 100 },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row.every(({ header }) => header),
          children: row.map(
            ({ header, inlines }) =>
              new TableCell({
                children: [written(header ? inlines.map(emboldened) : inlines, { spacing: { after: 0, line: 260 } })],
              }),
          ),
        }),
    ),
  })

const emboldened = (inline: ToldInline): ToldInline =>
  inline.type === 'text' ? { ...inline, marks: [...new Set([...inline.marks, 'bold' as const])] } : inline

/** Numbers that follow one another would be one number. */
const inlinesOf = (inlines: ToldInlines): ParagraphChild[] =>
  inlines.flatMap((inline, index) => [
    ...(inline.type === 'mention' && inlines[index - 1]?.type === 'mention' ? runs(', ', { superScript: true }) : []),
    ...inlineOf(inline),
  ])

function inlineOf(inline: ToldInline, form: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return runs(inline.text, Object.assign({}, form, ...inline.marks.map((mark) => forms[mark])))
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'mention':
      return mentionRuns(inline.mention)
    case 'link':
      return [
        new ExternalHyperlink({
          link: inline.url,
          children: inline.inlines.flatMap((one) => inlineOf(one, { style: 'Hyperlink' })),
        }),
      ]
  }
}

const forms: { readonly [M in TextMark]: Omit<IRunOptions, 'text' | 'children' | 'break'> } = {
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: {} },
  strikethrough: { strike: true },
  code: { font: 'Courier New' },
  subscript: { subScript: true },
  superscript: { superScript: true },
}
