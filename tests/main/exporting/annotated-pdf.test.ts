import { promises as fs } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashOfText, sha256 } from '../../../main/account-file/evidence'
import { type AnnotatedPdf, annotatedPdf } from '../../../main/exporting/annotated-pdf/annotated-pdf'
import { importDocument } from '../../../main/importing/import-document'
import { openPdf } from '../../../main/importing/pdf/pdfjs'
import { readPlacedText } from '../../../main/importing/pdf/placed-text'
import type { Annotation } from '../../../shared/account/annotation'
import type { ExportAccount, Protection } from '../../../shared/exporting/export-account'
import { strikeOut } from '../../../shared/importing/strike-out'
import { accountOf, tagged } from '../../fixtures/export-account'
import { pdfByHand, show } from '../../support/pdf-by-hand'

const fixtures = path.join(import.meta.dirname, '../../fixtures')

const assetOf = (bytes: Uint8Array, mediaType = 'application/pdf') => ({
  sha256: sha256(bytes),
  name: 'report.pdf',
  mediaType,
  bytes,
})

/** An account as it is imported, with passages on some of its words. @param struck blocks that were left out */
async function accountOn(
  bytes: Uint8Array,
  tag: (text: string) => readonly Annotation[],
  struck: readonly number[] = [],
): Promise<ExportAccount> {
  const read = await importDocument({ bytes, fileName: 'report.pdf' })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const { text, blocks, leftOut } = strikeOut(read.value, new Set(struck))
  const record = JSON.stringify(leftOut.map(({ after, words }) => [after, words]))
  return accountOf(text, tag(text), { blocks, textSha256: hashOfText(text), meta: { leftOut: record } })
}

async function annotated(account: ExportAccount, bytes: Uint8Array): Promise<AnnotatedPdf> {
  const made = await annotatedPdf(account, assetOf(bytes))
  if (!made.ok) throw new Error(made.error)
  return made.value
}

interface Highlight {
  readonly page: number
  readonly author: string
  readonly contents: string
  /** In points from the lower left corner: left, bottom, right, top of each stretch. */
  readonly quads: readonly (readonly [number, number, number, number])[]
}

/** What pdf.js finds, which is what browsers show. */
async function highlightsIn(bytes: Uint8Array): Promise<readonly Highlight[]> {
  const opened = await openPdf(bytes, undefined, undefined)
  if (!opened.ok) throw new Error(opened.error.kind)
  const found: Highlight[] = []
  for (let page = 1; page <= opened.value.numPages; page++) {
    for (const one of await (await opened.value.getPage(page)).getAnnotations()) {
      if (one.subtype !== 'Highlight') continue
      const numbers = [...(one.quadPoints as Float32Array)].map(Math.round)
      const quads = Array.from({ length: numbers.length / 8 }, (_, i) => {
        const [x, y] = [0, 1].map((odd) => numbers.slice(8 * i, 8 * i + 8).filter((_, at) => at % 2 === odd))
        return [Math.min(...(x ?? [])), Math.min(...(y ?? [])), Math.max(...(x ?? [])), Math.max(...(y ?? []))] as const
      })
      found.push({ page, author: one.titleObj.str, contents: one.contentsObj.str, quads })
    }
  }
  await opened.value.loadingTask.destroy()
  return found
}

const on =
  (...quotes: readonly string[]) =>
  (text: string): readonly Annotation[] =>
    quotes.map((quote, index) => {
      const start = text.indexOf(quote)
      expect(start, quote).toBeGreaterThanOrEqual(0)
      return tagged(index, 'claim', [[start, start + quote.length]], `note on ${quote}`)
    })

const twoLines = pdfByHand({
  pages: [
    show('The clerk said that nobody had come to the gate since the evening be-', 72, 700) +
      show('fore, and that the lamp was out.', 72, 687),
    show('1. The second page goes on from there.', 72, 700),
  ],
})

describe('the original of an account', () => {
  it('has a highlight on the very words, by whoever tagged them, with what is noted', async () => {
    const account = await accountOn(twoLines, on('The clerk', 'evening before, and', 'second page'))
    const { pdf, unplaced } = await annotated(account, twoLines)
    expect(unplaced).toBe(0)
    const [clerk, evening, second, ...rest] = await highlightsIn(pdf)
    expect(rest).toEqual([])
    expect(clerk).toMatchObject({ page: 1, author: 'Alice' })
    expect(clerk?.contents).toMatch(/^Claim 1\n(.*\n)*Note: note on The clerk$/)
    // Helvetica: “The clerk” is 40.6 points wide at ten points.
    expect(clerk?.quads).toEqual([[72, 698, 113, 708]])
    expect(evening?.quads).toHaveLength(2)
    expect(evening?.quads[1]?.slice(0, 2)).toEqual([72, 685])
    expect(second).toMatchObject({ page: 2, quads: [[103, 698, 160, 708]] })
  })

  it('keeps all its bytes before what is added', async () => {
    const { pdf } = await annotated(await accountOn(twoLines, on('The clerk')), twoLines)
    expect(Buffer.from(pdf.subarray(0, twoLines.length)).equals(Buffer.from(twoLines))).toBe(true)
  })

  it('has one highlight of a passage on each page that it is on', async () => {
    const across = await accountOn(twoLines, (text) => [
      tagged(0, 'claim', [[text.indexOf('the lamp'), text.indexOf('page goes')]]),
    ])
    const found = await highlightsIn((await annotated(across, twoLines)).pdf)
    expect(found.map(({ page }) => page)).toEqual([1, 2])
  })

  it('has all pieces of a passage in one highlight', async () => {
    const pieces = await accountOn(twoLines, (text) => [
      tagged(0, 'source', [
        [text.indexOf('clerk'), text.indexOf('clerk') + 5],
        [text.indexOf('nobody'), text.indexOf('nobody') + 6],
      ]),
    ])
    const found = await highlightsIn((await annotated(pieces, twoLines)).pdf)
    expect(found.map(({ quads }) => quads.length)).toEqual([2])
  })

  it('is marked in the right places where blocks were struck out', async () => {
    const bytes = pdfByHand({
      pages: [[700, 660, 620, 580].map((y, i) => show(`Paragraph number ${i} stands here.`, 72, y, 10)).join('')],
    })
    const account = await accountOn(bytes, on('number 1', 'number 3'), [0, 2])
    expect(account.text).not.toContain('number 2')
    const found = await highlightsIn((await annotated(account, bytes)).pdf)
    expect(found.map(({ quads }) => quads[0]?.[1])).toEqual([658, 578])
  })

  it('is marked where it was turned and cut', async () => {
    const bytes = pdfByHand({
      pages: [show('The clerk said so.', 200, 300)],
      page: '/Rotate 90 /CropBox [100 100 500 700]',
    })
    const [clerk] = await highlightsIn((await annotated(await accountOn(bytes, on('clerk')), bytes)).pdf)
    expect(clerk?.quads).toEqual([[220, 298, 241, 308]])
  })

  it('keeps what others have marked in it', async () => {
    const theirs = '<< /Type /Annot /Subtype /Highlight /Rect [1 1 9 9] /QuadPoints [1 9 9 9 1 1 9 1] /T (Bob) >>'
    const bytes = pdfByHand({
      pages: [show('The clerk said so.', 72, 700)],
      page: '/Annots [10000 0 R]',
      objects: [theirs],
    })
    const found = await highlightsIn((await annotated(await accountOn(bytes, on('clerk')), bytes)).pdf)
    expect(found.map(({ author }) => author)).toEqual(['Bob', 'Alice'])
  })
})

describe('an original in which nothing can be marked', () => {
  let account: ExportAccount
  beforeAll(async () => {
    account = await accountOn(twoLines, on('The clerk'))
  })
  const whyNot = async (one: ExportAccount, bytes?: Uint8Array, mediaType?: string) => {
    const made = await annotatedPdf(one, bytes && assetOf(bytes, mediaType))
    return made.ok ? undefined : made.error
  }

  it('is one that is not there, or no PDF, or one with names that are protected', async () => {
    expect(await whyNot(account)).toMatch(/not in this account/)
    expect(await whyNot(account, twoLines, 'text/plain')).toMatch(/is no PDF/)
    const protection: Protection = {
      sources: 1,
      partsLeft: () => [],
      partsIn: () => [],
      tells: () => false,
      replace: () => ({ text: '', rangeOf: (range) => range }),
      move: (r) => r,
    }
    expect(await whyNot({ ...account, protection }, twoLines)).toMatch(/cannot go out with names replaced/)
  })

  it('is one that is read otherwise now', async () => {
    const other = pdfByHand({ pages: [show('The clerk said that somebody came.', 72, 700)] })
    expect(await whyNot(account, other)).toMatch(/read otherwise/)
    expect(await whyNot({ ...account, meta: { leftOut: '[[0,"The clerk"]]' } }, twoLines)).toMatch(/read otherwise/)
  })

  it.each(['owner-password-only.pdf', 'needs-password.pdf'])('is one that is encrypted: %s', async (name) => {
    const bytes = await fs.readFile(path.join(fixtures, 'locked', name))
    const placed = await readPlacedText(bytes, [], undefined)
    const textSha256 = placed.ok ? hashOfText(placed.value.text) : ''
    expect(await whyNot({ ...account, textSha256 }, bytes)).toMatch(/encrypted/)
  })
})

describe('where words stand', () => {
  const documents = ['two-columns', 'chrome-mixed', 'chrome-arabic', 'libreoffice', 'libreoffice-arabic']
  it.each(documents)('is known of every letter of what other programs have written: %s', async (name) => {
    const bytes = await fs.readFile(path.join(fixtures, 'documents', `${name}.pdf`))
    const read = await importDocument({ bytes, fileName: `${name}.pdf` })
    const placed = await readPlacedText(bytes, [], undefined)
    if (!read.ok || !placed.ok) throw new Error('not read')
    const { text, quadsOf } = placed.value
    expect(text).toBe(read.value.text)
    const letters = [...text.matchAll(/\S/g)].map(({ index }) => index)
    const nowhere = letters.filter((at) => quadsOf([[at, at + 1]]).length !== 1)
    expect(nowhere.map((at) => text.slice(at - 10, at + 1))).toEqual([])
    fc.assert(
      fc.property(fc.constantFrom(...letters), fc.nat(200), (from, length) => {
        const to = Math.min(text.length, from + length + 1)
        const [whole, parts] = [quadsOf([[from, to]]), letters.filter((at) => at >= from && at < to)]
        // What covers a passage covers each of its letters.
        for (const at of parts) {
          const [letter] = quadsOf([[at, at + 1]])
          expect(whole.some(({ page, corners }) => page === letter?.page && covers(corners, letter.corners))).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})

type Corners = readonly (readonly [number, number])[]

function covers(outer: Corners, inner: Corners): boolean {
  const [x, y] = [outer.map(([x]) => x), outer.map(([, y]) => y)]
  const within = (value: number, all: readonly number[]) =>
    value >= Math.min(...all) - 0.01 && value <= Math.max(...all) + 0.01
  return inner.every(([innerX, innerY]) => within(innerX, x) && within(innerY, y))
}
