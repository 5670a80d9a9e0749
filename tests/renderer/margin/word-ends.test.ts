import { describe, expect, it } from 'vitest'
import { type WordMove, wordMoves } from '../../../renderer/margin/word-ends'

const text = 'Two unmarked trucks, he said. وقالت إذاعة الساحل'
const of = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const

describe('the end of a passage', () => {
  it.each<[WordMove, string, string]>([
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

  it.each<[WordMove, string]>([
    ['trim', 'trucks'],
    ['trim-start', 'trucks'],
    ['extend', 'الساحل'],
    ['extend-start', 'Two'],
  ])('has no word to %s at “%s”', (move, words) => {
    expect(wordMoves[move](text, of(words))).toBeUndefined()
  })
})
