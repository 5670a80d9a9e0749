/** What a stretch of the working text is. Tables are one `row` a line, cells parted by tabs. */
export type BlockType = 'heading' | 'paragraph' | 'item' | 'quote' | 'code' | 'row'

/**
 * One block of the working text: `[start, end)` in UTF-16 code units, in text order, never overlapping.
 * Whatever lies between two blocks is line breaks and blanks only.
 */
export interface Block {
  readonly type: BlockType
  readonly start: number
  readonly end: number
  /** Of a heading 1–6; of a list item its depth, 1 and up. */
  readonly level?: number
  /** The mark to draw before a list item: "•", "3."; empty where its words have one already or go on from another block. */
  readonly mark?: string
  /** The page it begins on, by the document's own count: "4", "iv". */
  readonly page?: string
  /** Where in a recording it begins, in ms from the recording's beginning. */
  readonly time?: number
}

/** The frozen text of an account and how it is divided. */
export interface AccountText {
  readonly text: string
  readonly blocks: readonly Block[]
}
