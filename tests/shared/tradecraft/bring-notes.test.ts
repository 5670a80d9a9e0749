import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Origin } from '../../../shared/account/annotation'
import { readAnnotations } from '../../../shared/account/annotations'
import type { Command } from '../../../shared/account/command'
import { execute } from '../../../shared/account/execute'
import { codebookOf, pathOf } from '../../../shared/codebook/codebook'
import { allTaggings, tagsOn } from '../../../shared/codebook/taggings'
import { commandsToBringOver } from '../../../shared/merging/bring-over'
import { boardOf } from '../../../shared/tradecraft/board'
import { commandsToBringNotes, notesOf } from '../../../shared/tradecraft/bring-notes'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { Noted } from '../../support/noted'
import { anyCommand } from '../../support/steps'

const text = 'The clerk said 👩‍👩‍👧 that nobody came.\nقالت الشاهدة إنها رأتهم.'
const alice = { person: 'alice', at: 1 }
const idOf = ({ account, id }: Origin) => `${account} ${id}`

const annotationsIn = (doc: Y.Doc) => readAnnotations(doc, 1000).annotations

/** All that brings an account over into another. */
function bringing(there: Y.Doc, here: Y.Doc): readonly Command[] {
  const annotations = annotationsIn(there)
  const commands = commandsToBringOver({ id: 'there', annotations, discussions: new Map() }, here, idOf)
  const notes = notesOf('there', annotations, readTradecraft(there).tradecraft)
  const brought = new Set(commands.map(({ id }) => id))
  return [...commands, ...commandsToBringNotes(notes, here, brought, idOf, true)]
}

/** What each claim rests on and is graded, by its words. */
function boardIn(doc: Y.Doc) {
  const standing = annotationsIn(doc).filter(({ deleted }) => !deleted)
  const { tradecraft } = readTradecraft(doc)
  const { claims } = boardOf(standing, tradecraft)
  const rows = claims.map(({ claim, corroboration: { mentions, sources, origins }, credibility, supportedBy }) => ({
    at: claim.ranges,
    rests: [mentions.length, sources.length, origins.length, supportedBy.length],
    credibility: credibility.map(({ value }) => value).sort(),
    statement: tradecraft.details.get(claim.id)?.statement,
  }))
  return rows.map((row) => JSON.stringify(row)).sort()
}

/** The tags that each passage has, by their names from the kind down. */
function tagsIn(doc: Y.Doc) {
  const { tradecraft } = readTradecraft(doc)
  const codebook = codebookOf(tradecraft.tags)
  const standing = annotationsIn(doc).filter(({ deleted }) => !deleted)
  const tagged = standing.map(({ id, ranges }) => [
    ranges,
    tagsOn(tradecraft, id).map((tag) => pathOf(codebook, tag.id)),
  ])
  return tagged.map((one) => JSON.stringify(one)).sort()
}

it('is all there and counts as it did, whatever was noted, and comes only once', () => {
  fc.assert(
    fc.property(fc.array(anyCommand(text), { maxLength: 25 }), (commands) => {
      const [there, here] = [new Y.Doc(), new Y.Doc()]
      for (const command of commands) execute(there, text, [command], alice, null)
      expect(execute(here, text, bringing(there, here), { person: 'bob', at: 2 }, null)).toMatchObject({ ok: true })
      expect(boardIn(here)).toEqual(boardIn(there))
      expect(tagsIn(here)).toEqual(tagsIn(there))
      expect(bringing(there, here)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('is the work of whoever did it, and knows those it names by the same ids', () => {
  const there = new Noted()
  there.tag('claim', 'c1')
  there.tag('source', 's1')
  there.enter('ministry')
  there.set('ministry', 'bias', 'It is one side.')
  there.set('s1', 'entity', 'ministry')
  there.link('c1', 'attributed-to', 's1')
  there.grade('ministry', 'D')
  const here = new Y.Doc()
  execute(here, there.text, bringing(there.doc, here), { person: 'bob', at: 99 }, null)
  const { links, grades, entities, details } = readTradecraft(here).tradecraft
  expect([...links.values()]).toMatchObject([{ from: 'there c1', to: 'there s1', by: 'alice' }])
  expect([...grades.values()]).toMatchObject([{ target: 'ministry', value: 'D', by: 'alice' }])
  expect(entities.get('ministry')).toMatchObject({ name: 'ministry', by: 'alice' })
  expect(details.get('ministry')).toEqual({ bias: 'It is one side.' })
  expect(details.get('there s1')).toEqual({ entity: 'ministry' })
})

it('takes along a link once its other end is here as well', () => {
  const there = new Noted()
  there.tag('claim', 'c1')
  there.tag('source', 's1')
  there.link('c1', 'attributed-to', 's1')
  const here = new Y.Doc()
  const only = (kind: string) => bringing(there.doc, here).filter((one) => 'kind' in one && one.kind === kind)
  execute(here, there.text, only('claim'), alice, null)
  expect(readTradecraft(here).tradecraft.links.size).toBe(0)
  execute(here, there.text, bringing(there.doc, here), alice, null)
  expect([...readTradecraft(here).tradecraft.links.values()]).toMatchObject([{ from: 'there c1', to: 'there s1' }])
})

it('has the tag that is called the same here, below the same, and makes what is not', () => {
  const [there, here] = [new Noted(), new Noted()]
  const make = (id: string, name: string, parent?: string) =>
    ({ type: 'make-tag', id, kind: 'claim', name, colour: 'stone', parent }) as const
  there.tag('claim', 'c')
  for (const command of [make('t1', 'Seen'), make('t2', 'Sworn', 't1'), make('t3', 'Heard', 't1')]) there.do(command)
  for (const tag of ['t2', 't3']) there.do({ type: 'tag', id: 'c', tag })
  for (const command of [make('h1', 'seen'), make('h2', 'Sworn', 'h1')]) here.do(command)
  for (const command of bringing(there.doc, here.doc)) here.do(command)
  const { tags, taggings } = here.tradecraft
  expect([...tags.values()].map(({ id, name, parent }) => [id, name, parent])).toEqual([
    ['h1', 'seen', null],
    ['h2', 'Sworn', 'h1'],
    ['t3', 'Heard', 'h1'],
  ])
  expect([...allTaggings(taggings)].map(([, { tag }]) => tag)).toEqual(['h2', 't3'])
})
