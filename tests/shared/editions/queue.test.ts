import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Origin } from '../../../shared/account/annotation'
import { readAnnotations } from '../../../shared/account/annotations'
import { standingReplies } from '../../../shared/account/discussion'
import { readDiscussions } from '../../../shared/account/discussions'
import { execute } from '../../../shared/account/execute'
import { acceptRepairs, byOutcome, countOutcomes, type Repair, repairQueue } from '../../../shared/editions/queue'
import { replicaText as text } from '../../support/replicas'
import { anyCommand } from '../../support/steps'

const idOf = ({ account, id }: Origin) => `00000000-0000-4000-8000-${account}${id.slice(-8)}`

const revised = `${text.slice(0, 20)}, as was told later, ${text.slice(26)} End.`

const earlierAccount = fc.array(anyCommand(text), { maxLength: 12 }).map((commands) => {
  const doc = new Y.Doc()
  for (const [at, one] of commands.entries()) execute(doc, text, [one], { person: 'bob', at }, undefined)
  const { discussions } = readDiscussions(doc)
  return { id: 'aaaa', text, annotations: readAnnotations(doc, text.length).annotations, discussions }
})

const newAccount = () => ({ id: 'bbbb', text: revised, doc: new Y.Doc() })

function accept(here: ReturnType<typeof newAccount>, repairs: readonly Repair[]): number {
  const commands = acceptRepairs(repairs, here.doc)
  expect(execute(here.doc, here.text, commands, { person: 'carol', at: 99 }, undefined).ok).toBe(true)
  return commands.length
}

describe('the queue of annotations of an earlier edition', () => {
  it('lists each that stands once, with one outcome, and writes nothing', () => {
    fc.assert(
      fc.property(earlierAccount, (earlier) => {
        const here = newAccount()
        const queue = repairQueue(earlier, here, idOf)
        const standing = earlier.annotations.filter(({ deleted }) => !deleted).map(({ id }) => id)
        expect(queue.map(({ id }) => id).sort()).toEqual(standing.sort())
        expect(Object.values(byOutcome(queue)).flat()).toHaveLength(queue.length)
        expect(Object.values(countOutcomes(queue)).reduce((a, b) => a + b)).toBe(queue.length)
        expect(here.doc.store.clients.size).toBe(0)
      }),
    )
  })

  it('brings over what is accepted with authors and times, says where it is from, and leaves the others listed', () => {
    fc.assert(
      fc.property(earlierAccount, fc.infiniteStream(fc.boolean()), (earlier, choices) => {
        const here = newAccount()
        const queue = repairQueue(earlier, here, idOf)
        const accepted = queue.filter(() => choices.next().value)
        const placed = accepted.filter(({ found }) => found.outcome !== 'orphaned')
        expect(accept(here, accepted)).toBe(placed.length)
        const originals = new Map(earlier.annotations.map((one) => [one.id, one]))
        const { annotations } = readAnnotations(here.doc, revised.length)
        expect(annotations).toHaveLength(placed.length)
        for (const { from, by, at, kind, note } of annotations) {
          expect(from?.account).toBe('aaaa')
          expect(originals.get(from?.id ?? '')).toMatchObject({ by, at, kind, note })
        }
        const saidHere = readDiscussions(here.doc).discussions
        for (const { id, from } of annotations) {
          const there = earlier.discussions.get(from?.id ?? '')
          const said = there ? standingReplies(there) : []
          expect((saidHere.get(id)?.replies ?? []).map((one) => one.from?.id).sort()).toEqual(
            said.map((one) => one.id).sort(),
          )
        }
        const left = queue.filter((repair) => !placed.includes(repair)).map(({ id }) => id)
        expect(repairQueue(earlier, here, idOf).map(({ id }) => id)).toEqual(left)
      }),
    )
  })

  it('adds nothing twice, not even after a deletion here', () => {
    fc.assert(
      fc.property(earlierAccount, (earlier) => {
        const here = newAccount()
        const queue = repairQueue(earlier, here, idOf)
        accept(here, queue)
        const made = readAnnotations(here.doc, revised.length).annotations
        for (const { id } of made)
          execute(here.doc, revised, [{ type: 'delete', id }], { person: 'c', at: 1 }, undefined)
        expect(accept(here, queue)).toBe(0)
        expect(accept(here, repairQueue(earlier, here, idOf))).toBe(0)
      }),
    )
  })
})
