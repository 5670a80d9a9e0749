import { Document, Footer, Header, HeadingLevel, Packer, type Paragraph } from 'docx'
import { type AboutLine, aboutOf, custodyRemark } from '../../../shared/exporting/about'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { historyLines, historyTitle } from '../../../shared/exporting/history'
import { xmlText } from '../../../shared/text/xml-text'
import { bodyOf } from './body'
import { commentsOf } from './comments'
import { markedRuns } from './marked-runs'
import { pageNumber } from './page-number'
import { styles } from './styles'
import { labelled, paragraphOf, runs } from './words'

/**
 * The annotated account as a Word document (ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/):
 * the text as it was captured, its passages shaded, and on each a comment by whoever tagged it.
 */
export function docxReport(account: ExportAccount): Promise<Buffer> {
  const { title, app } = account
  const { source, custody, passages } = aboutOf(account)
  const comments = commentsOf(account)
  const remark = custodyRemark(account)
  const changes = historyLines(account)
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(app),
    lastModifiedBy: xmlText(app),
    description: xmlText(`Account ${account.id}, text with SHA-256 ${account.textSha256}`),
    styles,
    comments: { children: comments.options },
    sections: [
      {
        headers: { default: new Header({ children: [paragraphOf(title, runs(title, small))] }) },
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: [
          paragraphOf(title, runs(title), { heading: HeadingLevel.TITLE }),
          ...source.map(line),
          paragraphOf(passages, runs(passages)),
          heading('The account'),
          ...bodyOf(account, markedRuns(account, comments.idsOf)),
          heading('Custody'),
          ...custody.map(line),
          paragraphOf(remark, runs(remark)),
          ...(changes.length === 0 ? [] : [heading(historyTitle), ...changes.map(change)]),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const line = ({ label, words }: AboutLine): Paragraph => labelled(label, words, { spacing: { after: 40 } })

const change = (words: string): Paragraph => paragraphOf(words, runs(words), { spacing: { after: 40 } })

const heading = (words: string): Paragraph => paragraphOf(words, runs(words), { heading: HeadingLevel.HEADING_2 })

/** In half points. */
const small = { size: 16 }
