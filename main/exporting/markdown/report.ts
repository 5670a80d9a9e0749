import type { BlockContent, FootnoteDefinition } from 'mdast'
import { aboutOf, custodyRemark } from '../../../shared/exporting/about'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { historyLines, historyTitle } from '../../../shared/exporting/history'
import { type Note, notesOf } from '../../../shared/exporting/notes/note'
import { bodyOf } from './body'
import { aboutList, heading, lineWords, listOf, markdownOf } from './parts'
import { paragraph, words } from './words'

/** The annotated account as Markdown: a footnote for each passage. */
export function markdownReport(account: ExportAccount): string {
  const { source, custody, passages } = aboutOf(account)
  const changes = historyLines(account)
  return markdownOf([
    heading(1, account.title),
    ...aboutList(source),
    paragraph(words(passages)),
    heading(2, 'The account'),
    ...bodyOf(account),
    heading(2, 'Custody'),
    ...aboutList(custody),
    paragraph(words(custodyRemark(account))),
    ...(changes.length === 0 ? [] : [heading(2, historyTitle), listOf(changes.map(words))]),
    ...notesOf(account).map(footnote),
  ])
}

function footnote({ number, head, quote, lines, said }: Note): FootnoteDefinition {
  const all = [...lines, ...said].map(lineWords)
  const below: BlockContent[] = all.length === 0 ? [] : [listOf(all)]
  return {
    type: 'footnoteDefinition',
    ...{ identifier: String(number), label: String(number) },
    children: [paragraph(words(head)), { type: 'blockquote', children: [paragraph(words(quote))] }, ...below],
  }
}
