import { describe, expect, it } from 'vitest'
import { findTerm, readTerms } from '../../../shared/library/terms'
import { fold } from '../../../shared/text/fold'

describe('the words of a query', () => {
  it.each<[string, [string, boolean][]]>([
    [
      'two  Trucks',
      [
        ['two', false],
        ['trucks', false],
      ],
    ],
    [
      '"two Trucks" came',
      [
        ['two trucks', true],
        ['came', false],
      ],
    ],
    [
      '“two\nTrucks” «l’été»',
      [
        ['two trucks', true],
        ["l'ete", true],
      ],
    ],
    [
      'an unfinished "phrase of',
      [
        ['an', false],
        ['unfinished', false],
        ['phrase of', true],
      ],
    ],
    ['" "', []],
    ['مُحَمَّد', [['محمد', false]]],
  ])('are read from %s', (words, terms) => {
    expect(readTerms(words).map(({ text, whole }) => [text, whole])).toEqual(terms)
  })
})

describe('a word that is looked for', () => {
  it.each([
    ['truck', 'two trucks', true],
    ['truck', 'a motortruck', false],
    ['"truck"', 'two trucks', false],
    ['"truck"', 'a truck.', true],
    ['"two truck"', 'two trucks', false],
    ['14', '2014', false],
    ['20', '2014', true],
    ['مهرجان', 'المِهْرَجَانُ', true],
    ['"مهرجان"', 'والمهرجانات', true],
    ['المهرجان', 'مهرجان', false],
    ['cafe', 'Le CAFÉ', true],
    ["o'neill", 'O’Neill', true],
    ['京', '東京都', true],
  ])('%s: does %s say it? %s', (words, text, says) => {
    const [term] = readTerms(words)
    expect(term && findTerm(fold(text).text, term) >= 0).toBe(says)
  })
})
