import type { Block } from './block'

/** The number each block carries beside the text, by index; headings carry none, the first other block is 1. */
export function numberParagraphs(blocks: readonly Block[]): (number | undefined)[] {
  let last = 0
  return blocks.map((block) => (block.type === 'heading' ? undefined : ++last))
}
