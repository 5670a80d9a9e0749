import type { Block, BlockType } from './block'

/** Blocks side by side, so that tens of thousands of them cross a process boundary as a handful of buffers. */
export interface BlockColumns {
  /** Index into the types there are. */
  readonly types: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 0 for those that have none. */
  readonly levels: Uint32Array
  readonly marks: Words
  readonly pages: Words
  /** In ms; NaN for those that have none. */
  readonly times: Float64Array
}

/** A short text of every block, of which there are few: every one once … */
interface Words {
  readonly all: readonly string[]
  /** … and of each block which of them is its own, from 1; 0 for those that have none. */
  readonly of: Uint32Array
}

const blockTypes: readonly BlockType[] = ['heading', 'paragraph', 'item', 'quote', 'code', 'row']

export const packBlocks = (blocks: readonly Block[]): BlockColumns => ({
  types: Uint8Array.from(blocks, ({ type }) => blockTypes.indexOf(type)),
  starts: Uint32Array.from(blocks, ({ start }) => start),
  ends: Uint32Array.from(blocks, ({ end }) => end),
  levels: Uint32Array.from(blocks, ({ level }) => level ?? 0),
  marks: packWords(blocks, ({ mark }) => mark),
  pages: packWords(blocks, ({ page }) => page),
  times: Float64Array.from(blocks, ({ time }) => time ?? Number.NaN),
})

function packWords(blocks: readonly Block[], wordOf: (block: Block) => string | undefined): Words {
  const numbers = new Map<string, number>()
  const of = Uint32Array.from(blocks, (block) => {
    const word = wordOf(block)
    if (word === undefined) return 0
    const number = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, number)
    return number
  })
  return { all: [...numbers.keys()], of }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

export function unpackBlocks({ types, starts, ends, levels, marks, pages, times }: BlockColumns): Block[] {
  const blocks: Block[] = []
  for (let row = 0; row < types.length; row++) {
    const [level, mark, page] = [levels[row] as number, marks.of[row] as number, pages.of[row] as number]
    const time = times[row] as number
    // Set one by one: spreading what there is of them takes several times as long.
    const block: Writable<Block> = {
      type: blockTypes[types[row] as number] as BlockType,
      start: starts[row] as number,
      end: ends[row] as number,
    }
    if (level > 0) block.level = level
    if (mark > 0) block.mark = marks.all[mark - 1] as string
    if (page > 0) block.page = pages.all[page - 1] as string
    if (time >= 0) block.time = time
    blocks.push(block)
  }
  return blocks
}
