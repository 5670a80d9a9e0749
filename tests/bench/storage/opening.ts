import { promises as fs } from 'node:fs'
import * as Y from 'yjs'
import { OpenAccount } from '../../../main/account/open-account'
import { readAccountFile } from '../../../main/account-file/read'
import { accountDocument } from '../../../shared/account/schema'
import { compactFile } from '../../support/compact-file'
import { accountWith, withoutJournal } from './accounts'

export interface OpeningTimes {
  readonly annotations: number
  /** ms: the updates of a file that was never compacted, made into one snapshot of each document. */
  readonly compact: number
  readonly bytes: { readonly before: number; readonly after: number }
  /** ms, run by run: the compacted file, from its name to an account that can be worked on. */
  readonly open: number[]
  /** ms, run by run: the same state, from bytes in memory to a document. */
  readonly bare: number[]
}

export async function measureOpening(folder: string, annotations: number, runs: number): Promise<OpeningTimes> {
  const file = await accountWith(folder, annotations)
  const begun = performance.now()
  const compacted = await compactFile(file)
  const compact = performance.now() - begun
  if (!compacted.ok) throw new Error(compacted.error.kind)
  await fs.rm(`${file}.compacted.bak`)
  const read = await readAccountFile(file)
  if (!read.ok) throw new Error(read.error.kind)
  const state = read.value.updates.find(({ document }) => document === accountDocument)?.update as Uint8Array
  const times: OpeningTimes = { annotations, compact, bytes: compacted.value, open: [], bare: [] }
  for (let run = -1; run < runs; run++) {
    const steps = [
      async () => {
        const start = performance.now()
        const account = await OpenAccount.open(file, withoutJournal)
        const ms = performance.now() - start
        if (run >= 0) times.open.push(ms)
        if (account.ok) await account.value.close()
      },
      async () => {
        const start = performance.now()
        const doc = new Y.Doc()
        Y.applyUpdate(doc, state)
        if (run >= 0) times.bare.push(performance.now() - start)
        doc.destroy()
      },
    ]
    for (const step of run % 2 ? steps : steps.reverse()) await step()
  }
  return times
}
