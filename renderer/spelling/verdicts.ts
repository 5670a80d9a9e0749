import type { Speller } from './speller'

/** What has been heard of words so far, so that each is asked about once. */
export interface Verdicts {
  /** Not before that is known. */
  readonly isMisspelt: (word: string) => boolean
  /** Kept once all of them are known. */
  readonly ask: (words: readonly string[]) => Promise<void>
  /** Other words count as right from now on. */
  readonly forget: () => void
}

/** @param onHeard called when more is known than before */
export function createVerdicts(speller: Pick<Speller, 'misspelt'>, onHeard: () => void): Verdicts {
  let asked = new Set<string>()
  let misspelt = new Set<string>()
  // Questions are answered in their order: with the last, all are.
  let last = Promise.resolve()
  const hear = async (words: readonly string[], known: Set<string>) => {
    for (const word of await speller.misspelt(words)) known.add(word)
    onHeard()
  }
  return {
    isMisspelt: (word) => misspelt.has(word),
    ask: (words) => {
      const unknown = [...new Set(words)].filter((word) => !asked.has(word))
      for (const word of unknown) asked.add(word)
      if (unknown.length > 0) last = hear(unknown, misspelt)
      return last
    },
    forget: () => {
      asked = new Set()
      misspelt = new Set()
    },
  }
}
