import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Annotation, noteLimit } from '../../../shared/account/annotation'
import { readAnnotation } from '../../../shared/account/annotations'
import type { Command } from '../../../shared/account/command'
import { execute } from '../../../shared/account/execute'
import { MergedAccount } from '../../../shared/merging/merged-account'
import type { Version } from '../../../shared/merging/report'
import { join as joinTalkedAbout, take } from '../../../shared/merging/resolve'
import { rangesIn } from '../../support/arbitraries'
import { replicaText as text } from '../../support/replicas'
import { ids } from '../../support/steps'

const [first, second] = ids as [string, string]

/** Of annotations that nobody has talked about. */
const join = (a: Annotation, b: Annotation) => joinTalkedAbout(a, b, () => false)
const actor = { person: 'alice', at: 9 }

const annotation = (id: string, more: Partial<Annotation>): Annotation => ({
  id,
  kind: 'claim',
  ranges: [[0, 4]],
  note: '',
  by: 'alice',
  at: 1,
  deleted: null,
  ...more,
})

function docWith(...all: readonly Annotation[]): Y.Doc {
  const doc = new Y.Doc()
  for (const { id, kind, ranges, note, by: person, at } of all) {
    execute(doc, text, [{ type: 'annotate', id, kind, ranges, note }], { person, at }, undefined)
  }
  return doc
}

const run = (doc: Y.Doc, commands: readonly Command[]) =>
  expect(execute(doc, text, commands, actor, undefined).ok).toBe(true)

describe('joining two annotations', () => {
  it('keeps the older one with the words and notes of both, whichever is named first', () => {
    fc.assert(
      fc.property(rangesIn(text), rangesIn(text), fc.string(), fc.string(), (mine, theirs, myNote, theirNote) => {
        const older = annotation(second, { ranges: mine, note: myNote, at: 1 })
        const younger = annotation(first, { ranges: theirs, note: theirNote, at: 2, by: 'bob' })
        expect(join(older, younger)).toEqual(join(younger, older))
        const doc = docWith(older, younger)
        run(doc, join(older, younger) ?? [])
        const [kept, other] = [second, first].map((id) => readAnnotation(doc, id, text.length))
        expect(other?.deleted).toBeTruthy()
        expect(kept).toMatchObject({ deleted: null, by: 'alice', kind: 'claim' })
        for (const note of [myNote, theirNote]) expect(kept?.note).toContain(note)
        const covers = (offset: number) => kept?.ranges.some(([start, end]) => start <= offset && offset < end)
        for (const [start, end] of [...mine, ...theirs]) expect(covers(start) && covers(end - 1)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps the one that was talked about, were it the younger one, and both where both were', () => {
    const [older, younger] = [annotation(first, { at: 1 }), annotation(second, { at: 2 })]
    const joined = (...talkedAbout: readonly string[]) =>
      joinTalkedAbout(older, younger, (id) => talkedAbout.includes(id))?.at(-1)
    expect(joined(first)).toEqual({ type: 'delete', id: second })
    expect(joined(second)).toEqual({ type: 'delete', id: first })
    expect(joined(first, second)).toBeUndefined()
  })

  it('does not say the same twice', () => {
    const commands = join(annotation(first, { note: 'seen' }), annotation(second, { note: 'seen by the clerk' }))
    expect(commands).toContainEqual({ type: 'set-field', id: first, field: 'note', value: 'seen by the clerk' })
  })

  it('is not done where both notes together are longer than a note may be', () => {
    const [a, b] = ['a', 'b'].map((letter) => letter.repeat(noteLimit - 1)) as [string, string]
    expect(join(annotation(first, { note: a }), annotation(second, { note: b }))).toBeUndefined()
  })
})

describe('taking what one side wrote', () => {
  it.each([
    ['note', 'by bob', 'by bob'],
    ['kind', 'actor', 'actor'],
    ['ranges', [[5, 9]], [[5, 9]]],
  ] as const)('has the annotation say so: its %s', (field, after, expected) => {
    const doc = docWith(annotation(first, { note: 'by alice' }))
    const version = new MergedAccount(doc, text).version(field, { after, person: 'bob', at: 3 }, 'theirs')
    run(doc, [take(first, version as Version)])
    expect(readAnnotation(doc, first, text.length)).toMatchObject({ [field]: expected })
  })

  it('deletes and restores', () => {
    const doc = docWith(annotation(first, {}))
    const version = (after: unknown) =>
      new MergedAccount(doc, text).version('deleted', { after, person: 'bob', at: 3 }, 'theirs') as Version
    run(doc, [take(first, version({ by: 'bob', at: 3 }))])
    expect(readAnnotation(doc, first, text.length)?.deleted).toBeTruthy()
    run(doc, [take(first, version(null))])
    expect(readAnnotation(doc, first, text.length)?.deleted).toBeNull()
  })

  it('offers nothing that no annotation can say', () => {
    const account = new MergedAccount(docWith(annotation(first, {})), text)
    const version = (field: 'kind' | 'ranges', after: unknown) =>
      account.version(field, { after, person: null, at: null }, 'theirs')
    expect(version('kind', 'rumour')).toBeUndefined()
    expect(version('ranges', [[0, text.length + 1]])).toBeUndefined()
  })
})
