import type { WordsOf } from './english'
import type { SpellerAnswer, SpellerMessage } from './speller-protocol'

/** Knows how words are spelt, in a thread of its own. */
export interface Speller {
  /** Takes the words of a text for right from now on; those of the same kind that it had before no longer. */
  readonly know: (of: WordsOf, text: string) => void
  /** Those of the words that no dictionary has. */
  readonly misspelt: (words: readonly string[]) => Promise<readonly string[]>
  /** What may have been meant, the likeliest first. */
  readonly suggest: (word: string) => Promise<readonly string[]>
  /** What has been asked and not been answered yet never is. */
  readonly close: () => void
}

export function createSpeller(): Speller {
  const worker = new Worker(new URL('./speller-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (words: readonly string[]) => void>()
  let asked = 0
  const say = (message: SpellerMessage) => worker.postMessage(message)
  const ask = (message: (question: number) => SpellerMessage) =>
    new Promise<readonly string[]>((answer) => {
      asked += 1
      waiting.set(asked, answer)
      say(message(asked))
    })
  worker.addEventListener('message', ({ data }: MessageEvent<SpellerAnswer>) => {
    waiting.get(data.question)?.(data.words)
    waiting.delete(data.question)
  })
  return {
    know: (of, text) => say({ say: 'know', of, text }),
    misspelt: (words) => ask((question) => ({ say: 'misspelt', words, question })),
    suggest: (word) => ask((question) => ({ say: 'suggest', word, question })),
    close: () => worker.terminate(),
  }
}
