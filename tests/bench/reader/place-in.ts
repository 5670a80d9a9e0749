import { partitionPoint } from '../../../shared/partition-point'
import type { Block } from '../../../shared/text/block'

/** The place of an offset (UTF-16): which block, and how far into it; the end of a block belongs to it. */
export function placeIn(blocks: readonly Block[], offset: number): { readonly block: number; readonly within: number } {
  const block = partitionPoint(blocks.length, (i) => (blocks[i] as Block).start <= offset) - 1
  const { start, end } = blocks[block] as Block
  return { block, within: Math.min(offset, end) - start }
}
