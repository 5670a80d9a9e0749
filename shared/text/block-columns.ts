import type { Block, BlockType } from './block'

/** Blocks side by side, so that tens of thousands of them cross a process boundary as a handful of buffers. */
export interface BlockColumns {
  /** Index into the types there are. */
  readonly types: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 0 for those that have none. */
  readonly levels: Uint32Array
  /** Every mark once … */
  readonly marks: readonly string[]
  /** … and of each block which of them is its own, from 1; 0 for those that have none. */
  readonly marked: Uint32Array
}

const blockTypes: readonly BlockType[] = ['heading', 'paragraph', 'item', 'quote', 'code', 'row']

export function packBlocks(blocks: readonly Block[]): BlockColumns {
  const marks = new Map<string, number>()
  const numberOf = (mark: string) => {
    const known = marks.get(mark) ?? marks.size + 1
    marks.set(mark, known)
    return known
  }
  return {
    types: Uint8Array.from(blocks, ({ type }) => blockTypes.indexOf(type)),
    starts: Uint32Array.from(blocks, ({ start }) => start),
    ends: Uint32Array.from(blocks, ({ end }) => end),
    levels: Uint32Array.from(blocks, ({ level }) => level ?? 0),
    marked: Uint32Array.from(blocks, ({ mark }) => (mark === undefined ? 0 : numberOf(mark))),
    marks: [...marks.keys()],
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

export function unpackBlocks({ types, starts, ends, levels, marks, marked }: BlockColumns): Block[] {
  const blocks: Block[] = []
  for (let row = 0; row < types.length; row++) {
    const [level, mark] = [levels[row] as number, marked[row] as number]
    // Set one by one: spreading what there is of them takes several times as long.
    const block: Writable<Block> = {
      type: blockTypes[types[row] as number] as BlockType,
      start: starts[row] as number,
      end: ends[row] as number,
    }
    if (level > 0) block.level = level
    if (mark > 0) block.mark = marks[mark - 1] as string
    blocks.push(block)
  }
  return blocks
}
