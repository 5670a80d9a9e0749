import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../../main/importing/import-document'
import { dateIn } from '../../../../main/importing/pdf/pdf-info'
import type { ImportedDocument } from '../../../../shared/importing/imported-document'
import { type HandMade, pdfByHand, show } from '../../../support/pdf-by-hand'

async function imported(made: HandMade): Promise<ImportedDocument> {
  const result = await importDocument({ bytes: pdfByHand(made), fileName: 'lamp.pdf' })
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

const blocksOf = ({ text, blocks, asides }: ImportedDocument) =>
  blocks.map(({ type, level, mark, page, start, end }, index) => {
    const aside = new Map(asides).get(index)
    return [type, level, mark, `p. ${page}`, aside, '|', text.slice(start, end)]
      .filter((part) => part !== undefined)
      .join(' ')
  })

const lines = (words: readonly string[], y = 700, x = 72) =>
  words.map((line, at) => show(line, x, y - 12 * at)).join('')

describe('a PDF', () => {
  it('has headings by size, one level a size, and by weight', async () => {
    const page =
      show('The quay', 72, 800, 20) +
      show('At night', 72, 770, 15) +
      show('A bold line', 72, 740, 10, 'F2') +
      lines(['The clerk said that nobody came to the gate before one o’clock, and that'], 720).replace('’', "'") +
      lines(['nobody had seen the lamp.'], 708)
    expect(blocksOf(await imported({ pages: [page] }))).toEqual([
      'heading 1 p. 1 | The quay',
      'heading 2 p. 1 | At night',
      'heading 3 p. 1 | A bold line',
      "paragraph p. 1 | The clerk said that nobody came to the gate before one o'clock, and that nobody had seen the lamp.",
    ])
  })

  it('has paragraphs by gaps, by indents and by lines that end early', async () => {
    const full = 'Words that fill a line up to where lines of this paragraph are broken'
    const page = [full, 'and end it here.', full, 'and end again.']
      .map((line, at) => show(line, 72, 700 - 12 * at))
      .join('')
    const apart = show('After a gap.', 72, 630)
    expect((await imported({ pages: [page + apart] })).blocks).toHaveLength(3)
    const indented = [full, `${full}.`].map((line, at) => show(line, 72, 700 - 12 * at)).join('') + show(full, 84, 676)
    expect((await imported({ pages: [indented] })).blocks).toHaveLength(2)
  })

  it('keeps the marks of its footnotes, apart from the words', async () => {
    const page =
      `BT /F1 10 Tf 72 700 Td (The lamp was out.) Tj 4 Ts /F1 6 Tf (1) Tj 0 Ts /F1 10 Tf ( Nobody saw it burn on that long night.) Tj ET\n` +
      `BT 4 Ts /F1 5 Tf 72 100 Td (1) Tj 0 Ts /F1 8 Tf ( Log of the gate) Tj ET\n` +
      `BT 4 Ts /F1 5 Tf 72 90 Td (2) Tj 0 Ts /F1 8 Tf ( Log of the harbour) Tj ET\n`
    expect(blocksOf(await imported({ pages: [page] }))).toEqual([
      'paragraph p. 1 | The lamp was out.[1] Nobody saw it burn on that long night.',
      'item 1 [1] p. 1 | Log of the gate',
      'item 1 [2] p. 1 | Log of the harbour',
    ])
  })

  it('has the items of lists with their marks', async () => {
    const page = ['1. The lamp', '2. The chain', '\\225 The gate'].map(
      (line, at) => `BT /F1 10 Tf 72 ${700 - 14 * at} Td (${line}) Tj ET\n`,
    )
    expect(blocksOf(await imported({ pages: [page.join('')] }))).toEqual([
      'item 1 1. p. 1 | The lamp',
      'item 1 2. p. 1 | The chain',
      'item 1 • p. 1 | The gate',
    ])
  })

  it('has the lines of a table of contents apart', async () => {
    const dots = ' . . . . . . . . . . . . . . . . . . . . '
    const page = lines([`The lamp${dots}1`, `The chain${dots}12`, `The gate${dots}123`])
    expect((await imported({ pages: [page] })).blocks.map(({ type }) => type)).toEqual(Array(3).fill('paragraph'))
  })

  it('names pages as it labels them itself', async () => {
    const pages = ['One', 'Two', 'Three'].map((word) => show(word, 72, 500))
    const labels = '/PageLabels << /Nums [0 << /S /r /St 3 >> 2 << /S /D /P (A-) >>] >>'
    expect(blocksOf(await imported({ pages, catalog: labels }))).toEqual([
      'paragraph p. iii | One',
      'paragraph p. iv | Two',
      'paragraph p. A-1 | Three',
    ])
  })

  it('marks what runs along its pages, and joins nothing across them', async () => {
    const pages = [1, 2, 3].map(
      (page) =>
        show('The Harbour Review', 72, 810, 8) +
        lines(['words that go on and']) +
        show(`- ${page} -`, 290, 30, 8) +
        show('Not for release', 72, 45, 8),
    )
    expect(blocksOf(await imported({ pages })).slice(0, 5)).toEqual([
      'paragraph p. 1 header | The Harbour Review',
      'paragraph p. 1 | words that go on and',
      'paragraph p. 1 footer | Not for release',
      'paragraph p. 1 page number | - 1 -',
      'paragraph p. 2 header | The Harbour Review',
    ])
  })

  it.each([
    [0, '1 0 0 1 72 700'],
    [90, '0 1 -1 0 300 72'],
    [180, '-1 0 0 -1 500 700'],
    [270, '0 -1 1 0 300 700'],
  ])('is read whichever way its lines are turned, %s degrees', async (_, matrix) => {
    const page = `q ${matrix} cm BT /F1 10 Tf (The lamp was) Tj 0 -12 Td (out that night.) Tj ET Q`
    expect((await imported({ pages: [page] })).text).toBe('The lamp was out that night.')
  })

  it('is read where a page is turned', async () => {
    const page = show('The lamp was out.', 72, 400)
    expect((await imported({ pages: [page], page: '/Rotate 90' })).text).toBe('The lamp was out.')
  })

  it('has words that are drawn letter by letter, in pieces or twice', async () => {
    const page =
      'BT /F1 10 Tf 72 700 Td [(T) 20 (he) -278 (lam) 10 (p)] TJ ET\n' +
      show('twice', 72, 600) +
      show('twice', 72.2, 600) +
      'BT /F1 10 Tf 5 Tc 72 500 Td (apart) Tj ET'
    expect((await imported({ pages: [page] })).text).toBe('The lamp\n\ntwice\n\napart')
  })

  it('leaves out what lies outside of its pages, and says so', async () => {
    const { text, warnings } = await imported({ pages: [show('Seen', 72, 700) + show('Unseen', 900, 700)] })
    expect(text).toBe('Seen')
    expect(warnings).toEqual([{ kind: 'hidden-parts-left-out', count: 1 }])
  })

  it('says how many of its pages have no text', async () => {
    const { warnings } = await imported({ pages: [show('Text', 72, 700), '', ''] })
    expect(warnings).toEqual([{ kind: 'pages-without-text', count: 2 }])
  })

  it.each([
    ['a title', '/Title (What the log says)', 'What the log says'],
    ['no title', '', 'The quay'],
    ['the name of a file for one', '/Title (final_v2.indd)', 'The quay'],
    ['the name of a program for one', '/Title (Microsoft Word - lamp.doc)', 'The quay'],
    ['nothing for one', '/Title (Untitled)', 'The quay'],
  ])('that has %s is named so, or by its first heading', async (_, info, title) => {
    const pages = [show('The quay', 72, 760, 20) + lines(['The clerk said that nobody came to the gate.'])]
    expect((await imported({ pages, info })).title).toBe(title)
  })

  it('tells its author and its date', async () => {
    const info = "/Author (Nadia Orr) /CreationDate (D:20240301120000+01'00')"
    const { meta } = await imported({ pages: [show('Text', 72, 700)], info })
    expect(meta).toEqual({ author: 'Nadia Orr', publishedAt: '2024-03-01T12:00:00+01:00' })
  })

  it.each([
    ['D:2024', '2024'],
    ['D:20240301', '2024-03-01'],
    ['D:20240301120000Z', '2024-03-01T12:00:00Z'],
    ["D:20240301120000Z00'00'", '2024-03-01T12:00:00Z'],
    ['D:202403011200-0330', '2024-03-01T12:00:00-03:30'],
    ['1 March 2024', '1 March 2024'],
    ['', undefined],
  ])('dated %j is so in the usual form', (said, date) => {
    expect(dateIn(said)).toBe(date)
  })
})

describe('a PDF with a password', () => {
  const locked = (name: string, password?: string) =>
    importDocument({
      bytes: Uint8Array.from(readFileSync(new URL(`../../../fixtures/locked/${name}.pdf`, import.meta.url))),
      fileName: `${name}.pdf`,
      choices: password === undefined ? {} : { password },
    })

  it('is asked for it', async () => {
    expect(await locked('needs-password')).toEqual({ ok: false, error: { kind: 'password-needed' } })
    expect(await locked('needs-password', 'lump')).toEqual({ ok: false, error: { kind: 'password-wrong' } })
  })

  it.each([
    ['its reader’s', 'lamp'],
    ['its owner’s', 'owner'],
  ])('opens with %s', async (_, password) => {
    expect(await locked('needs-password', password)).toMatchObject({
      value: { text: 'The lamp was out, said the keeper.' },
    })
  })

  it('that only keeps from printing opens without', async () => {
    expect(await locked('owner-password-only')).toMatchObject({ value: { text: 'The lamp was out, said the keeper.' } })
  })
})
