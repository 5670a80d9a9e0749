import type { Inline, Inlines, Judgment, ListBlock, ReportBlock } from '../../report/report'
import { sectionNames } from '../../report/section'
import { likelihoodWords, yardsticks } from '../../report/yardstick'
import { guessLanguage } from '../../text/guess-language'
import { type AboutLine, aboutOf } from '../about'
import { nameOf } from '../name-of'
import type { NoteLine } from '../notes/note'
import { namesOfSources } from '../protect/names-of-sources'
import { isoTime, readableTime } from '../time'
import { type Numbering, numberingOf } from './entry'
import type { ExportReport } from './export-report'
import type { ToldBlock, ToldInline, ToldInlines, ToldJudgment, ToldList, ToldReport } from './told-report'

/** What stands on each page of a report that its checks do not pass. */
export const stampWords = 'DRAFT – NOT CITABLE'

/** Everything that is printed of a report, in the order in which it is read, whatever the form. */
export function tellReport(report: ExportReport): ToldReport {
  const { head, text, account, standing } = report
  const numbering = numberingOf(report)
  const tell = toldBy(report, numbering)
  const blocks = text.blocks.map(tell)
  const { source, custody } = aboutOf(account)
  const { title } = head
  const author = nameOf(account.people, head.by)
  const handling = account.meta['handling']
  const scale = yardsticks[head.yardstick]
  const line = (label: string, words: string): AboutLine => ({ label, words, is: 'words' })
  const exported = custody.filter(({ label }) => /^Exported/.test(label))
  return {
    title,
    author,
    language: guessLanguage(`${title} ${blocks.map(wordsOf).join(' ')}`),
    stamp: standing.length === 0 ? undefined : { words: stampWords, reasons: standing },
    about: [
      ...(handling ? [line('Handling', handling)] : []),
      line('By', author),
      { label: 'Begun', words: readableTime(head.at), is: 'time', at: head.at },
      ...exported,
      line('Yardstick', `${scale.name} (${scale.source})`),
    ],
    running: [isoTime(account.exportedAt).slice(0, 10), ...(handling ? [handling] : [])],
    keywords: [...(handling ? [handling] : []), scale.name, `account ${account.id}`],
    blocks,
    entries: numbering.entries(),
    account: [
      line('Title', account.title),
      ...source.filter(({ label }) => label !== 'Handling'),
      ...custody.filter((one) => !exported.includes(one)),
    ],
    waived: report.waived.map(
      ({ message, reason, by, at }) => `${message} Waived by ${by}, ${readableTime(at)}: ${reason}`,
    ),
    remark: remarkOn(report),
  }
}

function toldBy(report: ExportReport, numbering: Numbering): (block: ReportBlock) => ToldBlock {
  const inlineOf = (inline: Inline): ToldInlines => {
    switch (inline.type) {
      case 'text':
        return inline.text === '' ? [] : [{ type: 'text', text: inline.text, marks: inline.marks ?? [] }]
      case 'break':
        return [inline]
      case 'link': {
        const within = inlinesOf(inline.inlines)
        // Anybody in a team can write anything there.
        return isSafe(inline.url) ? [{ type: 'link', url: inline.url, inlines: within }] : within
      }
      case 'citation':
        return [{ type: 'mention', mention: numbering.cite(inline.citation) }]
    }
  }
  const inlinesOf = (inlines: Inlines): ToldInlines => inlines.flatMap(inlineOf)
  const judgmentOf = ({ likelihood, confidence, assumptions, restsOn }: Judgment): ToldJudgment => ({
    lines: [
      {
        label: 'Likelihood',
        words: likelihood === undefined ? 'not stated' : likelihoodWords(report.head.yardstick, likelihood),
      },
      { label: 'Confidence', words: confidence ?? 'not stated' },
      ...(assumptions.trim() === '' ? [] : [{ label: 'Assumptions', words: assumptions.trim() }]),
    ] satisfies readonly NoteLine[],
    rests: [...new Set(restsOn)].map((claim) => numbering.rest(claim)),
  })
  const listOf = ({ list, items }: ListBlock): ToldList => ({
    type: 'list',
    list,
    items: items.map(({ inlines, checked, below }) => ({
      inlines: inlinesOf(inlines),
      ...(checked !== undefined && { checked }),
      below: below.map(listOf),
    })),
  })
  const blockOf = (block: ReportBlock): ToldBlock => {
    switch (block.type) {
      case 'heading':
        return { type: 'heading', level: block.level, inlines: inlinesOf(block.inlines) }
      case 'paragraph': {
        const inlines = inlinesOf(block.inlines)
        return { type: 'paragraph', inlines, ...(block.judgment && { judgment: judgmentOf(block.judgment) }) }
      }
      case 'quote':
        return { type: 'quote', inlines: inlinesOf(block.inlines) }
      case 'list':
        return listOf(block)
      case 'table':
        return {
          type: 'table',
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: inlinesOf(cell.inlines) }))),
        }
      case 'section': {
        const { section, filledAt, blocks } = block
        const before = filledAt === 0 ? [neverFilled(section)] : []
        return { type: 'section', section, blocks: [...before, ...blocks.map(blockOf)] }
      }
    }
  }
  return blockOf
}

function remarkOn({ account: { protection } }: ExportReport): string {
  if (!protection) return 'What is quoted was taken from the text with this SHA-256, as it was captured.'
  return `${namesOfSources(protection.sources, 'is', 'are')} replaced by release labels, in what is quoted too. The SHA-256 of the text as it was captured is withheld: with it a guess at a name could be tested.`
}

const neverFilled = (section: keyof typeof sectionNames): ToldBlock => ({
  type: 'paragraph',
  inlines: [{ type: 'text', text: `“${sectionNames[section]}” was never filled from the account.`, marks: ['italic'] }],
})

/** Of the web or of mail, in characters that an address may have (RFC 3987, 2.2): others break files that are XML, or show another address than they lead to. */
const isSafe = (url: string): boolean => /^(?:https?:\/\/|mailto:)[^\s\p{C}<>"]+$/iu.test(url)

/** The words of a block, without what is cited in it. */
export function wordsOf(block: ToldBlock): string {
  switch (block.type) {
    case 'list':
      return block.items.map(({ inlines, below }) => [wordsIn(inlines), ...below.map(wordsOf)].join(' ')).join(' ')
    case 'table':
      return block.rows.flatMap((row) => row.map(({ inlines }) => wordsIn(inlines))).join(' ')
    case 'section':
      return block.blocks.map(wordsOf).join(' ')
    default:
      return wordsIn(block.inlines)
  }
}

export const wordsIn = (inlines: ToldInlines): string =>
  inlines
    .map((inline: ToldInline) => {
      if (inline.type === 'text') return inline.text
      if (inline.type === 'break') return '\n'
      return inline.type === 'link' ? wordsIn(inline.inlines) : ''
    })
    .join('')
