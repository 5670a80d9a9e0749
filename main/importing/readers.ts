import type { FormatId } from '../../shared/importing/format'
import { readSrt, readVtt } from './captions/captions'
import { readDocx } from './docx/docx'
import { readEpub } from './epub/epub'
import { readHtml } from './html/html'
import { readMail } from './mail/mail'
import { readMarkdownText } from './markdown/markdown'
import { readOdt } from './odt/odt'
import { readPdf } from './pdf/pdf'
import { readPlainText } from './plain-text/plain-text'
import { readPosts } from './posts/posts'
import type { Reader } from './reader'
import { readRtf } from './rtf/rtf'

/** Who reads what. */
export const readers: Readonly<Record<FormatId, Reader>> = {
  text: readPlainText,
  markdown: readMarkdownText,
  html: readHtml,
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  epub: readEpub,
  srt: readSrt,
  vtt: readVtt,
  posts: readPosts,
  pdf: readPdf,
  mail: readMail,
}
