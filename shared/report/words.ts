import type { Citation } from './citation'
import type { Inline, Inlines, ListBlock, ReportBlock, ReportText } from './report'

/** What stands for a citation in the words of a block: U+FFFC, one UTF-16 unit. */
export const citationMark = '\ufffc'

/**
 * The words of a block as one text, in which offsets are counted: a citation is U+FFFC and a break a line break, items of
 * lists and rows of tables are lines, cells are parted by tabs, and the blocks of a section are lines below each other.
 */
export function wordsOf(block: ReportBlock): string {
  switch (block.type) {
    case 'list':
      return itemLines(block).map(inlineWords).join('\n')
    case 'table':
      return block.rows.map((row) => row.map(({ inlines }) => inlineWords(inlines)).join('\t')).join('\n')
    case 'section':
      return block.blocks.map(wordsOf).join('\n')
    default:
      return inlineWords(block.inlines)
  }
}

/** Items with those of the lists below them, from top to bottom. */
const itemLines = ({ items }: ListBlock): readonly Inlines[] =>
  items.flatMap(({ inlines, below }) => [inlines, ...below.flatMap(itemLines)])

const inlineWords = (inlines: Inlines): string => inlines.map(wordsOfInline).join('')

function wordsOfInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      // Whoever types the mark itself cites nothing.
      return inline.text.replaceAll(citationMark, ' ')
    case 'break':
      return '\n'
    case 'link':
      return inlineWords(inline.inlines)
    case 'citation':
      return citationMark
  }
}

/** A citation with where it stands in the words of its block. */
export interface CitationAt {
  readonly citation: Citation
  readonly at: number
}

/** In the order in which they are read. */
export function citationsIn(block: ReportBlock): readonly CitationAt[] {
  const citations = citationsOf(block)
  if (citations.length === 0) return []
  let at = -1
  const words = wordsOf(block)
  return citations.map((citation) => {
    at = words.indexOf(citationMark, at + 1)
    return { citation, at }
  })
}

function citationsOf(block: ReportBlock): readonly Citation[] {
  switch (block.type) {
    case 'list':
      return itemLines(block).flatMap(citedIn)
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(({ inlines }) => citedIn(inlines)))
    case 'section':
      return block.blocks.flatMap(citationsOf)
    default:
      return citedIn(block.inlines)
  }
}

const citedIn = (inlines: Inlines): readonly Citation[] =>
  inlines.flatMap((inline) =>
    inline.type === 'citation' ? [inline.citation] : inline.type === 'link' ? citedIn(inline.inlines) : [],
  )

/** All citations of a report, in the order in which they are read, with the index of the block that each stands in. */
export const citationsInReport = ({ blocks }: ReportText): readonly (CitationAt & { readonly block: number })[] =>
  blocks.flatMap((one, block) => citationsIn(one).map((citation) => ({ ...citation, block })))

const wordSegmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** How many words a report has, of any language; a citation is none. */
export const countWords = ({ blocks }: ReportText): number =>
  blocks.reduce((sum, block) => sum + countIn(wordsOf(block)), 0)

/** Counts again and again while somebody writes: blocks that were there the last time are not gone through anew. */
export function createWordCounter(): (text: ReportText) => number {
  let counted: ReadonlyMap<string, number> = new Map()
  return ({ blocks }) => {
    const before = counted
    const perBlock = blocks.map(wordsOf).map((words) => [words, before.get(words) ?? countIn(words)] as const)
    counted = new Map(perBlock)
    return perBlock.reduce((sum, [, count]) => sum + count, 0)
  }
}

function countIn(words: string): number {
  let count = 0
  // Line by line, because segmenters are slow in long strings.
  for (const line of words.split('\n'))
    for (const { isWordLike } of wordSegmenter.segment(line)) if (isWordLike) count += 1
  return count
}

/** A heading with the index of its block. */
export interface OutlineEntry {
  readonly block: number
  readonly level: 1 | 2 | 3
  readonly words: string
}

/** The headings of a report that say anything, but for those within sections. */
export const outlineOf = ({ blocks }: ReportText): readonly OutlineEntry[] =>
  blocks.flatMap((one, block) => {
    if (one.type !== 'heading') return []
    const words = wordsOf(one).replaceAll(citationMark, '').replace(/\s+/g, ' ').trim()
    return words === '' ? [] : [{ block, level: one.level, words }]
  })
