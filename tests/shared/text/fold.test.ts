import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitsCharacter } from '../../../shared/account/range'
import { fold, foldedOffset, unfold } from '../../../shared/text/fold'
import { foldingText } from '../../support/folding'

describe('folded text', () => {
  it.each([
    ['CAFÉ', 'café'],
    ['cafe\u0301', 'Café'],
    ['الإذاعة', 'الاذاعه'],
    ['مُحَمَّد', 'محمد'],
    ['مـــحمد', 'محمد'],
    ['على', 'علي'],
    ['مسؤول رئيس', 'مسوول رييس'],
    ['ﻻ إله', 'لا اله'],
    ['کتابی', 'كتابي'],
    ['٢٠١٤ ۲۰۱۴', '2014 2014'],
    ['“it’s”', '"it\'s"'],
    ['«so» 1990–91', '"so" 1990-91'],
    ['Łódź', 'Lodz'],
    ['Straße Ærø', 'strasse aero'],
    ['ef\u00ADfort ﬁve', 'effort five'],
    ['two\n  trucks\u00A0came', 'two trucks came'],
    ['\u200Fشاحنة\u200E', 'شاحنه'],
  ])('reads %s as %s', (a, b) => {
    expect(fold(a).text).toBe(fold(b).text)
  })

  it('keeps apart what readers keep apart', () => {
    expect(fold('resume').text).not.toBe(fold('resumes').text)
    expect(fold('ﷺ').text).toBe('ﷺ')
  })

  it('leads every stretch back to a slice of whole characters that folds to it', () => {
    fc.assert(
      fc.property(foldingText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text)
        const [from, to] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        fc.pre(![from, to].some((end) => splitsCharacter(folded.text, end)))
        fc.pre(from === 0 || folded.starts[from] !== folded.starts[from - 1])
        const ends = to === folded.starts.length || to === from || folded.starts[to] !== folded.starts[to - 1]
        const needle = folded.text.slice(from, to)
        const [start, end] = unfold(folded, from, to)
        const back = fold(text.slice(start, end)).text
        if (ends) expect(back).toBe(needle)
        else expect(back.startsWith(needle)).toBe(true)
        expect(foldedOffset(folded, start)).toBe(from)
      }),
    )
  })

  it('is folded already', () => {
    fc.assert(
      fc.property(foldingText, (text) => {
        const once = fold(text).text
        expect(fold(once).text).toBe(once)
      }),
    )
  })
})
