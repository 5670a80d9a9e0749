import { describe, expect, it } from 'vitest'
import { copiesPhrase, foundPhrase, placeIn, showSize } from '../../../renderer/library/phrases'

describe('what the library says', () => {
  it.each([
    [{ groups: [], accounts: 0, count: 0, more: false }, 'Nothing found'],
    [{ groups: [], accounts: 1, count: 1, more: false }, '1 in 1 account'],
    [{ groups: [], accounts: 12, count: 10000, more: true }, 'more than 10,000 in 12 accounts'],
  ])('of what was found: %o', (results, phrase) => {
    expect(foundPhrase(results)).toBe(phrase)
  })

  it.each([
    [0, '1 KB'],
    [12_400, '12 KB'],
    [999_400, '999 KB'],
    [1_250_000, '1.3 MB'],
  ])('of %i bytes: %s', (bytes, phrase) => {
    expect(showSize(bytes)).toBe(phrase)
  })

  it.each([
    ['/home/rana/cases/2026/quay/a.attest', '/home/rana/cases', 'cases › 2026 › quay'],
    ['/home/rana/cases/a.attest', '/home/rana/cases', 'cases'],
    ['C:\\cases\\2026\\a.attest', 'C:\\cases', 'cases › 2026'],
  ])('of where %s lies', (file, folder, phrase) => {
    expect(placeIn(file, folder)).toBe(phrase)
  })

  it('of copies', () => {
    const copy = { file: '/a', size: 1, changedAt: 1 }
    expect(copiesPhrase({ copies: [{ ...copy, identical: true }] })).toBe('2 copies, identical')
    expect(
      copiesPhrase({
        copies: [
          { ...copy, identical: true },
          { ...copy, identical: false },
        ],
      }),
    ).toBe('3 copies, different contents')
  })
})
