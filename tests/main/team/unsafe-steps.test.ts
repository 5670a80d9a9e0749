import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentClocks } from '../../../main/team/document-clocks'
import { toldBeyond } from '../../../main/team/told-steps'
import { UnsafeSteps } from '../../../main/team/unsafe-steps'
import { accountDocument, logDocument } from '../../../shared/account/schema'
import { isEdited, subjectOf } from '../../../shared/account/take-back'
import { anyHistory, type Replica, replicasAfter } from '../../support/replica'

/** The documents of a copy, as far as a number of its updates make them. */
function documentsOf({ updates }: Replica, count = updates.length) {
  const docs = { account: new Y.Doc(), log: new Y.Doc() }
  for (const { document, update } of updates.slice(0, count)) {
    if (document === accountDocument) Y.applyUpdate(docs.account, update)
    if (document === logDocument) Y.applyUpdate(docs.log, update)
  }
  return docs
}

it('says what every step is about that a server lacks in part or whole, and of no other', () =>
  fc.assert(
    fc.property(anyHistory, fc.nat(), fc.boolean(), (history, some, isTakenLater) => {
      const [copy] = replicasAfter(history)
      const there = documentsOf(copy, some % (copy.updates.length + 1))
      const here = documentsOf(copy)
      const safe = { log: documentClocks(there.log), account: documentClocks(there.account) }
      const steps = new UnsafeSteps(here.account)
      const known = isTakenLater ? new Map<number, number>() : safe.log
      steps.take(toldBeyond(here.log, (client) => known.get(client) ?? 0))
      const lacking = [...toldBeyond(here.log, () => 0)].filter(({ client, end, entry }) => {
        const [writer, , to] = entry.writes
        const isTold = (safe.log.get(client) ?? 0) >= end
        return !isTold || (isTakenLater && Y.getState(there.account.store, writer) < to)
      })
      const about = lacking.flatMap(({ entry }) =>
        entry.changes.flatMap((change) => (isEdited(change.map) ? [subjectOf(change as never, here.account)] : [])),
      )
      expect([...steps.subjects(safe)].sort()).toEqual([...new Set(about)].sort())
      const all = { log: documentClocks(here.log), account: documentClocks(here.account) }
      expect(steps.subjects(all).size).toBe(0)
      expect(steps.subjects(safe).size).toBe(0)
    }),
    { numRuns: 100 },
  ))
