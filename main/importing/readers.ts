import type { FormatId } from '../../shared/importing/format'
import { readDocx } from './docx/docx'
import { readHtml } from './html/html'
import { readMail } from './mail/mail'
import { readMarkdownText } from './markdown/markdown'
import { readPdf } from './pdf/pdf'
import { readPlainText } from './plain-text/plain-text'
import type { Reader } from './reader'

/** Who reads what. */
export const readers: Readonly<Record<FormatId, Reader>> = {
  text: readPlainText,
  markdown: readMarkdownText,
  html: readHtml,
  docx: readDocx,
  pdf: readPdf,
  mail: readMail,
}
