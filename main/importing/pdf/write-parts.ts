import type { BlockWriter } from '../block-writer'
import { type HeadingLevels, headingLevels } from './heading-levels'
import { hyphenatedWords, joinLines } from './join-lines'
import type { Line } from './line'
import { markOf } from './list-mark'
import type { Part } from './page-blocks'
import type { Paragraph } from './paragraphs'

/** Writes the blocks of a document. Returns how many Arabic words were repaired in it. */
export function writeParts(parts: readonly Part[], writer: BlockWriter): number {
  const paragraphs = parts.flatMap((part) => (part.kind === 'paragraph' ? [part.paragraph] : []))
  const headings = headingLevels(paragraphs)
  const hyphenated = hyphenatedWords(textsOf(paragraphs))
  let repaired = 0
  let list: object | undefined
  for (const part of parts) {
    const { page } = part
    if (part.kind === 'row') {
      repaired += part.row.repaired
      writer.add(part.row.text, { type: 'row', page }, part.table)
    } else if (part.kind === 'aside') {
      repaired += part.line.repaired
      writer.add(part.line.text, { type: 'paragraph', page }, undefined, part.aside)
      continue
    } else {
      repaired += part.paragraph.lines.reduce((sum, line) => sum + line.repaired, 0)
      const text = joinLines(
        part.paragraph.lines.map((line) => line.text),
        hyphenated,
      )
      const { words, ...shape } = shapeOf(part.paragraph, text, headings)
      const group = shape.type === 'item' ? (list ?? {}) : undefined
      writer.add(words, { ...shape, page }, group)
      list = group
      continue
    }
    list = undefined
  }
  return repaired
}

function* textsOf(paragraphs: readonly Paragraph[]): Generator<string> {
  for (const { lines } of paragraphs) for (const { text } of lines) yield text
}

function shapeOf({ lines, indent }: Paragraph, text: string, paragraphLevels: HeadingLevels) {
  const first = lines[0] as Line
  const level = paragraphLevels.levelOf({ lines, indent })
  if (level !== undefined) return { type: 'heading', level, words: text } as const
  if (first.isNote) {
    const [, mark = '', words = ''] = /^(\[[^\]]+\])\s*([\s\S]*)$/.exec(text) ?? []
    return { type: 'item', level: 1, mark, words } as const
  }
  const item = markOf(text)
  if (!item) return { type: 'paragraph', words: text } as const
  // One more for every indent that a list has inside another.
  const depth = Math.min(6, 1 + Math.floor(Math.max(0, indent) / (2.5 * first.size)))
  return { type: 'item', level: depth, mark: item.mark, words: item.rest } as const
}
