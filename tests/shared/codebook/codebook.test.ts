import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '../../../shared/account/command'
import { execute } from '../../../shared/account/execute'
import { type Branch, codebookOf, inOrder } from '../../../shared/codebook/codebook'
import { splitTag } from '../../../shared/codebook/split'
import { allTaggings, tagsOn } from '../../../shared/codebook/taggings'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { anyCodebookCommand, ids, tagIds } from '../../support/steps'

const text = 'The clerk said that nobody came. قالت الشاهدة إنها رأتهم.'
const alice = { person: 'alice', at: 1 }
const bob = { person: 'bob', at: 2 }
const [a, b, c, d] = tagIds as [string, string, string, string]

const commands = (maxLength: number) => fc.array(anyCodebookCommand, { maxLength, size: 'max' })

const run = (doc: Y.Doc, all: readonly Command[], actor = alice) => {
  for (const one of all) execute(doc, text, [one], actor, null)
}

function account(clientID = 1): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientID
  run(
    doc,
    ids.map((id, n) => ({ type: 'annotate', id, kind: 'claim', ranges: [[n * 4, n * 4 + 3]] })),
  )
  return doc
}

const make = (id: string, name: string, parent?: string): Command => ({
  type: 'make-tag',
  id,
  kind: 'claim',
  name,
  colour: 'stone',
  ...(parent !== undefined && { parent }),
})

/** Two copies of what was there, so that they part. */
function parted(before: readonly Command[]): readonly [Y.Doc, Y.Doc] {
  const [one, other] = [account(1), new Y.Doc()]
  run(one, before)
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  other.clientID = 2
  return [one, other]
}

function meet(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}

/** All that a person sees of the codebook and of who has which tag. */
function seen(doc: Y.Doc) {
  const { tradecraft } = readTradecraft(doc)
  const { roots, byKey, deleted } = codebookOf(tradecraft.tags)
  const tree = inOrder(Object.values(roots).flat()).map(({ tag, depth, parent, merged }) => {
    const { by: _, at: __, deleted: ___, ...shown } = tag
    return { ...shown, depth, hangs: parent, merged: merged.map(({ id }) => id) }
  })
  return {
    tree,
    keys: [...byKey].map(([key, { id }]) => `${key} ${id}`).sort(),
    deleted: deleted.map(({ id }) => id),
    on: ids.map((id) =>
      tagsOn(tradecraft, id)
        .map((tag) => tag.id)
        .sort(),
    ),
  }
}

describe('for whatever is done with tags,', () => {
  it('every tag hangs in one place, below its kind, and none below itself', () => {
    fc.assert(
      fc.property(commands(15), commands(8), commands(8), (before, mine, theirs) => {
        const [one, other] = parted(before)
        run(one, mine)
        run(other, theirs, bob)
        meet(one, other)
        const { tags } = readTradecraft(one).tradecraft
        const codebook = codebookOf(tags)
        const hanging = inOrder(Object.values(codebook.roots).flat())
        const standing = [...tags.values()].filter((tag) => codebook.of(tag.id) === tag)
        expect(new Set(hanging.map(({ tag }) => tag))).toEqual(new Set(standing))
        expect(hanging.length).toBe(standing.length)
        for (const { tag, depth, parent } of hanging) {
          expect(depth).toBe(parent === null ? 0 : (codebook.branches.get(parent) as Branch).depth + 1)
          if (parent !== null) expect(codebook.of(parent)?.kind).toBe(tag.kind)
        }
      }),
    )
  })

  it('two who did not know of each other see the same once they have met, and no annotation has lost a tag', () => {
    fc.assert(
      fc.property(commands(15), commands(8), commands(8), (before, mine, theirs) => {
        const [one, other] = parted(before)
        run(one, mine)
        run(other, theirs, bob)
        const given = (doc: Y.Doc) =>
          new Set([...allTaggings(readTradecraft(doc).tradecraft.taggings)].map(([key]) => key))
        const [byMe, byThem] = [given(one), given(other)]
        const taken = (all: readonly Command[]) =>
          new Set(all.flatMap((command) => (command.type === 'untag' ? [`${command.id}/${command.tag}`] : [])))
        const untagged = new Set([...taken(mine), ...taken(theirs)])
        meet(one, other)
        expect(seen(one)).toEqual(seen(other))
        for (const key of [...byMe, ...byThem]) if (!untagged.has(key)) expect(given(one)).toContain(key)
      }),
    )
  })

  it('one merged into another and taken out again leaves all as it was', () => {
    fc.assert(
      fc.property(commands(20), fc.constantFrom(...tagIds), fc.constantFrom(...tagIds), (before, from, into) => {
        const doc = account()
        run(doc, [make(a, 'A'), make(b, 'B'), make(c, 'C'), make(d, 'D', c), ...before])
        const start = seen(doc)
        const was = readTradecraft(doc).tradecraft.tags.get(from)?.into ?? null
        const merged = execute(doc, text, [{ type: 'set-detail', id: from, field: 'into', value: into }], alice, null)
        fc.pre(merged.ok)
        expect(seen(doc).tree.map(({ id }) => id)).not.toContain(from)
        run(doc, [{ type: 'set-detail', id: from, field: 'into', value: was }])
        expect(seen(doc)).toEqual(start)
      }),
    )
  })

  it('a split moves those that were chosen, and leaves every other tag of every annotation', () => {
    fc.assert(
      fc.property(commands(20), fc.constantFrom(a, b), fc.subarray(ids), (before, tag, chosen) => {
        const doc = account()
        run(doc, [make(a, 'A'), make(b, 'B'), ...before])
        const { tradecraft } = readTradecraft(doc)
        const split = codebookOf(tradecraft.tags).of(tag)
        fc.pre(split?.kind === 'claim')
        const of = chosen.filter((id) => tagsOn(tradecraft, id).includes(split as never))
        const id = '00000000-0000-4000-8000-0000000000cf'
        const made = { type: 'make-tag' as const, id, kind: 'claim' as const, name: 'Apart', colour: 'stone' as const }
        const start = seen(doc)
        expect(execute(doc, text, splitTag(tradecraft, tag, of, made), alice, null)).toMatchObject({ ok: true })
        const end = seen(doc)
        for (const [n, one] of ids.entries()) {
          const had = start.on[n] as readonly string[]
          const has = of.includes(one) ? [...had.filter((other) => other !== split?.id), id].sort() : had
          expect(end.on[n]).toEqual(has)
        }
      }),
    )
  })
})

describe('what two said apart', () => {
  it('both stands where both tagged one passage', () => {
    const [one, other] = parted([make(a, 'A'), make(b, 'B')])
    run(one, [{ type: 'tag', id: ids[0] as string, tag: a }])
    run(other, [{ type: 'tag', id: ids[0] as string, tag: b }], bob)
    meet(one, other)
    expect(seen(one).on[0]).toEqual([a, b])
  })

  it('opens a ring of places at the least id', () => {
    const [one, other] = parted([make(b, 'B'), make(c, 'C', b), make(a, 'A')])
    run(one, [{ type: 'set-detail', id: a, field: 'parent', value: c }])
    run(other, [{ type: 'set-detail', id: b, field: 'parent', value: a }], bob)
    meet(one, other)
    expect(seen(one).tree.map(({ id, hangs }) => [id, hangs])).toEqual([
      [a, null],
      [b, a],
      [c, b],
    ])
  })

  it('opens a ring of merges at the least id, which both are', () => {
    const [one, other] = parted([make(b, 'B'), make(a, 'A'), { type: 'tag', id: ids[0] as string, tag: b }])
    run(one, [{ type: 'set-detail', id: a, field: 'into', value: b }])
    run(other, [{ type: 'set-detail', id: b, field: 'into', value: a }], bob)
    meet(one, other)
    expect(seen(other).tree.map(({ id }) => id)).toEqual([a])
    expect(seen(other).on[0]).toEqual([a])
  })

  it('leaves a key that both gave with the tag of the lesser id', () => {
    const [one, other] = parted([make(a, 'A'), make(b, 'B')])
    run(one, [{ type: 'set-detail', id: b, field: 'key', value: 'e' }])
    run(other, [{ type: 'set-detail', id: a, field: 'key', value: 'e' }], bob)
    meet(one, other)
    expect(seen(one).keys).toEqual([`e ${a}`])
  })
})

describe('a tag that is deleted', () => {
  const tagged: readonly Command[] = [
    make(a, 'A'),
    make(b, 'B', a),
    make(c, 'C', b),
    { type: 'tag', id: ids[0] as string, tag: b },
  ]

  it('leaves those below it where it hung, and comes back with all that had it', () => {
    const doc = account()
    run(doc, tagged)
    const start = seen(doc)
    run(doc, [{ type: 'take-away', id: b }])
    expect(seen(doc)).toMatchObject({ deleted: [b], on: [[], [], [], []] })
    expect(seen(doc).tree.map(({ id, hangs }) => [id, hangs])).toEqual([
      [a, null],
      [c, a],
    ])
    run(doc, [{ type: 'bring-back', id: b }])
    expect(seen(doc)).toEqual(start)
  })
})

describe('what cannot be, is refused:', () => {
  const refused = (command: Command, kind: string) => {
    const doc = account()
    run(doc, [
      make(a, 'A'),
      make(b, 'B', a),
      { type: 'make-tag', id: c, kind: 'source', name: 'C', colour: 'cyan', key: 'k' },
    ])
    expect(execute(doc, text, [command], alice, null)).toMatchObject({ ok: false, error: { kind } })
  }

  it.each<[string, Command, string]>([
    ['a tag below itself', { type: 'set-detail', id: a, field: 'parent', value: a }, 'tag-below-itself'],
    ['a tag below its own', { type: 'set-detail', id: a, field: 'parent', value: b }, 'tag-below-itself'],
    ['a merge into its own', { type: 'set-detail', id: a, field: 'into', value: b }, 'tag-into-its-own'],
    ['a tag of claims below one of sources', make(d, 'D', c), 'tag-of-another-kind'],
    ['a merge of two kinds', { type: 'set-detail', id: a, field: 'into', value: c }, 'tag-of-another-kind'],
    ['a tag of sources on a claim', { type: 'tag', id: ids[0] as string, tag: c }, 'tag-of-another-kind'],
    ['a name that is there already', make(d, 'a'), 'tag-name-taken'],
    ['a key that is another’s', { type: 'set-detail', id: a, field: 'key', value: 'k' }, 'tag-key-taken'],
    ['a tag that is not there', { type: 'tag', id: ids[0] as string, tag: d }, 'no-such-tag'],
    ['an id that is taken', make(ids[0] as string, 'D'), 'id-taken'],
  ])('%s', (_, command, kind) => refused(command, kind))
})
