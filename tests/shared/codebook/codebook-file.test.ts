import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { execute } from '../../../shared/account/execute'
import { codebookOf } from '../../../shared/codebook/codebook'
import { readCodebookCsv, writeCodebookCsv } from '../../../shared/codebook/codebook-csv'
import {
  codebookFileSentence,
  type FileTag,
  fileTags,
  readCodebook,
  writeCodebook,
} from '../../../shared/codebook/codebook-file'
import { planImport } from '../../../shared/codebook/plan-import'
import { readTags } from '../../../shared/codebook/read-tags'
import { sameName } from '../../../shared/codebook/tag-problems'
import { anyCodebookCommand } from '../../support/steps'

const text = 'The clerk said that nobody came.'
const alice = { person: 'alice', at: 1 }

let made = 0
const newId = () => `00000000-0000-4000-9000-${(made++).toString(16).padStart(12, '0')}`

const anyCodebook = fc.array(anyCodebookCommand, { maxLength: 25, size: 'max' }).map((commands) => {
  const doc = new Y.Doc()
  for (const command of commands) execute(doc, text, [command], alice, null)
  return doc
})

const tagsIn = (doc: Y.Doc): readonly FileTag[] => fileTags(codebookOf(readTags(doc)))

function importInto(doc: Y.Doc, file: readonly FileTag[]) {
  const plan = planImport(readTags(doc), file, newId)
  if (plan.commands.length > 0) expect(execute(doc, text, plan.commands, alice, null)).toMatchObject({ ok: true })
  return plan
}

/** Whether two beside each other have one name, as when one was brought back after the other was made. */
function hasTwins(tags: readonly FileTag[]): boolean {
  const names = tags.map(({ kind, name }) => `${kind} ${sameName(name)}`)
  return new Set(names).size < names.length || tags.some(({ below }) => hasTwins(below))
}

/** As a table has it. */
const withoutIds = (tags: readonly FileTag[]): readonly FileTag[] =>
  tags.map(({ id: _, below, ...own }) => ({ ...own, below: withoutIds(below) }))

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

describe('a codebook as a file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyCodebook, (doc) => {
        const tags = tagsIn(doc)
        expect(readCodebook(writeCodebook(tags))).toEqual({ ok: true, value: tags })
      }),
    )
  })

  it('is read from a table as it was written into one', () => {
    const odd: readonly FileTag[] = [
      { kind: 'claim', name: '=1+1, "so"', colour: 'lime', description: "'two\nlines'", below: [] },
      { kind: 'source', name: 'شاهد', colour: 'stone', key: '7', below: [{ kind: 'source', name: 'A', below: [] }] },
    ]
    expect(readCodebookCsv(writeCodebookCsv(odd))).toEqual({ ok: true, value: odd })
  })

  it('is read from a table that a program for tables has written with semicolons, and by one name above', () => {
    const table = 'Name;Kind;Parent\nEyewitness;Claim;\n"Under; oath";claim;eyewitness\nRecorded;claim;Under; oath\n'
    expect(readCodebookCsv(table.replace('claim;Under; oath', 'claim;"Under; oath"'))).toEqual({
      ok: true,
      value: [
        {
          ...{ kind: 'claim', name: 'Eyewitness' },
          below: [{ kind: 'claim', name: 'Under; oath', below: [{ kind: 'claim', name: 'Recorded', below: [] }] }],
        },
      ],
    })
  })

  const tag = { id: id(1), kind: 'claim', name: 'A' }
  const file = (...tags: readonly object[]) => JSON.stringify({ format: 'attest-codebook', version: 1, tags })

  it.each([
    ['no JSON', 'kind,name', 'no-codebook'],
    ['another format', '{"format":"qdc"}', 'no-codebook'],
    ['a newer version', '{"format":"attest-codebook","version":2,"tags":[]}', 'newer-codebook'],
    ['a tag without a name', file({ ...tag, name: ' ' }), 'unreadable-tag'],
    ['a fourth kind', file({ ...tag, kind: 'place' }), 'unreadable-tag'],
    ['a colour of its own', file({ ...tag, colour: '#ff0000' }), 'unreadable-tag'],
    ['a key of two signs', file({ ...tag, key: 'ab' }), 'unreadable-tag'],
    ['a tag below nothing', file({ ...tag, parent: id(2) }), 'nothing-above'],
    [
      'a tag below one of another kind',
      file(tag, { id: id(2), kind: 'actor', name: 'B', parent: id(1) }),
      'nothing-above',
    ],
    ['a ring', file({ ...tag, parent: id(2) }, { id: id(2), kind: 'claim', name: 'B', parent: id(1) }), 'ring-of-tags'],
    ['one id twice', file(tag, tag), 'two-alike'],
    ['too many tags', file(...Array.from({ length: 2001 }, () => ({ kind: 'claim', name: 'A' }))), 'too-many-tags'],
  ])('is refused in one sentence where it is %s', (_, json, kind) => {
    const read = readCodebook(json)
    expect(read).toMatchObject({ ok: false, error: { kind } })
    if (!read.ok) expect(codebookFileSentence(read.error, 'a.json')).toMatch(/^[A-Z“].*\.$/)
  })

  it('is refused as a table where a name above is that of two', () => {
    const table = 'kind,name,parent\nclaim,A,\nclaim,B,\nclaim,C,A\nclaim,C,B\nclaim,D,C\n'
    expect(readCodebookCsv(table)).toMatchObject({ ok: false, error: { kind: 'two-above', name: 'D' } })
    expect(readCodebookCsv(table.replace('D,C', 'D,B / C'))).toMatchObject({ ok: true })
  })
})

describe('importing a codebook', () => {
  it('makes it in an account without one, and comes to nothing the second time', () => {
    fc.assert(
      fc.property(anyCodebook, (doc) => {
        const [file, other] = [tagsIn(doc), new Y.Doc()]
        fc.pre(!hasTwins(file))
        importInto(other, file)
        expect(tagsIn(other)).toEqual(file)
        expect(importInto(other, file)).toMatchObject({ commands: [], made: [], changed: [], left: [] })
      }),
    )
  })

  it('finds by their names those that have no ids', () => {
    fc.assert(
      fc.property(anyCodebook, (doc) => {
        const file = withoutIds(tagsIn(doc))
        fc.pre(!hasTwins(file))
        expect(importInto(doc, file)).toMatchObject({ commands: [], made: [], changed: [] })
      }),
    )
  })

  it('leaves every tag that only the account has, whatever comes', () => {
    fc.assert(
      fc.property(anyCodebook, anyCodebook, (doc, other) => {
        const before = readTags(doc)
        const file = tagsIn(other)
        const inFile = new Set(ids(file))
        importInto(doc, file)
        const after = readTags(doc)
        for (const [id, tag] of before) {
          expect(after.has(id)).toBe(true)
          if (tag.into !== null) expect(after.get(id)?.into).toBe(tag.into)
          if (tag.deleted && !inFile.has(id)) expect(after.get(id)?.deleted).toEqual(tag.deleted)
        }
        // What the file has is there, or it is told why not.
        const plan = planImport(readTags(doc), file, newId)
        expect(plan.made.length).toBeLessThanOrEqual(plan.left.length)
      }),
    )
  })

  it('takes a tag for no other that has its old name, where the file has both', () => {
    const doc = new Y.Doc()
    importInto(doc, [{ id: id(2), kind: 'claim', name: 'Rumour', below: [] }])
    importInto(doc, [
      { id: id(1), kind: 'claim', name: 'Rumour', below: [] },
      { id: id(2), kind: 'claim', name: 'Hearsay', below: [] },
    ])
    expect([...readTags(doc).values()].map(({ id, name }) => [id, name]).sort()).toEqual([
      [id(1), 'Rumour'],
      [id(2), 'Hearsay'],
    ])
  })

  it('makes one of two beside each other that have one name, and says of the other that it cannot be', () => {
    const doc = new Y.Doc()
    const twins = [id(1), id(2)].map((id): FileTag => ({ id, kind: 'claim', name: 'Rumour', below: [] }))
    expect(importInto(doc, twins)).toMatchObject({
      made: [{ id: id(1) }],
      left: [{ problem: { kind: 'tag-name-taken' } }],
    })
  })

  it('makes a tag without its key where another has that, and says so', () => {
    const doc = new Y.Doc()
    importInto(doc, [{ kind: 'claim', name: 'A', key: 'e', below: [] }])
    const plan = importInto(doc, [{ kind: 'source', name: 'B', key: 'e', below: [] }])
    expect(plan).toMatchObject({ made: [{ name: 'B' }], left: [{ name: 'B', problem: { kind: 'tag-key-taken' } }] })
    expect([...readTags(doc).values()].map(({ name, key }) => [name, key])).toEqual([
      ['A', 'e'],
      ['B', null],
    ])
  })

  it('takes a thousand tags as one step', () => {
    const file = Array.from({ length: 1000 }, (_, n) => ({ kind: 'claim' as const, name: `Tag ${n}`, below: [] }))
    const doc = new Y.Doc()
    importInto(doc, file)
    expect(tagsIn(doc).length).toBe(1000)
  })
})

const ids = (tags: readonly FileTag[]): readonly string[] => tags.flatMap(({ id, below }) => [id ?? '', ...ids(below)])
