import { expect, it } from 'vitest'
import { isolate } from '../../../shared/text/isolate'

it.each([
  ['Dalia Rahimi', 'Dalia Rahimi'],
  ['ليلى حداد', '\u2068ليلى حداد\u2069'],
  ['two أبواب', '\u2068two أبواب\u2069'],
])('sets %o apart only where it runs the other way', (words, expected) => {
  expect(isolate(words)).toBe(expected)
})
