import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { docxReport } from '../../../main/exporting/docx/report'
import { type Annotation, compareAnnotations } from '../../../shared/account/annotation'
import { kinds } from '../../../shared/account/kind'
import { quoteOf } from '../../../shared/account/range'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { accountOf, exportedOf, tagged } from '../../fixtures/export-account'
import { anyText, rangesIn } from '../../support/arbitraries'
import { Noted } from '../../support/noted'

interface Comment {
  readonly author: string
  words: string
}

interface Read {
  /** All words of the text, paragraph after paragraph. */
  readonly text: string
  /** What each comment is on, by its id. */
  readonly anchored: ReadonlyMap<string, string>
  readonly comments: ReadonlyMap<string, Comment>
  /** The parts of the document, by their names. */
  readonly parts: Readonly<Record<string, string>>
}

/** Reads a Word document as Word does: comments by their ranges in the text. */
async function read(account: ExportAccount): Promise<Read> {
  const files = unzipSync(await docxReport(account))
  const parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
  const anchored = new Map<string, string>()
  const open = new Set<string>()
  let text = ''
  const say = (words: string) => {
    text += words
    for (const id of open) anchored.set(id, (anchored.get(id) ?? '') + words)
  }
  let inText = false
  parse(parts['word/document.xml'] ?? '', {
    open(name, { 'w:id': id = '' }) {
      if (name === 'w:commentRangeStart') open.add(id)
      if (name === 'w:commentRangeStart') anchored.set(id, '')
      if (name === 'w:commentRangeEnd') open.delete(id)
      if (name === 'w:br') say('\n')
      if (name === 'w:tab') say('\t')
      inText = name === 'w:t'
    },
    words: (words) => inText && say(words),
    close: (name) => name === 'w:p' && say('\n'),
  })
  expect([...open]).toEqual([])
  const comments = new Map<string, Comment>()
  let comment: Comment | undefined
  parse(parts['word/comments.xml'] ?? '<none/>', {
    open(name, { 'w:id': id = '', 'w:author': author = '' }) {
      if (name !== 'w:comment') return
      comment = { author, words: '' }
      comments.set(id, comment)
    },
    words(words) {
      if (comment) comment.words += words
    },
    close(name) {
      if (name === 'w:p' && comment) comment.words += '\n'
    },
  })
  return { text, anchored, comments, parts }
}

interface Heard {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  words(words: string): void
  close(name: string): void
}

function parse(xml: string, heard: Heard): void {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => heard.open(name, attributes))
  parser.on('text', (words) => heard.words(words))
  parser.on('closetag', ({ name }) => heard.close(name))
  parser.write(xml).close()
}

const squeeze = (text: string) => text.replace(/\s+/g, '')

describe('the Word document', () => {
  it('has a comment on the very words of each piece of each passage, whatever the text is', async () => {
    const anyAccount = anyText.chain((text) =>
      fc.tuple(fc.constant(text), fc.array(fc.tuple(rangesIn(text), fc.constantFrom(...kinds)), { maxLength: 8 })),
    )
    await fc.assert(
      fc.asyncProperty(anyAccount, async ([text, all]) => {
        const annotations = all
          .map(([ranges, kind], i): Annotation => tagged(i, kind, ranges, text))
          .sort(compareAnnotations)
        const account = accountOf(text, annotations)
        const document = await read(account)
        expect(squeeze(document.text)).toContain(
          squeeze(text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')),
        )
        const pieces = annotations.flatMap(({ ranges }) => ranges.map((range) => squeeze(quoteOf(text, [range]))))
        const clean = (words: string) => squeeze(words.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD'))
        expect([...document.anchored.values()].map(squeeze).sort()).toEqual(pieces.map(clean).sort())
        expect(document.comments.size).toBe(pieces.length)
      }),
      { numRuns: 40 },
    )
  })

  it('says in each comment who tagged it and what is noted, and has answers below it', async () => {
    const text = 'The clerk said that nobody came.'
    const noted = new Noted(text)
    noted.tagWords('claim', 'c', 'nobody came')
    noted.tagWords('source', 's', 'The clerk')
    noted.link('c', 'attributed-to', 's')
    noted.do({ type: 'reply', id: 'r', on: 'c', text: 'Is <b>that</b> so?', mentions: [] } as never)
    const { anchored, comments, parts } = await read(exportedOf(noted))
    expect([...comments.values()].map(({ words }) => words.split('\n')[0])).toEqual([
      'Source 1',
      'Claim 2',
      'Is <b>that</b> so?',
    ])
    expect(comments.get('1')?.words).toContain('Said by: The clerk')
    // Programs that know of no answers show them as comments on the same words.
    expect([...anchored.values()]).toEqual(['The clerk', 'nobody came', 'nobody came'])
    expect(parts['word/commentsExtended.xml']).toMatch(/w15:paraIdParent=/)
  })

  it('says of itself that Attest has written it, and nobody else', async () => {
    const { parts } = await read(accountOf('Nobody came.', [], { app: 'Attest 1.2.3' }))
    expect(parts['docProps/core.xml']).toMatch(/<cp:lastModifiedBy>Attest 1\.2\.3</)
  })

  it('reads Arabic from right to left', async () => {
    const { parts } = await read(accountOf('قالت الشاهدة إن الباب كان مفتوحا.'))
    expect(parts['word/document.xml']).toMatch(/<w:bidi\/>.*<w:rtl\/>.*قالت/)
  })
})
