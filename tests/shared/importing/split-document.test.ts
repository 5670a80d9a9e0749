import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ImportedDocument } from '../../../shared/importing/imported-document'
import { splitDocument } from '../../../shared/importing/split-document'

/** Posts of so many blocks each, and which blocks are struck out. */
const anyPosts = fc.tuple(
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 8 }),
  fc.array(fc.nat(30)),
)

function documentOf(posts: readonly number[]): ImportedDocument {
  let text = ''
  const blocks: ImportedDocument['blocks'][number][] = []
  const parts = posts.map((count, post) => {
    const from = blocks.length
    for (let i = 0; i < count; i++) {
      if (text !== '') text += '\n\n'
      const words = `post ${post} block ${i}`
      blocks.push({ type: 'paragraph', start: text.length, end: text.length + words.length })
      text += words
    }
    return { from, to: blocks.length, title: `post ${post}`, meta: { author: `author ${post}` } }
  })
  const about = { title: 'all', meta: {}, warnings: [], asides: [], method: '', mediaType: '' }
  return { ...about, format: 'posts', text, blocks, parts }
}

const wordsOf = ({ text, blocks }: ImportedDocument) => blocks.map(({ start, end }) => text.slice(start, end))

it('the parts of a document hold all of its blocks that are not struck out, each in its own, with its own author', () => {
  fc.assert(
    fc.property(anyPosts, ([posts, struck]) => {
      const document = documentOf(posts)
      const out = new Set(struck)
      const split = splitDocument(document, out, 'row').map((kept) => kept.document)
      const kept = wordsOf(document).filter((_, index) => !out.has(index))
      expect(split.flatMap(wordsOf)).toEqual(kept)
      for (const { title, meta, ...part } of split) {
        expect(wordsOf({ ...part, title, meta }).every((words) => words.startsWith(`${title} block`))).toBe(true)
        expect(meta.author).toBe(title.replace('post', 'author'))
      }
    }),
  )
})

it('the threads of a document hold what its posts hold, whole posts each', () => {
  fc.assert(
    fc.property(anyPosts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), ([posts, struck], begins) => {
      const document = documentOf(posts)
      const { parts = [] } = document
      const starts = parts.filter((_, post) => post === 0 || begins[post])
      const threads = starts.map((part, index) => ({ ...part, to: starts[index + 1]?.from ?? document.blocks.length }))
      const words = (per: 'row' | 'thread') =>
        splitDocument({ ...document, threads }, new Set(struck), per).flatMap((kept) => wordsOf(kept.document))
      expect(words('thread')).toEqual(words('row'))
      expect(splitDocument({ ...document, threads }, new Set(), 'thread')).toHaveLength(threads.length)
    }),
  )
})
