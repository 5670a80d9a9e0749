import { describe, expect, it } from 'vitest'
import { countWaiting, firstLetters, type InboxLetter } from '../../../shared/library/inbox'

const letter = (n: number, rest: Partial<InboxLetter>): InboxLetter => ({
  ...{ account: 'a', file: '/a.attest', title: 'A', on: 'x', kind: 'claim', quote: 'q', reply: `r${n}`, text: 't' },
  ...{ author: { name: 'Bob', colour: 1 }, at: n, concern: 'reply', unread: true },
  ...rest,
})

const many = (count: number, rest: Partial<InboxLetter>) => Array.from({ length: count }, (_, n) => letter(n, rest))

describe('an inbox', () => {
  it('lists what was said to a person, and what was said to others only until it is read; newest first', () => {
    const letters = [
      letter(1, { concern: 'mention', unread: false }),
      letter(2, { concern: 'other' }),
      letter(3, { concern: 'other', unread: false }),
      letter(4, {}),
    ]
    expect(firstLetters(letters).map(({ at }) => at)).toEqual([4, 2, 1])
  })

  it('counts only what was said to the person and is unread', () => {
    expect(countWaiting([letter(1, {}), letter(2, { concern: 'other' }), letter(3, { unread: false })])).toBe(1)
  })

  it('of a great many has the newest of each sort, so that none crowds out another', () => {
    const letters = [...many(1000, { concern: 'other' }), ...many(1000, { unread: false }), ...many(20, {})]
    const first = firstLetters(letters)
    expect(first.filter(({ concern }) => concern === 'other')).toHaveLength(300)
    expect(first.filter(({ concern, unread }) => concern === 'reply' && unread)).toHaveLength(20)
    expect(Math.min(...first.filter(({ unread }) => !unread).map(({ at }) => at))).toBe(700)
  })
})
