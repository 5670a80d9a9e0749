import { partitionPoint } from '../partition-point'

/** Converts between UTF-16 offsets, which Attest counts in, and code points, which the standards count in. */
export interface CodePointMap {
  /** An offset between the two halves of a character counts as the one before it. */
  readonly toCodePoint: (utf16: number) => number
  readonly toUtf16: (codePoint: number) => number
}

/**
 * Both ways in O(log n) and in any order: the two counts differ by one for each surrogate pair passed, so that
 * a sorted list of the pairs is all there is to know.
 */
export function mapCodePoints(text: string): CodePointMap {
  const pairs: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    const [unit, next] = [text.charCodeAt(i), text.charCodeAt(i + 1)]
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) pairs.push(i++)
  }
  return {
    toCodePoint: (utf16) => utf16 - partitionPoint(pairs.length, (i) => (pairs[i] as number) < utf16),
    toUtf16: (codePoint) => codePoint + partitionPoint(pairs.length, (i) => (pairs[i] as number) - i < codePoint),
  }
}
