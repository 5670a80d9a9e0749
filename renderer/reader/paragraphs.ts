import { partitionPoint } from '../../shared/partition-point'
import type { Block } from '../../shared/text/block'
import type { TextDirection } from '../../shared/text/direction'
import { type Gutter, gutterOf, type Place, placesOf } from '../../shared/text/place'
import { findCuts } from './paragraph-cuts'
import type { ReadAccount } from './reader-types'

/** A block, or a piece of an overlong one, as the reader shows it: `[start, end)` in UTF-16 units of the account's text. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly block: Block
  /** Shown at the left of the first piece of every block; otherwise null. */
  readonly gutter: Gutter | null
  /** Whether the same block goes on in the next paragraph. */
  readonly continues: boolean
}

/** The account as the reader lays it out. An account of nothing but blanks has no paragraphs. */
export interface Paragraphs {
  readonly text: string
  readonly all: readonly Paragraph[]
  /** `all[i].start`, ascending, for the binary search. */
  readonly starts: Int32Array
  /** Of all of them; otherwise each goes as it begins. */
  readonly direction?: TextDirection
}

/** Paragraphs to a section, about 2 KB of text: as much as is laid out and painted at a time. */
const sectionSize = 8

/** Sections to a part: the browser watches each that it skips, and of a part that is skipped only the part. */
const partSize = 32

export const sectionCount = ({ all }: Paragraphs): number => Math.ceil(all.length / sectionSize)

export const partCount = (paragraphs: Paragraphs): number => Math.ceil(sectionCount(paragraphs) / partSize)

export const sectionOf = (paragraph: number): number => Math.floor(paragraph / sectionSize)

export const partOf = (section: number): number => Math.floor(section / partSize)

/** First section of a part and the one after its last. */
export const sectionsOf = (paragraphs: Paragraphs, part: number): readonly [from: number, to: number] => [
  part * partSize,
  Math.min(sectionCount(paragraphs), (part + 1) * partSize),
]

/** First paragraph of a section and the one after its last. */
export const paragraphsOf = ({ all }: Paragraphs, section: number): readonly [from: number, to: number] => [
  section * sectionSize,
  Math.min(all.length, (section + 1) * sectionSize),
]

export function divideIntoParagraphs({ text, blocks, direction }: Omit<ReadAccount, 'title'>): Paragraphs {
  const all: Paragraph[] = []
  const shown = blocks.filter(({ start, end }) => end > start)
  const places = placesOf(shown)
  for (const [index, block] of shown.entries()) {
    let { start } = block
    let gutter: Gutter | null = gutterOf(places[index] as Place, places[index - 1])
    for (const cut of findCuts(text, start, block.end)) {
      all.push({ start, end: cut, block, gutter, continues: true })
      start = cut
      gutter = null
    }
    all.push({ start, end: block.end, block, gutter, continues: false })
  }
  const starts = Int32Array.from(all, (paragraph) => paragraph.start)
  return { text, all, starts, ...(direction && { direction }) }
}

/**
 * The paragraph an offset belongs to; -1 where there is none at all. An offset between two paragraphs belongs to
 * the earlier one (as its end), one before the first paragraph to the first.
 */
export const paragraphAt = ({ starts }: Paragraphs, offset: number): number =>
  Math.min(
    starts.length,
    Math.max(
      1,
      partitionPoint(starts.length, (i) => (starts[i] as number) <= offset),
    ),
  ) - 1

/** Moves an offset that lies between paragraphs to the nearest place where something is shown: see `paragraphAt`. */
export function clampToParagraph(paragraphs: Paragraphs, offset: number): number {
  const paragraph = paragraphs.all[paragraphAt(paragraphs, offset)]
  return paragraph ? Math.max(paragraph.start, Math.min(paragraph.end, offset)) : 0
}

/** The end of the last paragraph: as far as a caret can go. */
export const endOfParagraphs = ({ all }: Paragraphs): number => all.at(-1)?.end ?? 0

export const textOf = ({ text }: Paragraphs, { start, end }: Paragraph): string => text.slice(start, end)
