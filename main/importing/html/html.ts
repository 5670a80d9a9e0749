import type { Encoding } from '../../../shared/importing/encoding'
import { ok } from '../../../shared/result'
import { createBlockWriter } from '../block-writer'
import { encodingNamed } from '../decoding/code-page'
import { decodeText } from '../decoding/decode'
import { libraryVersions } from '../library-versions'
import type { Reader } from '../reader'
import { findArticle } from './article'
import { writeHtmlBlocks } from './html-blocks'
import { readPageMeta } from './html-meta'
import { parseHtml } from './html-tree'
import { createLeftOut, leftOutWarnings } from './html-visible'
import { savedPageMeta } from './saved-page'

/** A saved page: all of it, with what is probably no part of the account said to be so, or only its article. */
export const readHtml: Reader = async ({ bytes, choices }) => {
  const decoded = decodeText(bytes, choices.encoding ?? encodingSaidIn(bytes))
  if (!decoded.ok) return decoded
  const { text: html, encoding, warnings } = decoded.value
  const page = parseHtml(html)
  const about = readPageMeta(page)
  const article = choices.article ? findArticle(page) : undefined
  const leftOut = createLeftOut()
  const writer = createBlockWriter()
  writeHtmlBlocks(article ? parseHtml(article.html) : page, writer, leftOut)
  const { text, blocks, asides } = writer.finish()
  return ok({
    text,
    blocks,
    asides: article ? [] : asides,
    ...about,
    meta: { ...savedPageMeta(html), ...about.meta, ...(article && bylineOf(article, about.meta)) },
    encoding,
    warnings: [
      ...warnings,
      ...leftOutWarnings(leftOut),
      ...(choices.article && !article ? [{ kind: 'no-article-found' } as const] : []),
    ],
    method: article
      ? `Web page, its article by Readability ${libraryVersions.readability}`
      : `Web page by parse5 ${libraryVersions.parse5}`,
  })
}

/** What Readability reads off the page counts where the page's own data say nothing. */
const bylineOf = (
  { author, outlet }: { readonly author?: string; readonly outlet?: string },
  known: { readonly author?: string; readonly outlet?: string },
) => ({
  ...(author && !known.author && { author }),
  ...(outlet && !known.outlet && { outlet }),
})

/** The encoding that a page names in its first kilobyte, as browsers look for it. */
export function encodingSaidIn(bytes: Uint8Array): Encoding | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(start)?.[1]
  const said = label === undefined ? undefined : encodingNamed(label)
  // A page that can be read up to here is none of these, whatever it says.
  return said === 'utf-16le' || said === 'utf-16be' ? 'utf-8' : said
}
