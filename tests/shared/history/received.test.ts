import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Receipt, receivedTimes } from '../../../shared/history/received'

const place = (client: number, clock: number) => ({ client, clock })

it('an entry came when its server had the clock at which it stands, and not before nor with another writer’s', () => {
  const places = new Map([
    ['first', place(1, 0)],
    ['last', place(1, 4)],
    ['behind', place(1, 5)],
    ['of another', place(2, 0)],
  ])
  expect([...receivedTimes(places, [[1, 0, 5, 100]])]).toEqual([
    ['first', 100],
    ['last', 100],
  ])
})

it('of several servers, or the same asked twice, the first counts', () => {
  const receipts: readonly Receipt[] = [
    [1, 0, 9, 300],
    [1, 0, 3, 100],
    [1, 2, 5, 200],
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray([...receipts], { minLength: 3 }), (shuffled) => {
      const times = receivedTimes(new Map([2, 4, 8].map((clock) => [String(clock), place(1, clock)])), shuffled)
      expect([...times.values()]).toEqual([100, 200, 300])
    }),
  )
})
