import { describe, expect, it } from 'vitest'
import { bothSentence, lineSentence, type NameOf, saidSentence } from '../../../shared/merging/sentences'

const nameOf: NameOf = (person) => person ?? 'someone'

describe('a merge says in a person’s words', () => {
  const described = {
    values: [],
    person: 'Dalia',
    at: 1,
    type: 'described',
    name: 'capturedAt',
    after: '9 May',
  } as const

  it('what was set of the account', () => {
    expect(lineSentence(described, nameOf)).toBe('Dalia set the time of capture to “9 May”.')
    expect(bothSentence(described, nameOf)).toBe('Both set the time of capture; it is “9 May”.')
    expect(lineSentence({ ...described, name: 'mood' }, nameOf)).toBe('Dalia set the mood to “9 May”.')
  })

  it.each([
    ['it is “dispute: He was away” now', { verdict: 'dispute', reason: 'He was away' }],
    ['it is “agree” now', { verdict: 'agree', reason: '' }],
    ['it is withdrawn now', { verdict: null, reason: '' }],
  ] as const)('which of one person’s verdicts stands: %s', (standing, given) => {
    const line = { values: [], person: 'Dalia', at: 1, type: 'judged', passage: null, ...given } as const
    expect(bothSentence(line, nameOf)).toBe(
      `Both have a verdict on something else of the account by the same person; ${standing}.`,
    )
  })

  it.each([
    ['You replied:', { type: 'reply', person: 'you' }],
    ['Dalia gave a verdict:', { type: 'verdict', person: 'Dalia' }],
    ['Someone replied:', { type: 'reply', person: null }],
  ] as const)('whose words met a deletion: “%s”', (sentence, said) => {
    expect(saidSentence({ ...said, at: 1, words: 'Named by both' }, nameOf)).toBe(sentence)
  })
})
