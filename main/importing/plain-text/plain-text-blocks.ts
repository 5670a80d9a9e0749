import type { Block } from '../../../shared/text/block'
import { isHardWrapped } from './hard-wrap'

/** A line of the text without the blanks around it, `[start, end)`. */
interface Line {
  readonly start: number
  readonly end: number
}

const itemMark = /(?:[-*•‣–]|\d{1,3}[.)])[ \t]+\S/y

/**
 * The paragraphs of a plain text, which stays exactly as it is. A line is a paragraph unless its neighbours show that an
 * editor broke the lines at its margin. The mark of a list item is part of its words, so that none is given to be drawn.
 */
export function plainTextBlocks(text: string): Block[] {
  return readRuns(text).flatMap(({ lines, isItem }): Block[] => {
    const type = isItem ? 'item' : 'paragraph'
    const depth = isItem ? { level: 1, mark: '' } : {}
    const first = lines[0] as Line
    if (lines.length === 1) return [{ type, ...first, ...depth }]
    if (isHardWrapped(lines.map(({ start, end }) => text.slice(start, end)))) {
      return [{ type, start: first.start, end: (lines.at(-1) as Line).end, ...depth }]
    }
    return lines.map((line) => (line === first ? { type, ...line, ...depth } : { type: 'paragraph', ...line }))
  })
}

interface Run {
  readonly lines: Line[]
  readonly isItem: boolean
}

/** Lines with no blank line between them; a list item begins a run of its own. */
function readRuns(text: string): Run[] {
  const runs: Run[] = []
  let open: Run | undefined
  for (let at = 0; at < text.length; ) {
    const breakAt = text.indexOf('\n', at)
    const lineEnd = breakAt < 0 ? text.length : breakAt
    const line = trim(text, at, lineEnd)
    at = lineEnd + 1
    if (line.start === line.end) {
      open = undefined
      continue
    }
    itemMark.lastIndex = line.start
    const isItem = itemMark.test(text)
    if (!open || isItem) {
      open = { lines: [], isItem }
      runs.push(open)
    }
    open.lines.push(line)
  }
  return runs
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at))

function trim(text: string, from: number, to: number): Line {
  let [start, end] = [from, to]
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return { start, end }
}
