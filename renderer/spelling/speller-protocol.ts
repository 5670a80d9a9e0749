import type { WordsOf } from './english'

/** What the page says to the thread that has the dictionary. */
export type SpellerMessage =
  | { readonly say: 'know'; readonly of: WordsOf; readonly text: string }
  | { readonly say: 'misspelt'; readonly words: readonly string[]; readonly question: number }
  | { readonly say: 'suggest'; readonly word: string; readonly question: number }

export interface SpellerAnswer {
  readonly question: number
  readonly words: readonly string[]
}
