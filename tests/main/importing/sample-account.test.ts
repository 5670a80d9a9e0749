import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import { isKind } from '../../../shared/account/kind'
import { findQuote } from '../../../shared/text/quote'

const sample = (name: string) => readFileSync(new URL(`../../../app/sample/${name}`, import.meta.url))

interface Tag {
  readonly kind: string
  readonly quote: string
  readonly occurrence?: number
  readonly note?: string
}

const tags = JSON.parse(sample('sample-annotations.json').toString()) as Tag[]

const imported = await importDocument({ bytes: sample('sample.md'), fileName: 'sample.md' })

describe('the sample account', () => {
  if (!imported.ok) throw new Error(imported.error.kind)
  const { title, text, blocks, warnings, meta, language } = imported.value

  it('comes in whole', () => {
    expect({ title, warnings, meta, language }).toEqual({
      title: 'The night gate three opened',
      warnings: [],
      meta: { author: 'Tess Orlavan', publishedAt: '2026-03-19' },
      language: undefined,
    })
    expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(['heading', 'paragraph', 'quote', 'item']))
  })

  it.each(tags)('contains “$quote” where it is tagged', ({ kind, quote, occurrence }) => {
    const found = findQuote(text, quote)
    expect(isKind(kind)).toBe(true)
    if (occurrence === undefined) expect(found).toHaveLength(1)
    else expect(found.length).toBeGreaterThanOrEqual(occurrence)
  })

  it('shows passages that cross and passages that contain others', () => {
    const ranges = tags.map(({ quote, occurrence = 1 }) => {
      const start = findQuote(text, quote)[occurrence - 1] as number
      return [start, start + quote.length] as const
    })
    const pairs = ranges.flatMap((a) => ranges.map((b) => [a, b] as const))
    expect(pairs.some(([a, b]) => a[0] < b[0] && b[0] < a[1] && a[1] < b[1])).toBe(true)
    expect(pairs.some(([a, b]) => a !== b && a[0] <= b[0] && b[1] <= a[1])).toBe(true)
  })
})
