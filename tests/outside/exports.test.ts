import { promises as fs } from 'node:fs'
import path from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { contentsOf, type WrittenFormat } from '../../main/exporting/contents'
import { markdownReport } from '../../main/exporting/markdown/report'
import { xlsxOf } from '../../main/exporting/xlsx'
import { quoteOf } from '../../shared/account/range'
import { recordsOf } from '../../shared/exporting/records/records'
import { denseAccount } from '../fixtures/dense-account'
import { accountOf } from '../fixtures/export-account'
import { temporaryFolder } from '../support/account-file'
import { convertWithLibreOffice, has, readWithPandoc } from './programs'

// What Attest writes, opened by the programs that people open it with. `.ci/run` installs them.

/** An office starts slowly, in ms. */
const patience = 120_000

const account = denseAccount()
const squeeze = (text: string) => text.replace(/\s+/g, '')
const quotes = account.annotations.map(({ ranges }) => squeeze(quoteOf(account.text, ranges))).sort()

async function written(format: WrittenFormat): Promise<string> {
  const file = path.join(await temporaryFolder(), `account.${format}`)
  await fs.writeFile(file, await contentsOf(account, format, ''))
  return file
}

describe('the Word document', () => {
  it.skipIf(!has.writer)(
    'has every comment on its passage in LibreOffice, by whoever made it',
    { timeout: patience },
    async () => {
      const comments = readComments(await convertWithLibreOffice(await written('docx'), 'fodt'))
      expect(comments.map(({ words }) => squeeze(words)).sort()).toEqual(quotes)
      const makers = account.annotations.map(({ by }) => account.people[by]?.name).sort()
      expect(comments.map(({ by }) => by).sort()).toEqual(makers)
    },
  )

  it.skipIf(!has.pandoc)('has every comment in pandoc', async () => {
    const read = readWithPandoc(await written('docx'), 'docx')
    expect(read.match(/"comment-start"/g)).toHaveLength(200)
    expect(read.match(/"comment-end"/g)).toHaveLength(200)
  })
})

describe('Markdown', () => {
  it.skipIf(!has.pandoc)(
    'has a note for every passage in pandoc, and nothing that is markup of another kind',
    async () => {
      const read = readWithPandoc(await written('md'), 'gfm+footnotes')
      expect(read.match(/"t":"Note"/g)).toHaveLength(200)
      expect(read).not.toMatch(/"t":"Raw(Inline|Block)"/)
    },
  )
})

describe('words that some readers take for more', () => {
  it.skipIf(!has.pandoc)('are words in pandoc', async () => {
    const text =
      'He wrote :smile: and :+1:cry:, $x$ for $20, a$$b$$, $y*$*, @dana #12, www.x.example, HTTPS://x.example.'
    const file = path.join(await temporaryFolder(), 'account.md')
    await fs.writeFile(file, markdownReport(accountOf(text, [])))
    for (const format of ['gfm+tex_math_dollars', 'commonmark_x+emoji', 'markdown+emoji+autolink_bare_uris']) {
      const read = readWithPandoc(file, format)
      expect(read).not.toMatch(/"t":"(Math|Link|Cite|RawInline)"|"emoji"/)
      expect(wordsIn(JSON.parse(read))).toContain(text)
    }
  })

  it.skipIf(!has.calc)('are words in LibreOffice', { timeout: patience }, async () => {
    const file = path.join(await temporaryFolder(), 'table.xlsx')
    await fs.writeFile(
      file,
      await xlsxOf([{ name: 'Notes', columns: ['note'], rows: [['_x0041_x0042_'], ['A_x005F_']] }]),
    )
    const read = await convertWithLibreOffice(file, 'csv')
    expect(read.trim().split('\n')).toEqual(['note', '_x0041_x0042_', 'A_x005F_'])
  })
})

/** What a document of pandoc's says, in the order in which it says it. */
function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { t, c } = node as { readonly t?: string; readonly c?: unknown }
  if (t === 'Str') return String(c)
  if (t === 'Space' || t === 'SoftBreak') return ' '
  return Object.values(node).map(wordsIn).join('')
}

describe('tables', () => {
  it.skipIf(!has.calc).each(['xlsx', 'csv'] as const)(
    'are texts and numbers and no formulas in LibreOffice: %s',
    { timeout: patience },
    async (format) => {
      const read = await convertWithLibreOffice(await written(format), 'fods')
      expect(read).not.toContain('table:formula')
      expect(read).toContain('=1+1 note 0')
      // A row a passage, one a link, and the heads.
      const rows = read.match(/<table:table-row[ >]/g)?.length ?? 0
      expect(recordsOf(account).links).toHaveLength(40)
      expect(rows).toBeGreaterThanOrEqual(241)
    },
  )
})

interface Comment {
  readonly by: string
  words: string
}

/** The comments of a flat OpenDocument text, with the words they are on. */
function readComments(xml: string): readonly Comment[] {
  const comments: Comment[] = []
  const open = new Map<string, Comment>()
  let [by, name, within] = ['', '', '']
  const parser = new SaxesParser()
  const say = (words: string) => {
    for (const comment of open.values()) comment.words += words
  }
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (tag === 'office:annotation') [within, name, by] = ['comment', attributes['office:name'] ?? '', '']
    if (tag === 'dc:creator' && within === 'comment') within = 'creator'
    if (tag === 'office:annotation-end') open.delete(attributes['office:name'] ?? '')
  })
  parser.on('text', (words) => {
    if (within === 'creator') by += words
    else if (within === '') say(words)
  })
  parser.on('closetag', ({ name: tag }) => {
    if (tag === 'dc:creator' && within === 'creator') within = 'comment'
    if (tag !== 'office:annotation') return
    within = ''
    const comment = { by, words: '' }
    comments.push(comment)
    open.set(name, comment)
  })
  parser.write(xml).close()
  return comments
}
