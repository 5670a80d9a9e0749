import { promises as fs } from 'node:fs'
import path from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { reportContents } from '../../main/exporting/report/report-contents'
import { stampWords, tellReport } from '../../shared/exporting/report/tell-report'
import type { ToldBlock, ToldInlines } from '../../shared/exporting/report/told-report'
import { denseReport } from '../fixtures/dense-report'
import { temporaryFolder } from '../support/account-file'
import { convertWithLibreOffice, has, readWithPandoc } from './programs'

// Reports as other people's programs open them. `.ci/run` installs those.

/** An office starts slowly, in ms. */
const patience = 120_000

const report = denseReport([{ message: 'It rests on one origin.', waiver: undefined }])
const { blocks, entries } = tellReport(report)
const squeeze = (text: string) => text.replace(/\s+/g, '')

async function written(format: 'docx' | 'md'): Promise<string> {
  const file = path.join(await temporaryFolder(), `report.${format}`)
  await fs.writeFile(file, await reportContents(report, format, ''))
  return file
}

/** The words right before the first place where each is cited, by number. */
function placesOf(blocks: readonly ToldBlock[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  const through = (inlines: ToldInlines): void => {
    let before = ''
    for (const inline of inlines) {
      if (inline.type === 'text') before += inline.text
      else if (inline.type === 'mention' && !places.has(inline.mention.number))
        places.set(inline.mention.number, squeeze(before))
    }
  }
  for (const block of blocks) {
    if (block.type === 'list') {
      for (const { inlines, below } of block.items) {
        through(inlines)
        for (const [number, words] of placesOf(below)) if (!places.has(number)) places.set(number, words)
      }
    } else if (block.type === 'table') {
      for (const row of block.rows) for (const { inlines } of row) through(inlines)
    } else if (block.type === 'section') {
      for (const [number, words] of placesOf(block.blocks)) if (!places.has(number)) places.set(number, words)
    } else {
      through(block.inlines)
      const rests = block.type === 'paragraph' ? (block.judgment?.rests ?? []) : []
      for (const { number } of rests) if (!places.has(number)) places.set(number, '')
    }
  }
  return places
}

describe('a report as a Word document', () => {
  it.skipIf(!has.writer)(
    'has every footnote at its place in LibreOffice, under its number, with what it quotes',
    { timeout: patience },
    async () => {
      const { notes, references, heads } = readNotes(await convertWithLibreOffice(await written('docx'), 'fodt'))
      const places = placesOf(blocks)
      expect(notes.map(({ number }) => number)).toEqual(entries.map(({ number }) => String(number)))
      for (const [index, { before, words }] of notes.entries()) {
        expect(squeeze(before).endsWith(places.get(index + 1) ?? '')).toBe(true)
        expect(squeeze(words)).toContain(squeeze(entries[index]?.quote ?? ''))
      }
      // What is cited again refers to the footnote that is there.
      expect(references).toBe(entries.reduce((sum, { mentions }) => sum + mentions - 1, 0))
      expect(heads).toContain(stampWords)
    },
  )

  it.skipIf(!has.pandoc)('has every footnote in pandoc, with headings, lists and tables', async () => {
    const read = readWithPandoc(await written('docx'), 'docx')
    const count = (type: string) => read.match(new RegExp(`"t":"${type}"`, 'g'))?.length ?? 0
    expect(count('Note')).toBe(entries.length)
    expect(count('Table')).toBe(1)
    expect(count('OrderedList')).toBeGreaterThan(0)
    expect(count('Header')).toBeGreaterThan(2)
  })
})

describe('a report as Markdown', () => {
  it.skipIf(!has.pandoc)(
    'has its note at every place where something is cited, and nothing else that is markup',
    async () => {
      const read = readWithPandoc(await written('md'), 'gfm+footnotes')
      const mentions = entries.reduce((sum, one) => sum + one.mentions, 0)
      expect(read.match(/"t":"Note"/g)).toHaveLength(mentions)
      expect(read).not.toMatch(/"t":"Raw(Inline|Block)"/)
    },
  )
})

interface ReadNote {
  readonly number: string
  /** The words of its paragraph before it. */
  readonly before: string
  readonly words: string
}

/** The footnotes of a flat OpenDocument text, how often other places refer to them, and what stands at the head of pages. */
function readNotes(xml: string) {
  const notes: ReadNote[] = []
  let [references, heads, paragraph, number, words, within] = [0, '', '', '', '', '']
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'style:header') within = 'head'
    if (name === 'text:note') [within, number, words] = ['note', '', '']
    if (name === 'text:note-citation') within = 'number'
    if (name === 'field:param' && /^NOTEREF entry_\d+/.test(String(attributes['field:value']))) references++
    if (name === 'text:p' && within === '') paragraph = ''
  })
  parser.on('text', (text) => {
    if (within === 'head') heads += text
    else if (within === 'number') number += text
    else if (within === 'note') words += text
    else paragraph += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'text:note-citation') within = 'note'
    if (name === 'style:header') within = ''
    if (name !== 'text:note') return
    within = ''
    notes.push({ number, before: paragraph, words })
  })
  parser.write(xml).close()
  return { notes, references, heads }
}
