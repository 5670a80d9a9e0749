import { partitionPoint } from '../partition-point'
import { fold } from '../text/fold'

/** The words of a text, each with a number that is the same for words that readers take for the same. */
export interface Words {
  readonly text: string
  readonly count: number
  /** In UTF-16 code units, in text order; signs and emoji are words of their own, blanks are in none. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly keys: Int32Array
  /** Of a line's first word a number that is the same for lines that are the same to the letter; -1 elsewhere. */
  readonly lines: Int32Array
}

/** Scripts that part no words by blanks are cut into letters. */
const unparted =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]\\p{M}*'
const word = new RegExp(`${unparted}|(?:(?!${unparted})[\\p{L}\\p{N}\\p{M}])+|\\S(?:\\p{M}|\\u200d\\S)*`, 'gu')

/** Cuts texts that are to be compared; the numbers of the words and lines are common to all it has cut. */
export function createWordCutter(): (text: string) => Words {
  const known = new Map<string, number>()
  const folded = new Map<string, number>()
  const lineKeys = new Map<string, number>()
  const keyOf = (raw: string) => known.get(raw) ?? numberOf(known, raw, numberOf(folded, fold(raw).text || raw))
  return (text) => {
    const [starts, ends, keys, lines]: [number[], number[], number[], number[]] = [[], [], [], []]
    let lineEnd = -1
    for (const { 0: raw, index } of text.matchAll(word)) {
      let line = -1
      if (index > lineEnd) {
        const next = text.indexOf('\n', index)
        lineEnd = next < 0 ? text.length : next
        line = numberOf(lineKeys, text.slice(index, lineEnd).trimEnd())
      }
      starts.push(index)
      ends.push(index + raw.length)
      keys.push(keyOf(raw))
      lines.push(line)
    }
    const [of, count] = [Int32Array.from.bind(Int32Array) as (list: number[]) => Int32Array, starts.length]
    return { text, count, starts: of(starts), ends: of(ends), keys: of(keys), lines: of(lines) }
  }
}

function numberOf(numbers: Map<string, number>, key: string, fresh = numbers.size): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, fresh)
  return fresh
}

/** The first word that a range holds any of, and one past the last; where it holds none, both are the word behind it. */
export function wordsWithin({ count, starts, ends }: Words, start: number, end: number): readonly [number, number] {
  const first = partitionPoint(count, (i) => (ends[i] as number) <= start)
  return [
    first,
    Math.max(
      first,
      partitionPoint(count, (i) => (starts[i] as number) < end),
    ),
  ]
}

/** Whether an offset falls inside a word. */
export function cutsWord(words: Words, offset: number): boolean {
  const [first] = wordsWithin(words, offset, offset)
  return first < words.count && (words.starts[first] as number) < offset
}

/** The word itself, as it is spelt. */
export const wordAt = ({ text, starts, ends }: Words, i: number): string => text.slice(starts[i], ends[i])

/** Its length in UTF-16 code units. */
export const lengthAt = ({ starts, ends }: Words, i: number): number => (ends[i] as number) - (starts[i] as number)
