import type { Range } from '../../account/range'

const pairs = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‹', '›'],
  ['"', '"'],
  ['「', '」'],
] as const

const opening: ReadonlySet<string> = new Set(pairs.map(([open]) => open))
const closing: ReadonlySet<string> = new Set(pairs.map(([, close]) => close))

/** The words in quotation marks, without those; single ones are apostrophes too often. */
export const quotedIn = (words: string): readonly string[] =>
  [...words.matchAll(/“([^”]+)”|„([^“]+)“|«([^»]+)»|‹([^›]+)›|"([^"]+)"|「([^」]+)」/gu)].map(
    (found) => found.slice(1).find((inner) => inner !== undefined) ?? '',
  )

/** How far before a passage its opening quotation mark is looked for, in UTF-16 units. */
const reach = 2000

/** Whether a passage begins in quotation marks that are still open where it ends, or holds them itself. */
export function standsInQuotationMarks(text: string, [start, end]: Range): boolean {
  const inside = text.slice(start, end).trim()
  if (opening.has(inside.charAt(0)) && closing.has(inside.replace(/[.,;:!?]+$/, '').slice(-1))) return true
  const before = text.slice(Math.max(0, start - reach), start + 1)
  return pairs.some(([open, close]) => {
    const from = before.lastIndexOf(open)
    if (from < 0) return false
    if (open === close) return isOddAtEnd(before, open) && text.indexOf(close, start + 1) >= 0
    return from > before.lastIndexOf(close) && text.indexOf(close, start) >= 0
  })
}

/** Whether a mark that opens and closes alike is open, counting within the paragraph. */
const isOddAtEnd = (before: string, mark: string): boolean =>
  before.slice(before.lastIndexOf('\n') + 1).split(mark).length % 2 === 0
