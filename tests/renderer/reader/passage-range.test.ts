import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimToPassage, wholeCharacters } from '../../../renderer/reader/passage-range'
import { findRangeProblem } from '../../../shared/account/range'
import { someText } from './reader-worlds'

describe('the passage of a selection', () => {
  it('is always one that can be tagged, with no blank at either end', () => {
    fc.assert(
      fc.property(someText, fc.nat(200), fc.nat(200), (text, a, b) => {
        const start = Math.min(a, b, text.length)
        const end = Math.min(Math.max(a, b), text.length)
        const passage = trimToPassage(text, [start, end])
        if (!passage) return
        expect(findRangeProblem(text, passage)).toBeUndefined()
        expect(text.slice(...passage)).toBe(text.slice(...passage).trim())
      }),
    )
  })

  it('of blanks and line breaks alone is none', () => expect(trimToPassage('a \n\n b', [1, 5])).toBeNull())

  it('takes in both halves of a character it touches', () => expect(wholeCharacters('a😀b', [2, 2])).toEqual([1, 3]))
})
