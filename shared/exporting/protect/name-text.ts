import type { Range } from '../../account/range'
import { partitionPoint } from '../../partition-point'
import { fold, foldedOffset, unfold } from '../../text/fold'
import { reference, referredTo } from './character-references'

/** A text as names are looked for in it. */
export interface NameText {
  /** Folded, with every apostrophe as one sign and every hyphen, characters in place of references to them, and words whole that a line breaks. */
  readonly text: string
  /** Where a stretch of it stands in the original. */
  readonly rangeOf: (from: number, to: number) => Range
  /** A stretch of it as it is written, with its marks and its case. */
  readonly written: (from: number, to: number) => string
  /** Whether the end of a line has broken a word there. */
  readonly isBroken: (at: number) => boolean
}

/** Signs that people type for an apostrophe, or that transliterations have; a maqaf would be folded to nothing, as points are. */
const otherSigns = /[ʼʻʽʹʿʾ`´׳״־]/g

const asSign: Readonly<Record<string, string>> = { '״': '"', '־': '-' }

/** A hyphen within a word, seen or not, with the end of a line behind it; a letter may be a reference. */
const brokenOff =
  '(?<=[\\p{L}\\p{M};]|&#\\d{1,7})(?:[-\\xad‐‑־]|&(?:shy|#173|#xad);)[^\\S\\n\\r]*[\\n\\r]\\s*(?=[\\p{L}&])'

const readOtherwise = new RegExp(`(?<break>${brokenOff})|(?<sign>${otherSigns.source})|${reference}`, 'giu')

/** Something that is read otherwise than it is written. */
interface Read {
  /** Offsets in the text as it is read. */
  readonly start: number
  readonly end: number
  /** Offsets in the text as it is written. */
  readonly from: number
  readonly to: number
}

export function nameText(original: string): NameText {
  const { read, all, breaks } = readIn(original)
  const folded = fold(read)
  const broken = new Set(breaks.map((at) => foldedOffset(folded, at)))
  const startOf = (offset: number): number => {
    const passed = partitionPoint(all.length, (i) => (all[i] as Read).end <= offset)
    const within = all[passed]
    if (within && within.start < offset) return within.from
    return writtenAfter(all[passed - 1], offset)
  }
  const endOf = (offset: number): number => {
    const last = all[partitionPoint(all.length, (i) => (all[i] as Read).start < offset) - 1]
    return last && offset < last.end ? last.to : writtenAfter(last, offset)
  }
  return {
    text: folded.text,
    rangeOf: (from, to) => {
      const [start, end] = unfold(folded, from, to)
      return [startOf(start), endOf(end)]
    },
    written: (from, to) => read.slice(...unfold(folded, from, to)),
    isBroken: (at) => broken.has(at),
  }
}

/** What is no letter, as addresses have it. */
const encodedSign = /^%(?:2[\da-f]|3[a-f]|40)$/

/** Whether a letter stands there that is of one word with what a border parts it from. */
export const goesOn = (read: NameText, at: number, border: number): boolean =>
  /[\p{L}\p{N}]/u.test(read.text.charAt(at)) &&
  !(at < border && encodedSign.test(read.text.slice(Math.max(0, border - 3), border))) &&
  // With a capital behind it the hyphen at the end of a line is that of a name, else of the line.
  (!read.isBroken(border) || isLower(read, border))

/** Whether the letter there has a capital, and is none. */
export function isLower({ written }: NameText, at: number): boolean {
  const letter = written(at, at + 1)
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase()
}

const writtenAfter = (last: Read | undefined, offset: number): number => (last ? last.to + offset - last.end : offset)

interface ReadText {
  readonly read: string
  readonly all: readonly Read[]
  /** Where the end of a line has broken a word, in the text as it is read. */
  readonly breaks: readonly number[]
}

function readIn(original: string): ReadText {
  const all: Read[] = []
  const breaks: number[] = []
  const parts: string[] = []
  let [at, length] = [0, 0]
  for (const { 0: written, index, groups = {} } of original.matchAll(readOtherwise)) {
    const isBreak = groups['break'] !== undefined
    const letter = groups['sign'] ?? referredTo(groups)
    const as = isBreak ? '' : letter?.replace(otherSigns, (sign) => asSign[sign] ?? "'")
    if (as === undefined) continue
    const start = length + index - at
    const end = start + as.length
    if (isBreak) breaks.push(start)
    parts.push(original.slice(at, index), as)
    at = index + written.length
    length = end
    all.push({ start, end, from: index, to: at })
  }
  return { read: parts.join('') + original.slice(at), all, breaks }
}
