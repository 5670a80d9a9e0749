import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashOfText, sha256 } from '../../main/account-file/evidence'
import { annotatedPdf } from '../../main/exporting/annotated-pdf/annotated-pdf'
import { readPlacedText } from '../../main/importing/pdf/placed-text'
import { quoteOf, type Range } from '../../shared/account/range'
import { accountOf, tagged } from '../fixtures/export-account'
import { temporaryFolder } from '../support/account-file'
import { checkWithQpdf, has, readWithPoppler } from './programs'

const documents = path.join(import.meta.dirname, '../fixtures/documents')

/** Every fifth stretch of three words of a document of another program's. */
async function marked(name: string) {
  const bytes = await fs.readFile(path.join(documents, name))
  const placed = await readPlacedText(bytes, [], undefined)
  if (!placed.ok) throw new Error(placed.error.kind)
  const { text, quadsOf } = placed.value
  const stretches = [...text.matchAll(/\S+ \S+ \S+/g)].filter((_, index) => index % 5 === 0)
  const ranges = stretches.map(({ index, 0: words }): Range => [index, index + words.length])
  const account = accountOf(
    text,
    ranges.map((range, index) => tagged(index % 60, 'claim', [range])),
    { textSha256: hashOfText(text) },
  )
  const made = await annotatedPdf(account, { sha256: sha256(bytes), name, mediaType: 'application/pdf', bytes })
  if (!made.ok) throw new Error(made.error)
  const file = path.join(await temporaryFolder(), name)
  await fs.writeFile(file, made.value.pdf)
  return { file, text, ranges, quadsOf }
}

describe('an original with highlights', () => {
  const names = ['two-columns.pdf', 'libreoffice.pdf', 'chrome-arabic.pdf']

  it.skipIf(!has.qpdf).each(names)('is a sound document to qpdf: %s', async (name) => {
    const { file } = await marked(name)
    expect(() => checkWithQpdf(file)).not.toThrow()
  })

  it.skipIf(!has.poppler).each(['two-columns.pdf', 'libreoffice.pdf'])(
    'has them on the very words that Poppler reads there: %s',
    async (name) => {
      const { file, text, ranges, quadsOf } = await marked(name)
      const height = Number(/Page size:\s+\S+ x (\S+)/.exec(readWithPoppler('pdfinfo', file))?.[1])
      expect(ranges.length).toBeGreaterThan(5)
      for (const range of ranges) {
        const read = quadsOf([range]).map(({ page, corners }) => {
          const [[left, top], [right], [, bottom]] = corners
          // A point of room for what leans over, and none above and below, where other lines are.
          const [x, y] = [Math.floor(left), Math.round(height - top) + 1]
          const [w, h] = [Math.ceil(right) - x, Math.round(top - bottom) - 2]
          const area = ['-x', x, '-y', y, '-W', w, '-H', h].map(String)
          return readWithPoppler('pdftotext', '-f', String(page), '-l', String(page), ...area, file, '-')
        })
        // Joined lines have lost their hyphens, and marks of footnotes have brackets.
        const plain = (words: string) => words.replace(/[\s[\]‐-]+/g, '')
        expect(plain(read.join(''))).toContain(plain(quoteOf(text, [range])))
      }
    },
  )
})
