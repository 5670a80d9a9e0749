import type { Inline, Inlines, ListBlock, ListItem, ReportBlock, TableBlock, TextMark } from '../report'

// The plain blocks that sections are made of.

export const text = (words: string, ...marks: readonly TextMark[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})

/** Words as inlines; what is inline already stays. Nothing is made of no words. */
export const inlinesOf = (...parts: readonly (string | Inline | Inlines)[]): Inlines =>
  parts.flatMap((part) => (typeof part === 'string' ? (part === '' ? [] : [text(part)]) : part))

export const heading = (words: string): ReportBlock => ({ type: 'heading', level: 3, inlines: [text(words)] })

export const paragraph = (...parts: readonly (string | Inline | Inlines)[]): ReportBlock => ({
  type: 'paragraph',
  inlines: inlinesOf(...parts),
})

export const item = (inlines: Inlines, below: readonly Inlines[] = []): ListItem => ({
  inlines,
  below: below.length > 0 ? [list(below.map((one) => item(one)))] : [],
})

export const list = (items: readonly ListItem[]): ListBlock => ({ type: 'list', list: 'bullet', items })

/** @param rows without the head */
export const table = (head: readonly string[], rows: readonly (readonly Inlines[])[]): TableBlock => ({
  type: 'table',
  rows: [
    head.map((words) => ({ header: true, inlines: inlinesOf(words) })),
    ...rows.map((row) => row.map((inlines, column) => ({ header: column === 0, inlines }))),
  ],
})
