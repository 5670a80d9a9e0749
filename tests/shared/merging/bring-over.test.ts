import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Origin } from '../../../shared/account/annotation'
import { readAnnotations } from '../../../shared/account/annotations'
import { command } from '../../../shared/account/command-check'
import { execute } from '../../../shared/account/execute'
import { commandsToBringOver } from '../../../shared/merging/bring-over'
import { replicaText as text } from '../../support/replicas'
import { anyCommand, ids } from '../../support/steps'

/** An id for each origin, the same each time, as the hash that the app uses gives. */
const idOf = ({ account, id }: Origin) => `00000000-0000-4000-8000-${account}${id.slice(-8)}`

const annotationsIn = (doc: Y.Doc) => readAnnotations(doc, text.length).annotations

function bringOver(from: { id: string; doc: Y.Doc }, into: { id: string; doc: Y.Doc }): number {
  const commands = commandsToBringOver({ id: from.id, annotations: annotationsIn(from.doc) }, into, idOf)
  const done = execute(into.doc, text, commands, { person: 'carol', at: 99 }, undefined)
  expect(done.ok).toBe(true)
  return commands.length
}

const anyAccount = (id: string) =>
  fc.array(anyCommand(text), { maxLength: 12 }).map((commands) => {
    const doc = new Y.Doc()
    for (const [at, one] of commands.entries()) execute(doc, text, [one], { person: 'bob', at }, undefined)
    return { id, doc }
  })

describe('bringing annotations over from another account of the same text', () => {
  it('brings all that stand, as they stand and with their authors, and says where they are from', () => {
    fc.assert(
      fc.property(anyAccount('aaaa'), anyAccount('bbbb'), (there, here) => {
        const before = annotationsIn(here.doc)
        const count = bringOver(there, here)
        const standing = annotationsIn(there.doc).filter(({ deleted }) => !deleted)
        const brought = annotationsIn(here.doc).filter(({ from }) => from)
        expect(count).toBe(standing.length)
        expect(brought.map(({ id: _, from, ...rest }) => ({ ...rest, id: from?.id }))).toEqual(
          expect.arrayContaining([...standing]),
        )
        expect(annotationsIn(here.doc)).toEqual(expect.arrayContaining([...before]))
      }),
      { numRuns: 200 },
    )
  })

  it('adds nothing twice: not again, not in two copies, not by a detour, not back to where it came from', () => {
    fc.assert(
      fc.property(anyAccount('aaaa'), (there) => {
        const [here, copy, third] = ['bbbb', 'bbbb', 'cccc'].map((id) => ({ id, doc: new Y.Doc() })) as [
          { id: string; doc: Y.Doc },
          { id: string; doc: Y.Doc },
          { id: string; doc: Y.Doc },
        ]
        const count = bringOver(there, here)
        expect(bringOver(there, here)).toBe(0)
        expect(bringOver(here, there)).toBe(0)
        expect(bringOver(here, third)).toBe(count)
        expect(bringOver(there, third)).toBe(0)
        bringOver(there, copy)
        Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(copy.doc))
        expect(annotationsIn(here.doc)).toHaveLength(count)
      }),
      { numRuns: 200 },
    )
  })

  it('is nothing that a window can ask for in another’s name', () => {
    const [id] = ids as [string]
    const from = { account: 'aaaa', id }
    const asked = { type: 'bring-over', id, kind: 'claim', ranges: [[0, 3]], note: '', by: 'bob', at: 1, from }
    expect(command.safeParse(asked).success).toBe(false)
  })
})
