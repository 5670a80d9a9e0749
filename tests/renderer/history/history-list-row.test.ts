import { expect, it } from 'vitest'
import { receivedWords } from '../../../renderer/history/history-list-row'

const noon = new Date(2026, 10, 26, 12, 0).getTime()
const minute = 60_000

it.each([
  [undefined, null],
  [noon + 2 * minute, null],
  [noon - 2 * minute, null],
  [noon + 95 * minute, 'At the server 13:35'],
  [noon - 30 * minute, 'At the server 11:30'],
  [noon + 26 * 60 * minute, 'At the server 27 Nov 2026'],
])('of what was written at noon and received at %s, it says %s', (received, words) => {
  expect(receivedWords(noon, received)).toBe(words)
})
