import { describe, expect, it } from 'vitest'
import { aroundMatch } from '../../../renderer/palette/around-match'
import { searchAnnotations } from '../../../renderer/palette/search-annotations'
import { fold } from '../../../shared/text/fold'
import { annotation } from '../keeper/fake-keeper'

const text = 'The préfet spoke. وقالت إذاعة الساحل ذلك. Nobody answered.'
const at = (words: string, note = '') => {
  const start = text.indexOf(words)
  return annotation(words, { ranges: [[start, start + words.length]], note })
}
const all = [at('The préfet'), at('إذاعة الساحل', 'a radio station'), at('Nobody answered')]

describe('annotations in the palette', () => {
  it.each([
    ['PREFET', ['The préfet']],
    ['اذاعه'.replace('ه', 'ة'), ['إذاعة الساحل']],
    ['radio الساحل', ['إذاعة الساحل']],
    ['prefet nobody', []],
    ['  ', []],
  ])('are found by “%s” in their words or notes', (query, found) => {
    expect(searchAnnotations(all, fold(text), query).map(({ id }) => id)).toEqual(found)
  })

  it('show the part of a long passage that was looked for', () => {
    const long = `${'word '.repeat(60)}needle ${'word '.repeat(60)}`
    expect(aroundMatch(long, 'needle')).toMatch(/^…(word )+needle/)
    expect(aroundMatch('short', 'x')).toBe('short')
  })
})
