import { describe, expect, it } from 'vitest'
import { createEnglish } from '../../../renderer/spelling/english'

const english = createEnglish()

describe('English words', () => {
  it.each(['colour', 'color', 'organise', 'organize', 'it’s', "don't", 'The', 'naïve', 'allegedly', 'analysts'])(
    'are right in American and British spelling: %s',
    (word) => {
      expect(english.isRight(word)).toBe(true)
    },
  )

  it.each([
    ['wrold', 'world'],
    ['recieve', 'receive'],
    ['definately', 'definitely'],
    ['goverment', 'government'],
    ['Teh', 'The'],
    ['harbuor', 'harbour'],
  ])('that are misspelt are told, with what may have been meant: %s', (word, meant) => {
    expect(english.isRight(word)).toBe(false)
    expect(english.suggest(word)).toContain(meant)
    expect(english.suggest(word).length).toBeLessThanOrEqual(5)
  })

  it('are right, too, where the account, a name or this person has them, for as long as that is so', () => {
    english.know('account', 'Said Belhane, of the Zarqaab.')
    english.know('mine', 'wrold')
    expect(['Belhane', 'belhane’s', 'zarqaab', 'Wrold'].filter((word) => !english.isRight(word))).toEqual([])
    english.know('account', 'Another text.')
    expect(english.isRight('Belhane')).toBe(false)
    expect(english.isRight('wrold')).toBe(true)
  })
})
