import { createEnglish } from './english'
import type { SpellerAnswer, SpellerMessage } from './speller-protocol'

const english = createEnglish()
const answer = (question: number, words: readonly string[]) => postMessage({ question, words } satisfies SpellerAnswer)

addEventListener('message', ({ data }: MessageEvent<SpellerMessage>) => {
  switch (data.say) {
    case 'know':
      return english.know(data.of, data.text)
    case 'misspelt':
      return answer(
        data.question,
        data.words.filter((word) => !english.isRight(word)),
      )
    case 'suggest':
      return answer(data.question, english.suggest(data.word))
  }
})
