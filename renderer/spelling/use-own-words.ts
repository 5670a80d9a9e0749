import { mostOwnWords } from '../../shared/settings'
import { foldWord } from '../../shared/text/checked-words'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Whether it is one of a person's own, in whatever case it is written. */
export const isOwnWord = (ownWords: readonly string[], word: string): boolean =>
  ownWords.some((own) => foldWord(own) === foldWord(word))

/** The words that this person has said are spelt right. */
export interface OwnWords {
  readonly has: (word: string) => boolean
  readonly add: (word: string) => void
  readonly remove: (word: string) => void
}

export function useOwnWords(): OwnWords {
  const { account, settings } = useWorkbench()
  const words = useStore(settings, ({ ownWords }) => ownWords)
  return {
    has: (word) => isOwnWord(words, word),
    add: (word) => {
      if (words.length >= mostOwnWords)
        return account.say(`You have ${mostOwnWords} words of your own, and no more can be kept`)
      settings.change({ ownWords: [...words, word] })
      account.say(`“${word}” is one of your words`)
    },
    remove: (word) => {
      settings.change({ ownWords: words.filter((own) => !isOwnWord([own], word)) })
      account.say(`“${word}” is no longer one of your words`)
    },
  }
}
