import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TabStopType,
} from 'docx'
import type { AboutLine } from '../../../../shared/exporting/about'
import { shortTitle } from '../../../../shared/exporting/report/short-title'
import type { Stamp, ToldReport } from '../../../../shared/exporting/report/told-report'
import { xmlText } from '../../../../shared/text/xml-text'
import { pageNumber } from '../../docx/page-number'
import { labelled, paragraphOf, runs } from '../../docx/words'
import { blocksOf, numbered } from './blocks'
import { footnotesOf } from './notes'
import { alert, aroundStamp, reportStyles } from './report-styles'

/**
 * A report as a Word document (ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/), with a
 * footnote for each passage that it rests on.
 */
export function reportDocument(report: ToldReport, app: string): Promise<Buffer> {
  const { title, author, stamp, about, keywords, blocks, entries, account, waived, remark } = report
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(author),
    lastModifiedBy: xmlText(author),
    subject: stamp?.words ?? 'Report',
    keywords: xmlText(keywords.join(', ')),
    description: xmlText(`${remark} Written by ${app}.`),
    styles: reportStyles,
    numbering: { config: [{ reference: numbered, levels: numberedLevels }] },
    footnotes: footnotesOf(entries),
    sections: [
      {
        headers: { default: new Header({ children: headOf(report) }) },
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: [
          paragraphOf(title, runs(title), { heading: HeadingLevel.TITLE, spacing: { before: 240, after: 200 } }),
          ...about.map(line),
          ...(stamp ? stampOf(stamp) : []),
          paragraphOf('', []),
          ...blocksOf(blocks),
          ...(waived.length > 0 ? [heading('Checks waived'), ...waived.map(item)] : []),
          heading('The account'),
          ...account.map(line),
          paragraphOf(remark, runs(remark)),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** In half points. */
const small = { size: 16 }

/** Where the lines of a page end, in twentieths of a point: A4 with an inch on either side. */
const right = 9026

function headOf({ title, running, stamp }: ToldReport): Paragraph[] {
  // After an Arabic title the figures of a date would be turned around.
  const head = [...runs(shortTitle(title), small), ...runs(`\t\u200E${running.join(' · ')}`, small)]
  return [
    ...(stamp
      ? [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: runs(stamp.words, { bold: true, color: alert, size: 18 }),
          }),
        ]
      : []),
    new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: right }], children: head }),
  ]
}

const stampOf = ({ words, reasons }: Stamp): readonly Paragraph[] => [
  new Paragraph({
    border: aroundStamp,
    spacing: { before: 200, after: 0 },
    children: runs(words, { bold: true, color: alert }),
  }),
  ...reasons.map((reason) =>
    paragraphOf(reason, runs(`• ${reason}`), { border: aroundStamp, spacing: { after: 0 } }, 'ltr'),
  ),
]

const line = ({ label, words }: AboutLine): Paragraph => labelled(label, words, { spacing: { after: 40 } }, 'ltr')

/** A sentence of ours, also where it begins with a quotation in Arabic. */
const item = (words: string): Paragraph => paragraphOf(words, runs(words), { bullet: { level: 0 } }, 'ltr')

const heading = (words: string): Paragraph => paragraphOf(words, runs(words), { heading: HeadingLevel.HEADING_1 })

/** 1., a., i., as far in as the bullets of other lists. */
const numberedLevels = Array.from({ length: 9 }, (_, level) => ({
  level,
  format: [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN][level % 3] ?? LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: (level + 1) * 720, hanging: 360 } } },
}))
