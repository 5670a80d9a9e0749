import { describe, expect, it } from 'vitest'
import type { Glyph } from '../../../../main/importing/pdf/glyph'
import { readLine } from '../../../../main/importing/pdf/line'
import { piecesOf } from '../../../../main/importing/pdf/piece'

/** Glyphs from left to right, 10 points each; a number is how much room comes before the next one. */
function row(...drawn: readonly (string | number)[]): readonly Glyph[] {
  let x = 100
  return drawn.flatMap((glyph) => {
    if (typeof glyph === 'number') {
      x += glyph
      return []
    }
    x += 10
    return [{ text: glyph, x: x - 10, y: 200, width: 10, size: 20, isBold: false }]
  })
}

const read = (glyphs: readonly Glyph[], direction: 'ltr' | 'rtl' = 'ltr') => readLine(piecesOf(glyphs), direction)

describe('a line of a PDF', () => {
  it.each([
    ['a gap', row('a', 6, 'b'), 'a b'],
    ['gaps around words of one letter', row('I', 6, 'a', 'm', 6, 'a'), 'I am a'],
    ['no gap', row('a', 1, 'b'), 'ab'],
    ['a blank that is drawn', row('a', ' ', 'b'), 'a b'],
    ['a blank that is drawn without room', [...row('a', 'b'), ...row(' ')], 'ab'],
    ['letters that are all apart', row('a', 5, 'b', 5, 'c', 5, 'd', 11, 'e'), 'abcd e'],
  ])('has its words by %s', (_, glyphs, text) => {
    expect(read(glyphs).text).toBe(text)
  })

  it.each([
    ['a ligature of lam and alef whole', row('م', 'لا', 'س'), 'سلام', 1],
    ['letters for the shapes of a font', row('\uFEE1', '\uFEFC', '\uFEB3'), 'سلام', 1],
    [
      'that ligature put right where its letters are turned around',
      row('ن', 'ا', 'س', 'ن', 'ل', 'إ', 'ا'),
      'الإنسان',
      1,
    ],
    ['a word that needed nothing as it is', row('م', 'ل', 'ا', 'س'), 'سالم', 0],
    ['a sign for a whole phrase as that sign', row('\uFDFA'), '\uFDFA', 0],
  ])('has %s', (_, glyphs, text, repaired) => {
    expect(read(glyphs, 'rtl')).toMatchObject({ text, repaired })
  })

  it('has vowel marks at the letters they are drawn over, without the blank that a shape of one stands on', () => {
    const [ta, kaf] = row('ت', 'ك') as [Glyph, Glyph]
    const over = (letter: Glyph, text: string) => ({ ...letter, text, x: letter.x + 4, y: letter.y - 12, width: 0 })
    expect(read([over(ta, '\uFE76'), ta, over(kaf, '\u0650'), kaf], 'rtl').text).toBe('ك\u0650ت\u064E')
  })

  it.each([
    ['after a word', row('a', 'b'), '2', 'ab[2]'],
    ['after a unit, as its power', row('5', 6, 'k', 'm'), '2', '5 km2'],
    ['after a number, as its power', row('1', '0'), '6', '106'],
    ['that is a letter, as part of its word', row('M'), 'e', 'Me'],
  ])('has what is raised %s', (_, glyphs, raised, text) => {
    const last = glyphs.at(-1) as Glyph
    const mark = { ...last, text: raised, x: last.x + 10, y: 193, width: 5, size: 10 }
    expect(read([...glyphs, mark]).text).toBe(text)
  })
})
