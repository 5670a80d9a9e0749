import { describe, expect, it } from 'vitest'
import { handlingMarks, restraint, writeHandling } from '../../../shared/tradecraft/handling'

describe('a handling mark', () => {
  it.each([
    [' tlp:amber+strict ', 'TLP:AMBER+STRICT'],
    ['red', 'TLP:RED'],
    ['TLP:WHITE', 'TLP:CLEAR'],
    ['VS – Nur  für den Dienstgebrauch', 'VS – Nur für den Dienstgebrauch'],
    ['  ', ''],
  ])('%j is written %j', (typed, written) => {
    expect(writeHandling(typed)).toBe(written)
  })

  it('restrains the more the later it comes, and not at all where nobody knows how much', () => {
    expect(handlingMarks.map(restraint)).toEqual([0, 1, 2, 3, 4])
    expect(restraint('Confidential')).toBeUndefined()
  })
})
