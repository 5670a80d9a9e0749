import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hyphenatedWords, joinLines } from '../../../../main/importing/pdf/join-lines'

const join = (lines: readonly string[], elsewhere = '') => joinLines(lines, hyphenatedWords([elsewhere]))

describe('the lines of a paragraph', () => {
  it.each([
    ['are joined by a blank', ['The lamp', 'was out.'], 'The lamp was out.'],
    ['lose a soft hyphen at their end', ['The watch\u00AD', 'Man'], 'The watchMan'],
    ['keep a soft hyphen elsewhere', ['watch\u00ADman', 'x'], 'watch\u00ADman x'],
    ['lose a hyphen before lower case', ['The watch-', 'man'], 'The watchman'],
    ['lose the hyphen of Unicode before lower case', ['The watch‐', 'man'], 'The watchman'],
    ['keep a hyphen before upper case', ['Anglo-', 'Saxon'], 'Anglo-Saxon'],
    ['keep a hyphen of numbers', ['2020-', '2021'], '2020-2021'],
    ['keep a dash', ['The lamp –', 'said he'], 'The lamp – said he'],
    ['keep a lone hyphen', ['The lamp -', 'said he'], 'The lamp - said he'],
    ['have no blank between ideographs', ['守夜人说', '灯灭了。'], '守夜人说灯灭了。'],
    ['are joined by a blank in Arabic', ['لم ير', 'أحد'], 'لم ير أحد'],
  ])('%s', (_, lines, expected) => {
    expect(join(lines)).toBe(expected)
  })

  it('keep a hyphen that the document writes elsewhere', () => {
    expect(join(['a Well-', 'known lamp'], 'It is well-known.')).toBe('a Well-known lamp')
  })

  it('lose no letter, whatever they are, and nothing but hyphens at their ends', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'B', 'ا', '灯', '1', '-', '‐', '\u00AD', '.'), minLength: 1 })
    const inked = (text: string) => text.replace(/[\s\u00AD‐-]/g, '')
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const joined = join(lines)
        expect(inked(joined)).toBe(inked(lines.join('')))
        const hyphens = (text: string) => text.match(/[\u00AD‐-]/g)?.length ?? 0
        const lost = hyphens(lines.join('')) - hyphens(joined)
        expect(lost).toBeLessThanOrEqual(lines.slice(0, -1).filter((each) => /[\u00AD‐-]$/.test(each)).length)
        expect(lost).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
