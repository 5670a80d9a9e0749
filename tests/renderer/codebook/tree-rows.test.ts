import { describe, expect, it } from 'vitest'
import { findByKeyOrName, findTags, withBelow } from '../../../renderer/codebook/find-tags'
import { placeBeside, treeRows, treeStep } from '../../../renderer/codebook/tree-rows'
import type { Kind } from '../../../shared/account/kind'
import { codebookOf } from '../../../shared/codebook/codebook'
import type { Tag } from '../../../shared/codebook/tag'

const tag = (id: string, kind: Kind, parent: string | null = null): Tag => ({
  ...{ id, kind, parent, name: `Tag ${id}`, colour: 'stone', description: '', key: null },
  ...{ into: null, by: 'alice', at: 1, deleted: null },
})

// a ─ b ─ c, d; and e of a source.
const all = [tag('a', 'claim'), tag('b', 'claim', 'a'), tag('c', 'claim', 'b'), tag('d', 'claim'), tag('e', 'source')]
const codebook = codebookOf(new Map(all.map((one) => [one.id, one])))
const rows = (...closed: string[]) => treeRows(codebook, new Set(closed))

describe('the tree of the codebook', () => {
  it('shows what is open, kind by kind', () => {
    expect(rows().map(({ id, level }) => `${level} ${id}`)).toEqual([
      ...['1 claim', '2 a', '3 b', '4 c', '2 d', '1 actor', '1 source', '2 e'],
    ])
    expect(rows('a', 'source').map(({ id }) => id)).toEqual(['claim', 'a', 'd', 'actor', 'source'])
  })

  it.each([
    ['down', 'a', 'ArrowDown', { go: 'b' }],
    ['up to the kind', 'a', 'ArrowUp', { go: 'claim' }],
    ['to the ends', 'b', 'End', { go: 'e' }],
    ['no further', 'e', 'ArrowDown', undefined],
    ['into what hangs below', 'a', 'ArrowRight', { go: 'b' }],
    ['to what it hangs below', 'c', 'ArrowLeft', { go: 'b' }],
    ['nowhere from a leaf', 'c', 'ArrowRight', undefined],
  ])('leads %s', (_, from, key, step) => expect(treeStep(rows(), from, key)).toEqual(step))

  it('folds and unfolds before it leads on', () => {
    expect(treeStep(rows(), 'a', 'ArrowLeft')).toEqual({ fold: 'a', open: false })
    expect(treeStep(rows('a'), 'a', 'ArrowRight')).toEqual({ fold: 'a', open: true })
    expect(treeStep(rows('a'), 'a', 'ArrowLeft')).toEqual({ go: 'claim' })
  })

  it('hangs a tag below the one above it, or beside the one that it hangs below', () => {
    expect(placeBeside(codebook, 'd', 'ArrowRight')).toBe('a')
    expect(placeBeside(codebook, 'a', 'ArrowRight')).toBeUndefined()
    expect(placeBeside(codebook, 'c', 'ArrowLeft')).toBe('a')
    expect(placeBeside(codebook, 'b', 'ArrowLeft')).toBeNull()
    expect(placeBeside(codebook, 'a', 'ArrowLeft')).toBeUndefined()
  })
})

describe('finding tags', () => {
  it('goes by the words of a name and of those above it, in kinds that fit', () => {
    const found = (kinds: readonly Kind[], typed: string) =>
      findTags(codebook, kinds, typed).map(({ branch, above }) => `${above} > ${branch.tag.id}`)
    expect(found(['claim', 'source'], '')).toHaveLength(5)
    expect(found(['claim'], 'TAG b')).toEqual(['Tag a > b', 'Tag a / Tag b > c'])
    expect(found(['actor'], '')).toEqual([])
  })

  it('has first the tag whose key alone is typed, where its kind fits', () => {
    const withKey = codebookOf(new Map(all.map((one) => [one.id, one.id === 'c' ? { ...one, key: 'a' } : one])))
    const found = (kinds: readonly Kind[], typed: string) =>
      findByKeyOrName(withKey, kinds, typed).map(({ branch, above }) => `${above} > ${branch.tag.id}`)
    expect(found(['claim'], 'A')).toEqual(['Tag a / Tag b > c', ' > a', 'Tag a > b', ' > d'])
    expect(found(['claim'], ' a')[0]).toBe(' > a')
    expect(found(['source'], 'a')).toEqual([' > e'])
  })

  it('counts what hangs below a tag with it', () => {
    expect([...withBelow(codebook, 'a')]).toEqual(['a', 'b', 'c'])
  })
})
