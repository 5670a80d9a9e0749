import { partitionPoint } from '../partition-point'
import type { Block } from './block'
import { numberParagraphs } from './paragraph-number'

/** Where words stand: the number beside their paragraph, which headings have none of, and what the document says itself. */
export interface Place {
  readonly number: number | undefined
  readonly page: string | undefined
  /** In ms from the beginning of the recording. */
  readonly time: number | undefined
}

/** Of every block, by index. */
export function placesOf(blocks: readonly Block[]): readonly Place[] {
  const numbers = numberParagraphs(blocks)
  return blocks.map(({ page, time }, index) => ({ number: numbers[index], page, time }))
}

/** Finds the place of the block that an offset falls into, or of the next one; undefined after the end. */
export function placesIn(blocks: readonly Block[]): (offset: number) => Place | undefined {
  const places = placesOf(blocks)
  return (offset) => places[partitionPoint(blocks.length, (i) => (blocks[i] as Block).end <= offset)]
}

/** One of them. */
export const placeAt = (blocks: readonly Block[], offset: number): Place | undefined => placesIn(blocks)(offset)

/**
 * As it is cited, up to a second place where there is one: “¶ 3–5”, “p. 4, ¶ 12”, “00:12:31”; of a heading without a page
 * there is nothing to say.
 */
export function placeWords(first: Place | undefined, last: Place | undefined = first): string | undefined {
  if (first?.time !== undefined) return span(clock(first.time), clock(last?.time ?? first.time))
  const from = { page: first?.page ?? last?.page, number: first?.number ?? last?.number }
  const to = { page: last?.page ?? from.page, number: last?.number ?? from.number }
  const page = from.page === undefined ? '' : `${from.page === to.page ? 'p.' : 'pp.'} ${span(from.page, `${to.page}`)}`
  const paragraph = from.number === undefined ? '' : `¶ ${span(`${from.number}`, `${to.number}`)}`
  return [page, paragraph].filter(Boolean).join(', ') || undefined
}

/** What stands beside a paragraph: its number, or its time in a recording; and the page, where one begins. */
export interface Gutter {
  readonly beside: string | undefined
  readonly page: string | undefined
}

/** @param before the place of the block before */
export function gutterOf({ number, page, time }: Place, before: Place | undefined): Gutter {
  return {
    beside: time === undefined ? number?.toString() : clock(time).replace(/^00:/, ''),
    page: page === undefined || page === before?.page ? undefined : `p. ${page}`,
  }
}

const span = (from: string, to: string): string => (from === to ? from : `${from}–${to}`)

/** Hours, minutes and seconds of a recording: “00:12:31”. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
