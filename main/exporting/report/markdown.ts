import type { BlockContent, FootnoteDefinition, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { Entry, Mention } from '../../../shared/exporting/report/entry'
import type {
  ToldBlock,
  ToldInline,
  ToldInlines,
  ToldJudgment,
  ToldList,
  ToldReport,
} from '../../../shared/exporting/report/told-report'
import type { TextMark } from '../../../shared/report/report'
import { aboutList, heading, labelled, lineWords, listOf, markdownOf } from '../markdown/parts'
import { paragraph, words } from '../markdown/words'

/** A report as CommonMark with GitHub's tables and footnotes: a footnote for each passage that it rests on. */
export function markdownOfReport(report: ToldReport): string {
  const { title, stamp, about, blocks, entries, account, waived, remark } = report
  const draft = stamp ? [paragraph([{ type: 'strong', children: words(stamp.words) }])] : []
  return markdownOf([
    ...draft,
    ...(stamp ? [sentences(stamp.reasons)] : []),
    heading(1, title),
    ...aboutList(about),
    ...blocks.flatMap(blockOf),
    ...(waived.length > 0 ? [heading(2, 'Checks waived'), sentences(waived)] : []),
    heading(2, 'The account'),
    ...aboutList(account),
    paragraph(words(remark)),
    ...entries.map(footnote),
    ...draft,
  ])
}

const sentences = (all: readonly string[]): List => listOf(all.map((sentence) => words(sentence)))

function blockOf(block: ToldBlock): RootContent[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', depth: (block.level + 1) as 2 | 3 | 4, children: phrasing(block.inlines) }]
    case 'paragraph':
      return [block.judgment ? judgmentOf(block.inlines, block.judgment) : paragraph(phrasing(block.inlines))]
    case 'quote':
      return [{ type: 'blockquote', children: [paragraph(phrasing(block.inlines))] }]
    case 'list':
      return [listIn(block)]
    case 'table':
      return [
        {
          type: 'table',
          children: block.rows.map((row) => ({
            type: 'tableRow',
            children: row.map(({ inlines }) => ({ type: 'tableCell', children: inOneLine(phrasing(inlines)) })),
          })),
        },
      ]
    case 'section':
      return block.blocks.flatMap(blockOf)
  }
}

/** A cell has one line. */
const inOneLine = (nodes: PhrasingContent[]): PhrasingContent[] =>
  nodes.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node))

const judgmentOf = (inlines: ToldInlines, { lines, rests }: ToldJudgment): BlockContent => ({
  type: 'blockquote',
  children: [
    paragraph([{ type: 'strong', children: words('Judgment') }, ...words(': '), ...phrasing(inlines)]),
    listOf([
      ...lines.map(({ label, words: said }) => labelled(label, said)),
      ...(rests.length > 0 ? [[...labelled('Rests on', ''), ...rests.flatMap(referenceTo)]] : []),
    ]),
  ],
})

const listIn = ({ list, items }: ToldList): List => ({
  type: 'list',
  spread: false,
  ordered: list === 'number',
  children: items.map(
    ({ inlines, checked = false, below }): ListItem => ({
      type: 'listItem',
      spread: false,
      ...(list === 'check' && { checked }),
      children: [paragraph(phrasing(inlines)), ...below.map(listIn)],
    }),
  ),
})

const phrasing = (inlines: ToldInlines): PhrasingContent[] => inlines.flatMap(inlineOf)

function inlineOf(inline: ToldInline): PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return markedWords(inline.text, inline.marks)
    case 'break':
      return [{ type: 'break' }]
    case 'mention':
      return referenceTo(inline.mention)
    case 'link':
      // A note within a link leads nowhere.
      return [
        {
          type: 'link',
          url: inline.url,
          children: phrasing(inline.inlines.filter(({ type }) => type !== 'mention')) as never,
        },
        ...phrasing(inline.inlines.filter(({ type }) => type === 'mention')),
      ]
  }
}

/** Blanks at the ends stay outside: within they would keep the mark from being one. */
function markedWords(text: string, marks: readonly TextMark[]): PhrasingContent[] {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (core === '' || marks.length === 0) return words(text)
  const within: PhrasingContent[] = marks.includes('code') ? [{ type: 'inlineCode', value: core }] : words(core)
  const marked = marks.reduce((children, mark): PhrasingContent[] => {
    const type = nodes[mark]
    return type ? [{ type, children }] : children
  }, within)
  return [...words(before), ...marked, ...words(after)]
}

/** Other marks have no form that is not HTML. */
const nodes: { readonly [M in TextMark]?: 'strong' | 'emphasis' | 'delete' } = {
  bold: 'strong',
  italic: 'emphasis',
  strikethrough: 'delete',
}

const referenceTo = ({ number, denies }: Mention): PhrasingContent[] => [
  { type: 'footnoteReference', identifier: String(number), label: String(number) },
  ...(denies ? words(' (denies)') : []),
]

function footnote({ number, head, quote, lines, flags }: Entry): FootnoteDefinition {
  const all = [...lines.map(lineWords), ...flags.map((flag) => labelled('Since', flag))]
  return {
    type: 'footnoteDefinition',
    ...{ identifier: String(number), label: String(number) },
    children: [
      paragraph(words(head)),
      ...(quote === undefined ? [] : [{ type: 'blockquote' as const, children: [paragraph(words(quote))] }]),
      ...(all.length > 0 ? [listOf(all)] : []),
    ],
  }
}
