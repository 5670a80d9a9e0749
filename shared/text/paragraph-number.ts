import type { Block } from './block'

/** The number each block carries beside the text, by index; headings carry none, the first other block is 1. */
export function numberParagraphs(blocks: readonly Block[]): (number | undefined)[] {
  let last = 0
  return blocks.map((block) => (block.type === 'heading' ? undefined : ++last))
}

/** The number of the paragraph an offset falls into, or of the next one; undefined within a heading or after the end. */
export function paragraphNumberAt(blocks: readonly Block[], offset: number): number | undefined {
  const index = blocks.findIndex((block) => offset < block.end)
  return index < 0 ? undefined : numberParagraphs(blocks.slice(0, index + 1))[index]
}
