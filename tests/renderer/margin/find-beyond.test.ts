import { describe, expect, it } from 'vitest'
import { findBeyond } from '../../../renderer/margin/find-beyond'
import type { Card } from '../../../renderer/margin/use-margin-cards'
import { tagged } from '../../fixtures/export-account'

/** Where a card would stand and where it stands, in px from the top of what scrolls. */
const card = (anchor: number, y: number, height = 33): Card => ({
  annotation: tagged(anchor, 'claim', [[0, 1]]),
  anchor,
  y,
  height,
  position: 1,
})
const view = { top: 1000, bottom: 1800 }
const room = { top: 80, bottom: 40 }
const seen = card(1200, 1200)

describe('cards that others have pushed out of sight', () => {
  it.each<[string, Card[], number[], number[]]>([
    ['are counted below', [seen, card(1700, 1790), card(1710, 1900)], [], [1700, 1710]],
    ['are counted above', [card(1100, 1040), card(1110, 1079), seen], [1100, 1110], []],
    ['count where they would lie under the count', [card(1700, 1730)], [], [1700]],
    ['do not count while they can be seen', [card(1100, 1090), card(1600, 1700)], [], []],
    ['do not count where only the edge cuts them off', [card(1780, 1780), card(1001, 1001)], [], []],
    ['do not count where most of a high one can be seen', [card(1100, 1052, 700)], [], []],
    ['do not count when their passages are out of sight too', [card(900, 1040), card(1810, 1900)], [], []],
  ])('%s', (_, cards, above, below) => {
    const beyond = findBeyond(cards, view, room)
    expect(beyond.above.map(({ anchor }) => anchor)).toEqual(above)
    expect(beyond.below.map(({ anchor }) => anchor)).toEqual(below)
  })
})
