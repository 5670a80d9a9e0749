import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { reportContents } from '../../../../main/exporting/report/report-contents'
import type { ExportReport } from '../../../../shared/exporting/report/export-report'
import { stampWords, tellReport } from '../../../../shared/exporting/report/tell-report'
import type { ToldBlock, ToldInlines } from '../../../../shared/exporting/report/told-report'
import { denseReport } from '../../../fixtures/dense-report'
import { accountOf } from '../../../fixtures/export-account'
import { articleOf, expectWholeLinks } from '../../../fixtures/read-html'
import { reportOn } from '../../../fixtures/sample-report'
import { reportBlocks } from '../../../support/report-arbitraries'

const anything = fc.record({
  blocks: reportBlocks,
  title: fc.string({ unit: 'grapheme', maxLength: 30 }),
  messages: fc.array(fc.string({ maxLength: 30 }), { maxLength: 2 }),
})

type Anything = typeof anything extends fc.Arbitrary<infer Value> ? Value : never

const reportOf = ({ blocks, title, messages }: Anything): ExportReport =>
  reportOn(accountOf('The lamp was out.'), blocks, {
    title,
    findings: messages.map((message) => ({ message, waiver: undefined })),
  })

/** At how many places something is cited. */
const mentionsIn = (blocks: readonly ToldBlock[]): number => JSON.stringify(blocks).match(/"place":\d+/g)?.length ?? 0

const squeeze = (words: string) => words.replace(/\s+/g, '')

/** All words that somebody has written, in order, but for blanks. */
const writtenIn = (blocks: readonly ToldBlock[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'list':
        return block.items.flatMap(({ inlines, below }) => [...wordsIn(inlines), ...writtenIn(below)])
      case 'table':
        return block.rows.flatMap((row) => row.flatMap(({ inlines }) => wordsIn(inlines)))
      case 'section':
        return writtenIn(block.blocks)
      default:
        return wordsIn(block.inlines)
    }
  })

const wordsIn = (inlines: ToldInlines): readonly string[] =>
  inlines.flatMap((inline): readonly string[] => {
    if (inline.type === 'text') return [squeeze(inline.text)].filter(Boolean)
    return inline.type === 'link' ? wordsIn(inline.inlines) : []
  })

function expectInOrder(told: string, words: readonly string[]): void {
  let at = 0
  for (const one of words) {
    const found = told.indexOf(one, at)
    expect(found, `${one} after ${told.slice(at, at + 40)}`).toBeGreaterThanOrEqual(0)
    at = found + one.length
  }
}

describe('any report', () => {
  it('is HTML of which every word is a word, every link leads somewhere, and nothing runs', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (material) => {
        const report = reportOf(material)
        const html = String(await reportContents(report, 'html', ''))
        expectWholeLinks(html)
        expect(html).not.toMatch(/<script|<iframe|<img| on\w+="/)
        const { blocks, entries } = tellReport(report)
        expectInOrder(
          squeeze(
            articleOf(html)
              .map(({ text }) => text)
              .join(''),
          ),
          writtenIn(blocks),
        )
        expect(html.match(/<li id="entry-/g)?.length ?? 0).toBe(entries.length)
      }),
    )
  })

  it('is Markdown with a reference at each place where something is cited, and a note for each that is', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (material) => {
        const report = reportOf(material)
        const tree = JSON.stringify(
          fromMarkdown(String(await reportContents(report, 'md', '')), {
            extensions: [gfm()],
            mdastExtensions: [gfmFromMarkdown()],
          }),
        )
        const { blocks, entries } = tellReport(report)
        expect(tree.match(/"type":"footnoteReference"/g)?.length ?? 0).toBe(mentionsIn(blocks))
        expect(tree.match(/"type":"footnoteDefinition"/g)?.length ?? 0).toBe(entries.length)
        expect(tree).not.toContain('"type":"html"')
      }),
    )
  })

  it('is a Word document with a footnote for each passage, at the first place where it is cited', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (material) => {
        const report = reportOf(material)
        const parts = unzipSync(Buffer.from(await reportContents(report, 'docx', '')))
        const document = strFromU8(parts['word/document.xml'] as Uint8Array)
        for (const [name, bytes] of Object.entries(parts)) if (name.endsWith('.xml')) parse(strFromU8(bytes))
        const { blocks, entries } = tellReport(report)
        const notes = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => Number(id))
        expect(notes).toEqual(entries.map(({ number }) => number))
        expect(document.match(/NOTEREF/g)?.length ?? 0).toBe(mentionsIn(blocks) - entries.length)
        const footnotes = strFromU8(parts['word/footnotes.xml'] as Uint8Array)
        expect(footnotes.match(/<w:footnote w:id="[1-9]/g)?.length ?? 0).toBe(entries.length)
      }),
      { numRuns: 40 },
    )
  })

  it('is plain text with every word in its order', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (material) => {
        const report = reportOf(material)
        expectInOrder(squeeze(String(await reportContents(report, 'txt', ''))), writtenIn(tellReport(report).blocks))
      }),
    )
  })
})

function parse(xml: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

describe('a draft', () => {
  const draft = denseReport([{ message: 'It rests on one origin.', waiver: undefined }])

  it('says so in the first and the last line of what has lines', async () => {
    const lines = async (format: 'txt' | 'md') =>
      String(await reportContents(draft, format, ''))
        .trim()
        .split('\n')
    const [text, markdown] = [await lines('txt'), await lines('md')]
    expect([text[0], text.at(-1)]).toEqual([stampWords, stampWords])
    expect([markdown[0], markdown.at(-1)]).toEqual([`**${stampWords}**`, `**${stampWords}**`])
    expect(text[1]).toBe('- It rests on one origin.')
  })

  it('says so on each page of a Word document, and that report does not which is none', async () => {
    const headOf = async (report: typeof draft) => {
      const parts = unzipSync(Buffer.from(await reportContents(report, 'docx', '')))
      return strFromU8(parts['word/header1.xml'] as Uint8Array)
    }
    expect(await headOf(draft)).toContain(stampWords)
    expect(await headOf(denseReport())).not.toContain('DRAFT')
  })

  it('has a band that is printed on each page of HTML, before the reasons', async () => {
    const html = String(await reportContents(draft, 'html', ''))
    expect(html).toMatch(/@media print[^@]*\.band\{position:fixed/)
    expect(html.indexOf('class="band"')).toBeLessThan(html.indexOf('It rests on one origin.'))
    expect(html.indexOf('It rests on one origin.')).toBeLessThan(html.indexOf('<h1'))
    expect(String(await reportContents(denseReport(), 'html', ''))).not.toContain('DRAFT')
  })

  it('has its reasons read from left to right, also those that begin with a quotation in Arabic', async () => {
    const arabic = denseReport([{ message: '“من المرجح” is on no scale.', waiver: undefined }])
    expect(String(await reportContents(arabic, 'html', ''))).toContain('<li>“من المرجح” is on no scale.</li>')
    const parts = unzipSync(Buffer.from(await reportContents(arabic, 'docx', '')))
    const [reason] = strFromU8(parts['word/document.xml'] as Uint8Array).match(/<w:p>(?:(?!<w:p>).)*on no scale/s) ?? []
    expect(reason).toContain('<w:bidi w:val="false"/>')
  })
})
