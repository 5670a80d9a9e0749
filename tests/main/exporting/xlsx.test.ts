import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { xlsxOf } from '../../../main/exporting/xlsx'

/** The sheets of a workbook, as XML. */
async function sheetsOf(rows: readonly (readonly (string | number | undefined)[])[]) {
  const files = unzipSync(await xlsxOf([{ name: 'Passages', columns: ['a', 'b'], rows }]))
  for (const [name, bytes] of Object.entries(files))
    if (name.endsWith('.xml')) new SaxesParser().write(strFromU8(bytes)).close()
  const text = Object.entries(files).filter(([name]) => /sheet1|sharedStrings/.test(name))
  return text.map(([, bytes]) => strFromU8(bytes)).join('\n')
}

describe('a workbook', () => {
  it('holds texts and numbers, and nothing that is worked out', async () => {
    const xml = await sheetsOf([
      ['=HYPERLINK("http://x.example")', 3],
      ['+1', undefined],
    ])
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml).toContain('=HYPERLINK(')
    expect(xml).toContain('<v>3</v>')
  })

  it('is well-formed whatever the texts are, and cuts what no cell can hold', async () => {
    const xml = await sheetsOf([
      ['\0 \uD800 \uFFFE </c> قال 🙏', 1],
      ['x'.repeat(40_000), 2],
    ])
    expect(xml).toContain('قال 🙏')
    expect(xml).toContain('(cut: a cell holds no more)')
    expect(Math.max(...(xml.match(/x+/g) ?? []).map(({ length }) => length))).toBeLessThan(32_767)
  })

  it.each(['_x0041_', '_x0041_x0042_', '_x005F_x0041_', '__x00e9__', '_x000D_\n', '_x41_ and _x_', 'x0041_'])(
    'is read with %j as it is written, and not as the characters that programs take it for',
    async (text) => {
      const written = /<si><t[^>]*>([^<]*_[^<]*)<\/t>/.exec(await sheetsOf([[text, 1]]))?.[1] ?? ''
      expect(readString(written)).toBe(text)
    },
  )
})

/** As ECMA-376 Part 1, 22.9.2.19 has it read. */
const readString = (written: string) =>
  written.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
