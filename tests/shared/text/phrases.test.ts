import { expect, it } from 'vitest'
import { inARow, several } from '../../../shared/text/phrases'

it('says how many of what', () => {
  expect([several(1, 'account'), several(2000, 'account'), several(0, 'history', 'histories')]).toEqual([
    '1 account',
    '2,000 accounts',
    '0 histories',
  ])
})

it('says some in a row', () => {
  expect([inARow([]), inARow(['A']), inARow(['A', 'B']), inARow(['A', 'B', 'C'])]).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ])
})
