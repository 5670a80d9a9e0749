import type { BlockShape, BlockWriter } from '../block-writer'
import { type HeadingLevels, headingLevels } from './heading-levels'
import { hyphenatedWords, joinLines } from './join-lines'
import type { Line } from './line'
import { markOf } from './list-mark'
import { linesOf, type Part } from './page-blocks'
import type { Paragraph } from './paragraphs'

/** Writes the blocks of a document. */
export function writeParts(parts: readonly Part[], writer: BlockWriter): void {
  const paragraphs = parts.flatMap((part) => (part.kind === 'paragraph' ? [part.paragraph] : []))
  const headings = headingLevels(paragraphs)
  const hyphenated = hyphenatedWords(paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text)))
  let list: object | undefined
  for (const part of parts) {
    const { page } = part
    if (part.kind === 'aside') {
      writer.add(part.line.text, { type: 'paragraph', page }, undefined, part.aside)
    } else if (part.kind === 'row') {
      writer.add(part.row.text, { type: 'row', page }, part.table)
    } else {
      const { words, ...shape } = shapeOf(part.paragraph, headings, hyphenated)
      list = shape.type === 'item' ? (list ?? {}) : undefined
      writer.add(words, { ...shape, page }, list)
    }
  }
}

/** How many Arabic words were repaired in all parts. */
export const repairedIn = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => {
    const read = part.kind === 'row' ? [part.row] : linesOf(part)
    return read.reduce((count, { repaired }) => count + repaired, sum)
  }, 0)

type Shape = BlockShape & { readonly words: string }

function shapeOf(paragraph: Paragraph, headings: HeadingLevels, hyphenated: ReadonlySet<string>): Shape {
  const { lines, indent } = paragraph
  const words = joinLines(
    lines.map(({ text }) => text),
    hyphenated,
  )
  const level = headings.levelOf(paragraph)
  if (level !== undefined) return { type: 'heading', level, words }
  const first = lines[0] as Line
  const note = first.isNote ? /^(\[[^\]]+\])\s*(.+)$/s.exec(words) : null
  if (note) return { type: 'item', level: 1, mark: note[1] as string, words: note[2] as string }
  const item = markOf(words)
  if (!item) return { type: 'paragraph', words }
  // One more for every indent that a list has inside another.
  const depth = Math.min(6, 1 + Math.floor(Math.max(0, indent) / (2.5 * first.size)))
  return { type: 'item', level: depth, mark: item.mark, words: item.rest }
}
