import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { ImportWarning } from '../../../shared/importing/import-warning'
import type { DocumentMeta } from '../../../shared/importing/imported-document'
import type { AccountText } from '../../../shared/text/block'
import { createBlockWriter } from '../block-writer'
import { readFrontMatter } from './front-matter'
import { writeBlocks } from './markdown-blocks'
import { isAffordable } from './markdown-cost'
import type { Losses } from './markdown-words'

export interface MarkdownDocument extends AccountText {
  readonly title?: string
  readonly meta: DocumentMeta
  readonly warnings: readonly ImportWarning[]
}

/**
 * The words of a CommonMark document with GitHub's extensions, and its blocks: https://spec.commonmark.org/0.31.2/ and
 * https://github.github.com/gfm/. Undefined if it would take too long to read as Markdown.
 */
export function readMarkdown(source: string): MarkdownDocument | undefined {
  const front = readFrontMatter(source)
  if (!isAffordable(front.rest)) return undefined
  const tree = fromMarkdown(front.rest, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const losses: Losses = { hidden: 0, struck: 0, unknownFields: front.unknown }
  const writer = createBlockWriter()
  writeBlocks(tree, writer, losses)
  const { text, blocks } = writer.finish()
  const headings = blocks.filter((block) => block.type === 'heading')
  const heading = headings.find((block) => block.level === 1) ?? headings[0]
  const title = front.title ?? (heading && text.slice(heading.start, heading.end))
  return { text, blocks, meta: front.meta, warnings: warningsOf(losses), ...(title && { title }) }
}

function warningsOf(losses: Losses): ImportWarning[] {
  const warnings = [
    { kind: 'front-matter-left-out', count: losses.unknownFields },
    { kind: 'hidden-html-left-out', count: losses.hidden },
    { kind: 'strikethrough-not-kept', count: losses.struck },
  ] as const
  return warnings.filter(({ count }) => count > 0)
}
