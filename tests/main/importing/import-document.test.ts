import { describe, expect, it } from 'vitest'
import { importDocument, importPasted, inputLimit } from '../../../main/importing/import-document'
import type { ImportedDocument } from '../../../shared/importing/imported-document'
import { arabic, bytesOf, english } from '../../fixtures/bytes'

async function imported(content: string, fileName: string): Promise<ImportedDocument> {
  const result = await importDocument({ bytes: bytesOf(content), fileName })
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

describe('importing a document', () => {
  it.each([
    ['notes.txt', 'Plain text', 'text/plain'],
    ['notes', 'Plain text', 'text/plain'],
    ['notes.md', 'Markdown', 'text/markdown'],
    ['NOTES.MD', 'Markdown', 'text/markdown'],
    ['notes.markdown', 'Markdown', 'text/markdown'],
    ['md', 'Plain text', 'text/plain'],
  ])('reads %s as %s', async (fileName, method, mediaType) => {
    expect(await imported(english, fileName)).toMatchObject({ method, mediaType })
  })

  it('leaves a plain text exactly as it is', async () => {
    expect((await imported('  *One* \n\n\n two\t\n', 'a.txt')).text).toBe('  *One* \n\n\n two\t\n')
  })

  it.each([
    ['the file, without folder and extension', '/some/where/the_lamp  went_out.v2.txt', 'x', 'the lamp went out.v2'],
    ['the file of a Windows path', 'C:\\some\\lamp.txt', 'x', 'lamp'],
    ['the file, even if it has only an extension', '.md', 'x', '.md'],
    ['the first heading of Markdown', 'a.md', '# The lamp *went*<br>out\n\nx', 'The lamp went out'],
    ['the file of Markdown without a heading', 'some_notes.md', 'x', 'some notes'],
  ])('names it after %s', async (_, fileName, content, title) => {
    expect((await imported(content, fileName)).title).toBe(title)
  })

  it.each([
    ['Arabic', arabic, 'ar'],
    ['English', english, undefined],
    ['Persian, which only shares the script', 'نگهبان گفت که چراغ خاموش بود.', undefined],
    ['mostly English', `${english}${english}${english} ${arabic}`, undefined],
    ['numbers', '12 34', undefined],
  ])('knows the language of %s', async (_, content, language) => {
    expect((await imported(content, 'a.txt')).language).toBe(language)
  })

  it.each([
    ['only a comment', bytesOf('<!-- nothing -->'), { kind: 'empty' }],
    ['too large a file', { length: inputLimit + 1 } as Uint8Array, { kind: 'too-large', limit: inputLimit }],
  ])('refuses %s', async (_, bytes, error) => {
    expect(await importDocument({ bytes, fileName: 'a.md' })).toEqual({ ok: false, error })
  })

  it.each([
    ['500 nested quotations', `${'>'.repeat(500)} a`],
    ['10,000 nested quotations', `${'>'.repeat(10_000)} a`],
    ['500 nested lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['500 lists in one line', `${'- '.repeat(500)}a`],
    ['nested emphasis', `${'**a '.repeat(3000)}b${'** '.repeat(3000)}`],
    ['marks that never pair', '*a_ '.repeat(20_000)],
    ['brackets that never pair', ']'.repeat(50_000)],
    ['a paragraph of 30,000 lines', 'some words here\n'.repeat(30_000)],
    ['10,000 lists within lists', '- a\n  - b\n'.repeat(5000)],
    ['three megabytes', 'some words here\n\n'.repeat(200_000)],
  ])('takes Markdown with %s for plain text rather than long', async (_, content) => {
    const { method, warnings, text } = await imported(content, 'a.md')
    if (method === 'Plain text') {
      expect(text).toBe(content)
      expect(warnings).toEqual([{ kind: 'markdown-read-as-plain-text' }])
    }
  })
})

describe('importing pasted words', () => {
  it.each([
    ['the first line with words', '\n \n  The lamp\twent out \nNobody saw.', 'The lamp went out'],
    ['a long first line, cut after a word', 'word '.repeat(40), `${'word '.repeat(15)}word…`],
    ['a long first line without blanks', 'ا'.repeat(200), `${'ا'.repeat(79)}…`],
    ['a long line of emoji, none cut in half', `a${'🙏'.repeat(100)}`, `a${'🙏'.repeat(39)}…`],
  ])('names them by %s', (_, words, expected) => {
    expect(importPasted(words)).toMatchObject({ ok: true, value: { title: expected, method: 'Pasted text' } })
  })

  it('cleans them like the words of a file', () => {
    expect(importPasted('a\r\nb\0 \uD83D')).toMatchObject({ ok: true, value: { text: 'a\nb \uFFFD' } })
  })

  it('refuses blanks', () => {
    expect(importPasted(' \r\n ')).toEqual({ ok: false, error: { kind: 'empty' } })
  })
})
