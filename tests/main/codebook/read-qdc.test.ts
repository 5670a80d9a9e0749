import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readCodebookQdc } from '../../../main/codebook/read-qdc'
import { execute } from '../../../shared/account/execute'
import { codebookOf } from '../../../shared/codebook/codebook'
import { codebookFileSentence, type FileTag, fileTags } from '../../../shared/codebook/codebook-file'
import { writeCodebookQdc } from '../../../shared/codebook/codebook-qdc'
import { planImport } from '../../../shared/codebook/plan-import'
import { readTags } from '../../../shared/codebook/read-tags'
import { anyCodebookCommand } from '../../support/steps'

const anyCodebook = fc.array(anyCodebookCommand, { maxLength: 25, size: 'max' }).map((commands) => {
  const doc = new Y.Doc()
  for (const command of commands) execute(doc, 'So.', [command], { person: 'alice', at: 1 }, null)
  return doc
})

const tagsIn = (doc: Y.Doc): readonly FileTag[] => fileTags(codebookOf(readTags(doc)))

/** What the format has a place for. */
const exchanged = (tags: readonly FileTag[]): readonly FileTag[] =>
  tags.map(({ colour: _, key: __, below, ...own }) => ({ ...own, below: exchanged(below) }))

const unknown = () => {
  throw new Error('Every tag has an id.')
}

const book = (codes: string, head = '') =>
  `<?xml version="1.0" encoding="utf-8"?>${head}<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes><Sets/></CodeBook>`

const guid = 'guid="5C2B51F2-2D2C-4B5E-8E1E-5D1D7E2B0A01"'

describe('a REFI-QDA codebook', () => {
  it('is read as it was written, but for colours and keys, which it has no place for', () => {
    fc.assert(
      fc.property(anyCodebook, (doc) => {
        const tags = tagsIn(doc)
        expect(readCodebookQdc(writeCodebookQdc(tags, 'Attest', unknown))).toEqual({ ok: true, value: exchanged(tags) })
      }),
    )
  })

  it('changes nothing in the account that it was exported from', () => {
    fc.assert(
      fc.property(anyCodebook, (doc) => {
        const read = readCodebookQdc(writeCodebookQdc(tagsIn(doc), 'Attest', unknown))
        if (!read.ok) throw new Error(read.error.kind)
        expect(planImport(readTags(doc), read.value, unknown)).toMatchObject({ commands: [], made: [], left: [] })
      }),
    )
  })

  it('keeps every sign that XML needs for itself, and line breaks', () => {
    const odd: readonly FileTag[] = [
      { kind: 'actor', name: '<a> & "b" شاهد', description: 'two\n<lines> & more', below: [] },
    ]
    const id = '5c2b51f2-2d2c-4b5e-8e1e-5d1d7e2b0a01'
    expect(readCodebookQdc(writeCodebookQdc(odd, 'A & "B"', () => id))).toEqual({
      ok: true,
      value: [{ ...odd[0], id }],
    })
  })

  it('of another program becomes tags of claims, unless a code at its top is called as a kind is', () => {
    const codes = [
      `<Code ${guid} name="Eyewitness" isCodable="true" color="#ff0000"><Description> Was there. </Description>`,
      '<NoteRef targetGUID="x"/><Code guid="{odd}" name="Under oath" isCodable="false"/></Code>',
      '<Code guid="y" name="actors" isCodable="true"><Code guid="z" name="Officials" isCodable="true"/></Code>',
    ].join('\n')
    expect(readCodebookQdc(book(codes))).toEqual({
      ok: true,
      value: [
        {
          ...{ kind: 'claim', name: 'Eyewitness', id: '5c2b51f2-2d2c-4b5e-8e1e-5d1d7e2b0a01' },
          description: 'Was there.',
          below: [{ kind: 'claim', name: 'Under oath', below: [] }],
        },
        { kind: 'actor', name: 'Officials', below: [] },
      ],
    })
  })

  const entities = '<!DOCTYPE c [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

  it.each([
    ['XML that breaks off', book('').slice(0, -5), 'unreadable-codebook'],
    ['no XML', '<no', 'unreadable-codebook'],
    ['what declares entities', book('<Code guid="x" name="&b;" isCodable="true"/>', entities), 'unreadable-codebook'],
    ['what names an outer document type', book('', '<!DOCTYPE c SYSTEM "file:///etc/passwd">'), 'unreadable-codebook'],
    ['an entity nobody declared', book('<Code guid="x" name="&b;" isCodable="true"/>'), 'unreadable-codebook'],
    ['another root', '<Project><CodeBook><Codes/></CodeBook></Project>', 'no-codebook'],
    ['a page', '<html><body>So.</body></html>', 'no-codebook'],
    ['a code without a name', book(`<Code ${guid} isCodable="true"/>`), 'unreadable-tag'],
    ['one id twice', book(`<Code ${guid} name="A"/><Code ${guid} name="B"/>`), 'two-alike'],
    ['too many codes', book('<Code name="A"/>'.repeat(2001)), 'too-many-tags'],
    [
      'codes nested as deep as nobody does',
      book('<Code name="A">'.repeat(9000) + '</Code>'.repeat(9000)),
      'too-many-tags',
    ],
  ])('is refused in one sentence where it is %s', (_, xml, kind) => {
    const read = readCodebookQdc(xml)
    expect(read).toMatchObject({ ok: false, error: { kind } })
    if (!read.ok) expect(codebookFileSentence(read.error, 'a.qdc')).toMatch(/^[A-Z“].*\.$/)
  })
})
