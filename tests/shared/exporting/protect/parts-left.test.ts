import { describe, expect, it } from 'vitest'
import { partsLeft, partsLeftSentence } from '../../../../shared/exporting/protect/parts-left'

const labels = new Map([
  ['Idris Belhane', 'Source 1'],
  ['the harbour office', 'Source 2'],
  ['كريم حداد', 'Source 3'],
])

describe('parts of protected names', () => {
  it.each([
    ['Source 1 spoke. Belhane’s brother did not, says BELHANE.', ['Belhane']],
    ['Later حداد came.', ['حداد']],
    ['The office at the harbour was shut; source 1 was a belhane.', []],
    ['Source 1 and Source 2 met.', []],
    ['Write to i.belhane@mail.example; a belhane.', ['belhane']],
    ['https://news.example/who-is-belhane, they say', ['belhane']],
  ])('that still stand alone are found: %s', (text, found) => {
    expect(partsLeft(labels, [text])).toEqual(found)
  })

  it('are named, as many as can be read', () => {
    expect(partsLeftSentence([])).toBe(undefined)
    expect(partsLeftSentence(['Belhane'])).toMatch(/^“Belhane” is a part of a protected name and still stands alone/)
    expect(partsLeftSentence(['A', 'B', 'C', 'D', 'E', 'F', 'G'])).toMatch(
      /^“A”, “B”, “C”, “D”, “E” and 2 more are parts/,
    )
  })
})
