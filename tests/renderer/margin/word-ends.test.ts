import { describe, expect, it } from 'vitest'
import { characterMoves } from '../../../renderer/margin/character-ends'
import { type EndMove, wordMoves } from '../../../renderer/margin/word-ends'

const text = 'Two unmarked trucks, he said. وقالت إذاعة الساحل'
const of = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const

describe('the end of a passage', () => {
  it.each<[EndMove, string, string]>([
    ['trim', 'unmarked trucks', 'unmarked'],
    ['trim', 'unmarked trucks,', 'unmarked'],
    ['extend', 'unmarked', 'unmarked trucks'],
    ['extend', 'unmarked trucks', 'unmarked trucks, he'],
    ['trim-start', 'unmarked trucks', 'trucks'],
    ['extend-start', 'trucks', 'unmarked trucks'],
    ['extend', 'وقالت', 'وقالت إذاعة'],
    ['trim', 'إذاعة الساحل', 'إذاعة'],
  ])('%s: “%s” becomes “%s”', (move, before, after) => {
    expect(wordMoves[move](text, of(before))).toEqual(of(after))
  })

  it.each<[EndMove, string, string]>([
    ['trim', 'unmarked', 'unmarke'],
    ['trim', 'he s', 'he'],
    ['extend', 'Two', 'Two u'],
    ['trim-start', 'he said', 'e said'],
    ['extend-start', 'unmarked', 'o unmarked'],
    ['extend', 'وقالت', 'وقالت إ'],
    ['trim', 'إذاعة', 'إذاع'],
  ])('%s by a character: “%s” becomes “%s”', (move, before, after) => {
    expect(characterMoves[move](text, of(before))).toEqual(of(after))
  })

  it('moves over a character with all its marks at once', () => {
    const family = 'a👩‍👩‍👧e\u0301'
    expect(characterMoves.extend(family, [0, 1])).toEqual([0, 9])
    expect(characterMoves.trim(family, [0, 11])).toEqual([0, 9])
    expect(characterMoves.trim(family, [1, 9])).toBeUndefined()
  })

  it.each<[EndMove, string]>([
    ['trim', 'trucks'],
    ['trim-start', 'trucks'],
    ['extend', 'الساحل'],
    ['extend-start', 'Two'],
  ])('has no word to %s at “%s”', (move, words) => {
    expect(wordMoves[move](text, of(words))).toBeUndefined()
  })
})
