import type { BlockContent, FootnoteDefinition, List, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown'
import { type AboutLine, aboutOf, custodyRemark } from '../../../shared/exporting/about'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { type Note, type NoteLine, notesOf } from '../../../shared/exporting/notes/note'
import { bodyOf } from './body'
import { paragraph, words } from './words'

/**
 * The annotated account as CommonMark with the tables and footnotes of GitHub's extensions (https://github.github.com/gfm/): a
 * footnote for each passage. Whatever the account contains is escaped and stays words.
 */
export function markdownReport(account: ExportAccount): string {
  const { source, custody, passages } = aboutOf(account)
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, account.title),
      ...aboutList(source),
      paragraph(words(passages)),
      heading(2, 'The account'),
      ...bodyOf(account),
      heading(2, 'Custody'),
      ...aboutList(custody),
      paragraph(words(custodyRemark(account))),
      ...notesOf(account).map(footnote),
    ],
  }
  return toMarkdown(tree, { extensions: [gfmToMarkdown(), { unsafe }], bullet: '-', emphasis: '_', rule: '-' })
}

/** An address that is not written as a link is words, also where a reference stands within it. */
const unsafe: Unsafe[] = [{ character: '.', before: '[Ww]', inConstruct: 'phrasing' }]

const heading = (depth: 1 | 2, title: string): RootContent => ({ type: 'heading', depth, children: words(title) })

const aboutList = (all: readonly AboutLine[]): readonly List[] =>
  all.length === 0 ? [] : [listOf(all.map(({ label, words: said }) => labelled(label, said)))]

function footnote({ number, head, quote, lines, said }: Note): FootnoteDefinition {
  const all = [...lines, ...said].map(lineWords)
  const below: BlockContent[] = all.length === 0 ? [] : [listOf(all)]
  return {
    type: 'footnoteDefinition',
    ...{ identifier: String(number), label: String(number) },
    children: [paragraph(words(head)), { type: 'blockquote', children: [paragraph(words(quote))] }, ...below],
  }
}

const lineWords = ({ label, words: said }: NoteLine): PhrasingContent[] =>
  label === undefined ? words(said) : labelled(label, said)

const labelled = (label: string, said: string): PhrasingContent[] => [
  { type: 'strong', children: words(label) },
  ...words(`: ${said}`),
]

const listOf = (items: readonly PhrasingContent[][]): List => ({
  type: 'list',
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
})
