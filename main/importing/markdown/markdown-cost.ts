/**
 * The parser takes time that grows with the square of the marks in one paragraph, and with the product of lines and
 * depth in nested blocks. Markdown beyond these limits, measured to cost it a second or so, was not written to be read.
 */
const limits = { length: 2_000_000, depth: 400, nestedLines: 20_000, tangle: 5e7 }

/** Depths that occur in real lists and code are not counted against a document. */
const ordinaryDepth = 16

/** Whether reading this as Markdown takes seconds at most. */
export function isAffordable(source: string): boolean {
  if (source.length > limits.length) return false
  let [tangle, nestedLines, paragraph] = [0, 0, 0]
  for (let at = 0; at <= source.length; ) {
    const breakAt = source.indexOf('\n', at)
    const end = breakAt < 0 ? source.length : breakAt
    const line = source.slice(at, end)
    at = end + 1
    const depth = depthOf(line)
    if (depth.marks > limits.depth) return false
    const nesting = depth.marks + depth.indents
    if (nesting > ordinaryDepth) nestedLines += nesting
    if (line.trim() === '') {
      tangle += paragraph ** 2
      paragraph = 0
    } else {
      paragraph += weightOf(line)
    }
  }
  return tangle + paragraph ** 2 <= limits.tangle && nestedLines <= limits.nestedLines
}

/** Marks of quotes and lists at the start of a line, and steps of indentation between them. */
function depthOf(line: string): { readonly marks: number; readonly indents: number } {
  const lead = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? ''
  const marks = lead.match(/[>*+-]|\d+/g)?.length ?? 0
  const blanks = lead.match(/[ \t]/g)?.length ?? 0
  return { marks, indents: Math.max(0, Math.floor((blanks - marks) / 2)) }
}

/** How much a line adds to the square: emphasis more than brackets, a list within a list most. */
function weightOf(line: string): number {
  const emphasis = line.match(/[*_~]/g)?.length ?? 0
  const brackets = line.match(/[[\]]/g)?.length ?? 0
  const inner = /^[ \t]+(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line) ? 4 : 0
  return 1 + 1.6 * emphasis + brackets + inner
}
