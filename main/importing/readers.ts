import type { FormatId } from '../../shared/importing/format'
import { readDocx } from './docx/docx'
import { readHtml } from './html/html'
import { readMarkdownText } from './markdown/markdown'
import { readPlainText } from './plain-text/plain-text'
import { readPosts } from './posts/posts'
import type { Reader } from './reader'

/** Who reads what. */
export const readers: Readonly<Record<FormatId, Reader>> = {
  text: readPlainText,
  markdown: readMarkdownText,
  html: readHtml,
  docx: readDocx,
  posts: readPosts,
}
