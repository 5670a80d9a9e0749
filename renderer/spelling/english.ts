import nspell from 'nspell'
import affixes from '../../node_modules/dictionary-en/index.aff?raw'
import american from '../../node_modules/dictionary-en/index.dic?raw'
import british from '../../node_modules/dictionary-en-gb/index.dic?raw'
import { foldedWords, foldWord } from '../../shared/text/checked-words'

/** Whose words count as right beside those of the dictionary. */
export type WordsOf = 'account' | 'names' | 'mine'

/** What is known of English words; American and British spelling are both right. */
export interface English {
  /** Takes the words of a text for right, in the stead of those that were known of the same kind before. */
  readonly know: (of: WordsOf, text: string) => void
  readonly isRight: (word: string) => boolean
  /** What may have been meant, the likeliest first. */
  readonly suggest: (word: string) => readonly string[]
}

/** No more than can be taken in at a glance. */
const mostSuggestions = 5

/** Takes some half a second: nothing for the thread of a window. */
export function createEnglish(): English {
  // As one: most lines are the same, and a second dictionary breaks the rules for compounds of the first.
  const words = [...new Set(`${american}\n${british}`.split('\n'))].join('\n')
  const dictionary = nspell(affixes, words)
  const known = new Map<WordsOf, ReadonlySet<string>>()
  const isKnown = (word: string) => [...known.values()].some((words) => words.has(foldWord(word)))
  return {
    know: (of, text) => void known.set(of, new Set(foldedWords(text))),
    // The dictionary has few of the accents that loan words may be written with.
    isRight: (word) => isKnown(word) || dictionary.correct(word) || dictionary.correct(withoutAccents(word)),
    suggest: (word) => {
      const isSwapped = (other: string) => (lettersOf(other) === lettersOf(word) ? 0 : 1)
      return dictionary
        .suggest(word)
        .sort((a, b) => isSwapped(a) - isSwapped(b))
        .slice(0, mostSuggestions)
    },
  }
}

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

/** The same for two words of which one is the other with letters swapped. */
const lettersOf = (word: string): string => [...word.toLowerCase()].sort().join('')
