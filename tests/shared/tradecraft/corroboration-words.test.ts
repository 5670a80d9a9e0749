import { describe, expect, it } from 'vitest'
import { eventTimeProblem } from '../../../renderer/craft/event-time-problem'
import { drawFunnel } from '../../../renderer/craft/funnel'
import { corroborationCounts, corroborationSentence, unreadWords } from '../../../shared/tradecraft/corroboration-words'

const said = (sources: string[], origins: string[][], rings: string[][] = [], unread = 0) =>
  corroborationSentence({ sources, origins, rings, unread }, (id) => id.toUpperCase())

describe('what a claim rests on', () => {
  it('is counted in words', () => {
    const counts = { mentions: ['1', '2', '3', '4', '5'], sources: ['a', 'b'], origins: [['c']] }
    expect(corroborationCounts(counts)).toEqual({ said: '5 mentions · 2 sources', origins: '1 independent origin' })
    const none = { mentions: ['1'], sources: [], origins: [] }
    expect(corroborationCounts(none)).toEqual({ said: '1 mention · 0 sources', origins: '0 independent origins' })
  })

  it.each([
    ['nobody', said([], []), 'Nobody is named as its source.'],
    ['somebody alone', said(['a'], [['a']]), 'Only A says so.'],
    ['somebody who has it from another', said(['a'], [['b']]), 'It goes back to B.'],
    ['two with one origin', said(['a', 'b'], [['c']]), 'Both go back to C.'],
    ['three with one origin', said(['a', 'b', 'd'], [['c']]), 'All go back to C.'],
    [
      'a ring',
      said(['a'], [['a', 'b', 'c']], [['a', 'b', 'c']]),
      'A, B and C have it from each other: nobody knows where it comes from.',
    ],
    ['two of their own', said(['a', 'b'], [['a'], ['b']]), undefined],
    ['one, while another cannot be read', said(['a'], [['a']], [], 1), 'Only A says so, as far as can be read.'],
  ])('%s', (_, sentence, expected) => expect(sentence).toBe(expected))

  it.each([
    [0, undefined],
    [1, '1 more in an account that cannot be read now.'],
    [2, '2 more in accounts that cannot be read now.'],
  ])('with %i that nobody can read', (unread, sentence) => expect(unreadWords(unread)).toBe(sentence))

  it('is drawn with no more dots than can be told apart, and lines between those that are', () => {
    const { mentions, sources, origins, lines } = drawFunnel([[0], [0], [1], [1], [1], [1], [7]], [[0], [0]], 1)
    expect([mentions.length, sources.length, origins.length]).toEqual([5, 2, 1])
    expect(lines).toHaveLength(5 + 2)
    for (const { y } of [...mentions, ...sources, ...origins]) {
      expect(y).toBeGreaterThanOrEqual(4)
      expect(y).toBeLessThanOrEqual(36)
    }
  })
})

it.each([
  ['2026-03-13', undefined],
  ['2026-03/2026-05', undefined],
  ['2026-02-30', /^“2026-02-30” cannot be read as a time\. Write/],
  ['about noon', /cannot be read/],
  ['2026-05/2026-03', 'This ends before it begins. Nothing was saved.'],
])('%s as an event time', (written, problem) => {
  if (problem instanceof RegExp) expect(eventTimeProblem(written)).toMatch(problem)
  else expect(eventTimeProblem(written)).toBe(problem)
})
