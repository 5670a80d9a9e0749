import { withoutControls } from '../../text/without-controls'
import type { AboutLine } from '../about'
import type { NoteLine } from '../notes/note'
import type { Entry, Mention } from './entry'
import type { ToldBlock, ToldInline, ToldInlines, ToldList, ToldReport } from './told-report'

/** A report as plain text: what it rests on is told at its end, under the numbers that stand in brackets. */
export function plainTextOf(report: ToldReport): string {
  const { title, stamp, about, blocks, entries, account, waived, remark } = report
  const body = [
    title,
    '='.repeat(40),
    ...about.map(line),
    '',
    ...blocks.flatMap(blockLines),
    ...section('What it rests on', entries.flatMap(entryLines)),
    ...section(
      'Checks waived',
      waived.flatMap((sentence) => [`- ${indent(sentence, 2)}`, '']),
    ),
    ...section('The account', [...account.map(line), remark, '']),
  ]
  const draft = stamp ? [stamp.words, ...stamp.reasons.map((reason) => `- ${indent(reason, 2)}`), ''] : []
  return withoutControls([...draft, ...body, ...(stamp ? [stamp.words, ''] : [])].join('\n'))
}

const section = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [name, '-'.repeat(40), '', ...lines]

const line = ({ label, words }: AboutLine): string => `${label}: ${indent(words, 4)}`

/** Lines after the first as far in as what they belong to. */
const indent = (words: string, by: number): string => words.replace(/\n/g, `\n${' '.repeat(by)}`)

function blockLines(block: ToldBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
      return ['', wordsOf(block.inlines), ...(block.level === 1 ? ['-'.repeat(40)] : []), '']
    case 'paragraph': {
      const words = wordsOf(block.inlines)
      const { judgment } = block
      if (!judgment) return [words, '']
      const { lines, rests } = judgment
      return [
        `Judgment: ${words}`,
        ...lines.map(({ label, words: said }) => `    ${label}: ${indent(said, 4)}`),
        ...(rests.length > 0 ? [`    Rests on: ${rests.map(mentionWords).join(' ')}`] : []),
        '',
      ]
    }
    case 'quote':
      return [`> ${wordsOf(block.inlines).replace(/\n/g, '\n> ')}`, '']
    case 'list':
      return [...listLines(block, 0), '']
    case 'table':
      return [...block.rows.map((row) => row.map(({ inlines }) => oneLine(wordsOf(inlines))).join(' | ')), '']
    case 'section':
      return block.blocks.flatMap(blockLines)
  }
}

const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, ' ')

const listLines = ({ list, items }: ToldList, depth: number): readonly string[] =>
  items.flatMap(({ inlines, checked, below }, index) => {
    const mark = list === 'number' ? `${index + 1}.` : list === 'check' ? (checked ? '[x]' : '[ ]') : '•'
    const before = '  '.repeat(depth)
    const words = indent(wordsOf(inlines), before.length + mark.length + 1)
    return [`${before}${mark} ${words}`, ...below.flatMap((one) => listLines(one, depth + 1))]
  })

const wordsOf = (inlines: ToldInlines): string => inlines.map(inlineWords).join('')

function inlineWords(inline: ToldInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'mention':
      return ` ${mentionWords(inline.mention)}`
    case 'link': {
      const words = wordsOf(inline.inlines)
      return words === inline.url ? words : `${words} <${inline.url}>`
    }
  }
}

const mentionWords = ({ number, denies }: Mention): string => (denies ? `[${number}, denies]` : `[${number}]`)

const entryLines = ({ number, head, quote, lines, flags }: Entry): readonly string[] => [
  `[${number}] ${head}`,
  ...(quote === undefined ? [] : [`    “${indent(quote, 4)}”`]),
  ...lines.map((said) => `    ${indent(lineWords(said), 4)}`),
  ...flags.map((flag) => `    ! ${indent(flag, 6)}`),
  '',
]

const lineWords = ({ label, words }: NoteLine): string => (label === undefined ? words : `${label}: ${words}`)
