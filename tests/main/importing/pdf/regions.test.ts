import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Glyph, isBlankGlyph } from '../../../../main/importing/pdf/glyph'
import { piecesOf } from '../../../../main/importing/pdf/piece'
import { regionsOf } from '../../../../main/importing/pdf/regions'
import { setLines, setType } from '../../../support/set-type'

const textOf = (glyphs: readonly Glyph[]) => glyphs.map(({ text }) => text).join('')
const read = (glyphs: readonly Glyph[]) =>
  regionsOf(piecesOf(glyphs)).map(({ rows, columns }) => ({
    ...(columns && { cells: columns.length }),
    rows: rows.map((row) => row.map((piece) => textOf(piece.glyphs)).join(' | ')),
  }))

const left = setLines(['the first one goes', 'down on the left', 'to its very end'], 50, 100)
const right = setLines(['and the second one', 'goes down here on', 'the other side of'], 170, 104)

describe('a page', () => {
  it.each([
    ['as it is read', [...left, ...right]],
    ['the second column first', [...right, ...left]],
    ['line by line', [...left, ...right].sort((one, other) => one.y - other.y)],
    ['backwards', [...left, ...right].reverse()],
  ])('of two columns is read one after the other, drawn %s', (_, glyphs) => {
    expect(read(glyphs).map(({ rows }) => rows.length)).toEqual([3, 3])
    expect(read(glyphs)[0]?.rows[0]).toBe('thefirstonegoes')
  })

  it('begins with what goes across both columns', () => {
    const across = setType('a headline that goes across both of them', 50, 80)
    expect(read([...right, ...left, ...across]).map(({ rows }) => rows.length)).toEqual([1, 3, 3])
  })

  it('of two Arabic columns begins on the right', () => {
    const lines = ['هذا السطر طويل جدا', 'وهذا السطر من تحته', 'وهذا آخر السطور هنا'].map((line) =>
      [...line].reverse().join(''),
    )
    const glyphs = [...setLines(lines, 50, 100), ...setLines([...lines].reverse(), 170, 100)]
    expect(regionsOf(piecesOf(glyphs)).map(({ rows }) => rows[0]?.[0]?.left)).toEqual([170, 50])
  })

  it('of short cells under each other is a table', () => {
    const rows = [
      ['Time', 'Who', 'Crates'],
      ['01:40', 'Idris', '12'],
      ['02:05', 'Nadia Orr', '7'],
    ]
    const glyphs = rows.flatMap((row, at) =>
      row.flatMap((cell, column) => setType(cell, 50 + 90 * column, 100 + 15 * at)),
    )
    expect(read(glyphs)).toEqual([
      { cells: 3, rows: ['Time | Who | Crates', '01:40 | Idris | 12', '02:05 | NadiaOrr | 7'] },
    ])
  })

  it('of two columns of text with much room between them is no table', () => {
    const lines = ['the lamp was out, he said', 'and nobody had seen who', 'had put it out that night']
    const glyphs = [...setLines(lines, 50, 100), ...setLines(lines, 300, 100)]
    expect(read(glyphs).map(({ rows }) => rows.length)).toEqual([3, 3])
  })

  it('of a list with its marks apart is no table', () => {
    const glyphs = [0, 1, 2].flatMap((at) => [
      ...setType(`${at + 1}.`, 50, 100 + 15 * at),
      ...setType('an item of the list', 80, 100 + 15 * at),
    ])
    expect(read(glyphs)).toHaveLength(1)
    expect(read(glyphs)[0]).not.toHaveProperty('cells')
  })

  it('has every glyph in exactly one place, whatever stands where', () => {
    const glyph = fc.record({
      text: fc.constantFrom('a', 'B', 'ا', '1', '.', '\u064E', '•', ' '),
      x: fc.integer({ min: 0, max: 300 }).map((step) => 2 * step),
      y: fc.integer({ min: 0, max: 200 }),
      size: fc.constantFrom(6, 10, 18),
      width: fc.constantFrom(3, 5, 9),
      isBold: fc.boolean(),
    })
    // Two of a kind nearly in one place are one that was drawn twice.
    const glyphs = fc.uniqueArray(glyph, { selector: ({ text, x }) => `${text} ${x}`, maxLength: 200 })
    fc.assert(
      fc.property(glyphs, (page) => {
        const placed = regionsOf(piecesOf(page)).flatMap(({ rows }) => rows.flat().flatMap((piece) => piece.glyphs))
        const inked = (all: readonly Glyph[]) =>
          all
            .filter((each) => !isBlankGlyph(each))
            .map(({ text, x, y, size }) => `${text} ${x} ${y} ${size}`)
            .sort()
        expect(inked(placed)).toEqual(inked(page))
      }),
    )
  })
})
