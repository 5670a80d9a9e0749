import { longestCommon } from '../../shared/text/longest-common'

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
  const common = longestCommon(mine.length, theirs.length, (i, j) => mine[i]?.trim() === theirs[j]?.trim())
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
