/** A stretch of a wording, and whether the other wording lacks it. */
export interface Stretch {
  readonly words: string
  readonly differs: boolean
}

/** Longer wordings are shown without what differs: finding it takes as long as one is times the other. */
const mostWords = 400

/** Two wordings, each cut where it begins or ceases to say the same as the other. */
export function differingWords(a: string, b: string): readonly [readonly Stretch[], readonly Stretch[]] {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)]
  if (Math.max(mine.length, theirs.length) > mostWords) return [whole(a), whole(b)]
  const common = longestCommon(mine, theirs)
  return [
    stretches(
      mine,
      common.map(([i]) => i),
    ),
    stretches(
      theirs,
      common.map(([, j]) => j),
    ),
  ]
}

const whole = (words: string): readonly Stretch[] => [{ words, differs: false }]

/** Words with the blanks behind them, so that all of them together are the wording. */
const wordsOf = (wording: string): readonly string[] => wording.match(/\s*\S+\s*$|\s*\S+\s+/g) ?? []

/** Which words of the one are which of the other, in order, as many as can be. */
function longestCommon(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim()
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] as Uint16Array
      row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const common: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) common.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return common
}

function stretches(words: readonly string[], common: readonly number[]): readonly Stretch[] {
  const shared = new Set(common)
  const found: { words: string; differs: boolean }[] = []
  for (const [i, word] of words.entries()) {
    const differs = !shared.has(i)
    const last = found.at(-1)
    if (last?.differs === differs) last.words += word
    else found.push({ words: word, differs })
  }
  return found
}
