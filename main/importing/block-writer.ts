import type { Aside, ImportedDocument } from '../../shared/importing/imported-document'
import type { Block } from '../../shared/text/block'
import { cleanText } from './clean-text'

export type BlockShape = Omit<Block, 'start' | 'end'>

/** Writes a text block by block and keeps where each one came to stand. */
export interface BlockWriter {
  /**
   * Puts a blank line before the block, or only a line break when it is in the same list or table as the block before.
   * Words that are only blanks make no block. Says whether there is one.
   * @param aside what the block probably is, if no part of the account
   */
  readonly add: (words: string, shape: BlockShape, group?: object, aside?: Aside) => boolean
  readonly finish: () => Pick<ImportedDocument, 'text' | 'blocks' | 'asides'>
}

export function createBlockWriter(): BlockWriter {
  const parts: string[] = []
  const blocks: Block[] = []
  const asides: [number, Aside][] = []
  let length = 0
  let lastGroup: object | undefined
  const append = (part: string) => {
    parts.push(part)
    length += part.length
  }
  return {
    add(words, shape, group, aside) {
      // Character references can bring in what was cleaned out of the source.
      const { text } = cleanText(words)
      if (text.trim() === '') return false
      if (blocks.length > 0) append(group && group === lastGroup ? '\n' : '\n\n')
      const start = length
      append(text)
      if (aside) asides.push([blocks.length, aside])
      blocks.push({ ...shape, start, end: length })
      lastGroup = group
      return true
    },
    finish: () => ({ text: parts.join(''), blocks, asides }),
  }
}
