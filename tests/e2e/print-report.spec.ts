import { execFile } from 'node:child_process'
import { promises as fs } from 'node:fs'
import * as Y from 'yjs'
import { readAccount } from '../../main/cli/account'
import { exportAccount } from '../../main/exporting/export-account'
import { reportDocument } from '../../shared/account/schema'
import type { ReportBlock } from '../../shared/report/report'
import { writeReportText } from '../../shared/report/write-report'
import { cite, paragraph } from '../fixtures/reports'
import { destinationsIn, has, innards, readWithPoppler } from '../outside/programs'
import { updateRecord } from '../support/account-file'
import { type Desk, expect, test } from './app'

const text = [
  'The harbour clerk Yusra Belhane said that the ferry left at six.',
  'قالت الشاهدة إن الباب كان مفتوحا.',
  'Belhane stands by it.',
].join('\n\n')

const protectedName = /Yusra|Belhane/i

const filler = Array.from({ length: 60 }, (_, index) =>
  paragraph(
    `What the watch wrote down is told again here in other words, line ${String.fromCharCode(97 + (index % 26))}.`,
  ),
)

/** An account on which a report of several pages stands, that cites it in both scripts. */
async function reported(desk: Desk, title: string, last: readonly ReportBlock[]): Promise<string> {
  const file = await desk.account(text, 'ferry')
  const tag = async (kind: string, quote: string) =>
    (await desk.attest('annotate', file, '--kind', kind, '--quote', quote, '--occurrence', '1')).out.trim()
  const clerk = await tag('source', 'Yusra Belhane')
  const short = await tag('source', 'Belhane')
  for (const source of [clerk, short]) await desk.attest('set', file, source, 'release-label=a port worker')
  const left = await tag('claim', 'the ferry left at six')
  const open = await tag('claim', 'الباب كان مفتوحا')
  for (const claim of [left, open])
    await desk.attest('link', file, '--type', 'attributed-to', '--from', claim, '--to', clerk)
  const id = (await desk.attest('report', 'new', file, '--title', title)).out.trim()
  const account = exportAccount(await readAccount(file), 'Attest')
  const doc = new Y.Doc()
  writeReportText(doc, [
    { type: 'heading', level: 1, inlines: [{ type: 'text', text: 'What Yusra Belhane says' }] },
    paragraph('The ferry left early', cite(account, left), ', as Yusra ', 'Belhane has it.'),
    paragraph('وكان الباب مفتوحا', cite(account, open), '.'),
    ...filler,
    paragraph('It had left', cite(account, left), '.'),
    ...last,
  ])
  await fs.appendFile(file, updateRecord({ document: reportDocument(id), update: Y.encodeStateAsUpdate(doc) }))
  return file
}

/** By the program that a person starts, which has the app print. */
const print = (desk: Desk, file: string, title: string, out: string, ...options: string[]) =>
  new Promise<{ code: number; err: string }>((resolve) => {
    const args = ['run', '--silent', 'attest', '--', 'export', file, '--report', title, '--format', 'pdf', '-o', out]
    execFile('npm', [...args, ...options], { env: { ...process.env, ATTEST_PROFILE: desk.profile } }, (error, _, err) =>
      resolve({ code: error ? 1 : 0, err }),
    )
  })

/** The words of each page. */
const pagesOf = (pdf: string): readonly string[] =>
  readWithPoppler('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1)

test('a printed draft says so on every page, and names nobody who is protected', async ({ desk }) => {
  test.skip(!has.poppler || !has.qpdf, 'needs the programs that look into a PDF')
  const title = 'Yusra Belhane and the ferry'
  const file = await reported(desk, title, [paragraph('They reportedly left.')])
  const pdf = desk.at('draft.pdf')
  const printed = await print(desk, file, title, pdf, '--protect')
  expect(printed.err).toContain('is stamped as a draft')
  expect(printed.err).not.toMatch(protectedName)
  expect(printed.code).toBe(0)
  const pages = pagesOf(pdf)
  expect(pages.length).toBeGreaterThan(3)
  for (const [index, page] of pages.entries()) {
    expect(page, `page ${index + 1}`).toContain('DRAFT – NOT CITABLE')
    expect(page, `page ${index + 1}`).toMatch(new RegExp(`\\b${index + 1} ?/ ?${pages.length}\\b`))
  }
  expect(pages.join('')).toContain('a port worker')
  expect(pages.join('')).not.toMatch(protectedName)
  // Its tags, what the document says of itself and the contents of its pages.
  const bytes = await innards(pdf)
  expect(bytes.includes('a port worker and the ferry')).toBe(true)
  expect(protectedName.exec(bytes)?.[0]).toBeUndefined()
})

test('what is printed of a report that stands has no stamp, embedded fonts, Arabic, and links that lead somewhere', async ({
  desk,
}) => {
  test.skip(!has.poppler || !has.qpdf, 'needs the programs that look into a PDF')
  // Letters that are in a font of their own.
  const title = 'The ferry of Łódź'
  const file = await reported(desk, title, [])
  const pdf = desk.at('report.pdf')
  const err = 'The names of 2 sources were replaced by their release labels.\n'
  expect(await print(desk, file, title, pdf, '--protect')).toEqual({ code: 0, err })
  for (const page of pagesOf(pdf)) expect(page.trimStart()).toMatch(/^The ferry of Łódź\s+\d{4}-\d\d-\d\d\n/)
  const words = pagesOf(pdf).join('')
  expect(words).not.toMatch(/DRAFT|NOT CITABLE/)
  expect(words.normalize('NFKC')).toContain('الباب')
  const fonts = readWithPoppler('pdffonts', pdf).trim().split('\n').slice(2)
  expect(fonts.join(' ')).toMatch(/NotoNaskhArabic/)
  // The columns from the end: object and generation, whether to Unicode, subset, embedded.
  expect(fonts.map((line) => line.trim().split(/\s+/).at(-5))).toEqual(fonts.map(() => 'yes'))
  const { links, named } = destinationsIn(pdf)
  for (const link of links) expect(named, link).toContain(link)
  // To each entry from where it is cited, and from it back.
  const leading = (to: RegExp) => links.filter((link) => to.test(link)).length
  expect([leading(/^entry-1$/), leading(/^entry-2$/), leading(/^cite-1-\d$/), leading(/^cite-2-1$/)]).toEqual([
    2, 1, 2, 1,
  ])
})
