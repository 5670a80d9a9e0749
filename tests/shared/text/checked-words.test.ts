import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedWords, foldedWords, isForeign } from '../../../shared/text/checked-words'

const wordsOf = (text: string) => checkedWords(text).map(({ word }) => word)

describe('the words whose spelling is looked up', () => {
  it.each([
    ['words in a sentence', 'The ferry left, he said.', ['The', 'ferry', 'left', 'he', 'said']],
    [
      'words with apostrophes, without the quotation marks around them',
      "‘It’s the clerk's’",
      ['It’s', 'the', "clerk's"],
    ],
    ['each part of what is hyphenated', 'well-known facts', ['well', 'known', 'facts']],
    ['words with accents, composed or not', 'naïve cafe\u0301', ['naïve', 'cafe\u0301']],
    ['nothing in other scripts', 'قالت الشاهدة, сказал он, είπε', []],
    ['no word that two scripts are mixed in', 'pаypal says', ['says']],
    ['no words with digits', 'the 3rd MH17 on b2b', ['the', 'on']],
    ['no acronyms, and no names with capitals within', 'NATO, NGOs and WhatsApp', ['and']],
    ['no single letters', 'a I x of', ['of']],
    ['no addresses', 'see https://attest.example/wrold, mail a@wrold.example or wrold.example', ['see', 'mail', 'or']],
    ['no files and handles', '@wrold sent C:\\wrold and my_wrold', ['sent', 'and']],
    ['what stands right beside a citation', 'wrold\ufffcsaid', ['wrold', 'said']],
    ['nothing longer than a word can be', `${'a'.repeat(61)} is long`, ['is', 'long']],
  ])('are %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('stand where they are said to stand, apart and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let end = 0
        for (const { word, from, to } of checkedWords(text)) {
          expect(text.slice(from, to)).toBe(word)
          expect(from).toBeGreaterThanOrEqual(end)
          end = to
        }
      }),
    )
  })
})

describe('all words of a text', () => {
  it('are one in all their cases, and nobody’s', () => {
    expect(foldedWords('Belhane’s BELHANE, MH17')).toEqual(['belhane', 'belhane', 'mh'])
  })
})

describe('a paragraph', () => {
  it.each([
    [12, 7, true],
    [12, 6, false],
    [5, 5, false],
  ])('of %i words, %i of them unknown, is in another language: %s', (words, unknown, foreign) => {
    expect(isForeign(words, unknown)).toBe(foreign)
  })
})
