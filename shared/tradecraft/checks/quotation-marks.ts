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
  quotedRanges(words).map(([start, end]) => words.slice(start + 1, end - 1))

/** Where they stand, with their marks, as UTF-16 offsets. */
export function quotedRanges(words: string): readonly Range[] {
  const ranges: Range[] = []
  /** Of a mark that nobody closes it is looked up once. */
  const unclosed = new Set<string>()
  for (let at = 0; at < words.length; at++) {
    const pair = pairs.find(([open]) => open === words.charAt(at))
    if (!pair || unclosed.has(pair[1])) continue
    const end = words.indexOf(pair[1], at + 1)
    if (end < 0) unclosed.add(pair[1])
    if (end <= at + 1) continue
    ranges.push([at, end + 1])
    at = end
  }
  return ranges
}

/** How far before a passage its opening quotation mark is looked for, in UTF-16 units. */
const reach = 2000

/** Whether a passage is in quotation marks from its first word to its last, its own marks and punctuation aside. */
export function standsInQuotationMarks(text: string, range: Range): boolean {
  const [start, end] = innerRange(text, range)
  const before = text.slice(Math.max(0, start - reach), start)
  return pairs.some(([open, close]) => {
    if (text.indexOf(close, start) < end) return false
    return open === close ? isOddAtEnd(before, open) : before.lastIndexOf(open) > before.lastIndexOf(close)
  })
}

/** From the first word of a passage to its last. */
function innerRange(text: string, [start, end]: Range): Range {
  let [from, to] = [start, end]
  while (from < to && (opening.has(text.charAt(from)) || isBlank(text.charAt(from)))) from++
  while (from < to && (closing.has(text.charAt(to - 1)) || isPunctuation(text.charAt(to - 1)))) to--
  return [from, to]
}

const isBlank = (character: string): boolean => character.trim() === ''

const isPunctuation = (character: string): boolean => isBlank(character) || '.,;:!?…،؛؟'.includes(character)

/** Whether a mark that opens and closes alike is open, counting within the paragraph. */
const isOddAtEnd = (before: string, mark: string): boolean =>
  before.slice(before.lastIndexOf('\n') + 1).split(mark).length % 2 === 0
