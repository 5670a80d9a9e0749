import { Bookmark, FootnoteReferenceRun, Paragraph, type ParagraphChild, SimpleField, TextRun } from 'docx'
import type { NoteLine } from '../../../../shared/exporting/notes/note'
import type { Entry, Mention } from '../../../../shared/exporting/report/entry'
import { runs } from '../../docx/words'
import { alert } from './report-styles'

/**
 * Word numbers footnotes in the order of their references, as entries are numbered by where each is mentioned first: so the
 * footnote is where it is first, and what is cited again refers to that one.
 */
export function mentionRuns({ number, place, denies }: Mention): ParagraphChild[] {
  const said = denies ? runs(' denies', { superScript: true, color: alert }) : []
  const name = `entry_${number}`
  if (place === 1) return [new Bookmark({ id: name, children: [new FootnoteReferenceRun(number)] }), ...said]
  // What stands there until a program works it out again.
  const again = new SimpleField(`NOTEREF ${name} \\f \\h`)
  again.addChildElement(new TextRun({ text: String(number), superScript: true }))
  return [again, ...said]
}

export type Footnotes = Readonly<Record<string, { readonly children: readonly Paragraph[] }>>

/** A footnote for each passage that a report rests on. */
export const footnotesOf = (entries: readonly Entry[]): Footnotes =>
  Object.fromEntries(entries.map((entry) => [entry.number, { children: footnote(entry) }]))

function footnote({ head, quote, denies, lines, flags }: Entry): Paragraph[] {
  const colour = denies ? { color: alert } : {}
  const said = lines.flatMap((line, index) => [...(index === 0 ? [] : runs(' · ')), ...lineRuns(line)])
  return [
    new Paragraph({
      ...note,
      children: [
        ...runs(` ${head}${quote === undefined ? '.' : ': '}`, { bold: true, ...colour }),
        ...(quote === undefined ? [] : runs(`“${quote}”`)),
      ],
    }),
    ...(lines.length > 0 ? [new Paragraph({ ...note, children: said })] : []),
    ...flags.map((flag) => new Paragraph({ ...note, children: runs(flag, { color: alert }) })),
  ]
}

const lineRuns = ({ label, words }: NoteLine): TextRun[] => [
  ...(label === undefined ? [] : runs(`${label}: `, { bold: true })),
  ...runs(words),
]

const note = { style: 'FootnoteText' }
