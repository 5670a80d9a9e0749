import type { AccountText, Block } from '../text/block'

export interface StruckOut extends AccountText {
  /** What was left out, in the order in which it stood. */
  readonly leftOut: readonly LeftOut[]
}

/** A block that did not come in. */
export interface LeftOut {
  /** How many blocks of the account stand before it. */
  readonly after: number
  readonly words: string
}

/**
 * A text without some of its blocks, by their index. What lies between two blocks goes with the one that comes after it,
 * so that a text of which nothing is struck out stays exactly as it is.
 */
export function strikeOut({ text, blocks }: AccountText, struck: ReadonlySet<number>): StruckOut {
  if (struck.size === 0) return { text, blocks, leftOut: [] }
  const parts: string[] = []
  const kept: Block[] = []
  const leftOut: LeftOut[] = []
  let [length, from] = [0, 0]
  const append = (part: string) => {
    parts.push(part)
    length += part.length
  }
  for (const [index, block] of blocks.entries()) {
    const between = text.slice(from, block.start)
    from = block.end
    const words = text.slice(block.start, block.end)
    if (struck.has(index)) {
      leftOut.push({ after: kept.length, words })
      continue
    }
    if (kept.length > 0) append(between)
    const start = length
    append(words)
    kept.push({ ...block, start, end: length })
  }
  return { text: parts.join(''), blocks: kept, leftOut }
}
