import { describe, expect, it } from 'vitest'
import { createVerdicts } from '../../../renderer/spelling/verdicts'

const asking = () => {
  const questions: (readonly string[])[] = []
  let heard = 0
  const misspelt = async (words: readonly string[]) => {
    questions.push(words)
    return words.filter((word) => word.startsWith('x'))
  }
  const verdicts = createVerdicts({ misspelt }, () => {
    heard += 1
  })
  return { verdicts, questions, heard: () => heard }
}

describe('what has been heard of words', () => {
  it('is asked for once of each word', async () => {
    const { verdicts, questions, heard } = asking()
    const first = verdicts.ask(['xa', 'b', 'xa'])
    expect(verdicts.isMisspelt('xa')).toBe(false)
    await Promise.all([first, verdicts.ask(['b', 'c']), verdicts.ask(['xa'])])
    expect(questions).toEqual([['xa', 'b'], ['c']])
    expect(['xa', 'b', 'c'].filter(verdicts.isMisspelt)).toEqual(['xa'])
    expect(heard()).toBe(2)
  })

  it('is known once a question is over, also where it was another that asked for it', async () => {
    let answer: (misspelt: readonly string[]) => void = () => {}
    const misspelt = () =>
      new Promise<readonly string[]>((resolve) => {
        answer = resolve
      })
    const verdicts = createVerdicts({ misspelt }, () => {})
    void verdicts.ask(['xa'])
    const second = verdicts.ask(['xa']).then(() => verdicts.isMisspelt('xa'))
    setTimeout(() => answer(['xa']))
    expect(await second).toBe(true)
  })

  it('is asked for anew where other words count as right, whatever is answered late', async () => {
    const { verdicts, questions } = asking()
    const late = verdicts.ask(['xa'])
    verdicts.forget()
    await late
    expect(verdicts.isMisspelt('xa')).toBe(false)
    await verdicts.ask(['xa'])
    expect(verdicts.isMisspelt('xa')).toBe(true)
    expect(questions).toEqual([['xa'], ['xa']])
  })
})
