import { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import type { RefusedLine } from '../../shared/team/refused-words'
import { backupBeside } from '../account-file/backup-beside'
import { distinct } from '../account-file/compact-records'
import { takeRightsOf, writeDurably } from '../account-file/durable-file'
import { ioProblem } from '../account-file/io-problem'
import { encodeUpdate, type NamedUpdate } from '../account-file/payloads'
import { readAccount } from '../account-file/read'
import { encodeRecord, recordTypes, scanRecords } from '../account-file/record'
import { doAgain, type Worker } from './do-again'
import type { ServerState } from './fetch-state'
import { type DraftPlaces, keepDraft, readDraft } from './refused-draft'

interface Remaking extends Worker {
  /** The account as the server has it, and what one may do there. */
  readonly state: ServerState
  /** Why the server has refused something, in a word of its own. */
  readonly reason: string
  readonly draft: DraftPlaces
  /** Clears the account's journal. */
  forget(): Promise<void>
}

export interface Remade {
  /** How many steps were done again … */
  readonly again: number
  /** … and how many are kept as a draft. */
  readonly kept: number
  /** What those were. */
  readonly lines: readonly RefusedLine[]
}

/**
 * Makes an account's file anew as the server has it, with its evidence as it is, and with what the server lacks and the role
 * permits as new steps. All else is kept as a draft before that, with the file as it was. The new file takes the place of the
 * old one at once, so that all of it can be begun again whenever it was cut short. Nobody may have the file open.
 */
export async function remake(
  file: string,
  { state, reason, draft, forget, ...worker }: Remaking,
): Promise<Result<Remade, FileProblem>> {
  try {
    const bytes = await fs.readFile(file)
    const contents = readAccount(bytes)
    if (!contents.ok) return contents
    const before = (await readDraft(draft))?.again ?? []
    const { updates, ...refused } = doAgain(contents.value, state, worker, before)
    await keepDraft(draft, bytes, { ...refused, role: state.role, reason })
    await putInPlace(file, encodeAnew(bytes, state.updates, updates), forget)
    const lines = [...refused.steps.values()].flatMap((step) => step.lines)
    return ok({ again: refused.again.length, kept: refused.steps.size, lines })
  } catch (error) {
    return fail(ioProblem(error))
  }
}

/** A file with the evidence of another. */
function encodeAnew(bytes: Uint8Array, state: readonly NamedUpdate[], updates: readonly NamedUpdate[]): Uint8Array {
  const { update, snapshot, torn, drained } = recordTypes
  const gone: readonly number[] = [update, snapshot, torn, drained]
  const evidence = distinct(scanRecords(bytes).records.filter(({ type }) => !gone.includes(type)))
  const asRecords = (type: number, named: readonly NamedUpdate[]) =>
    named.map((one) => ({ type, payload: encodeUpdate(one) }))
  return Buffer.concat([...evidence, ...asRecords(snapshot, state), ...asRecords(update, updates)].map(encodeRecord))
}

async function putInPlace(file: string, bytes: Uint8Array, forget: () => Promise<void>): Promise<void> {
  await writeDurably(file, bytes, async (part) => {
    await takeRightsOf(file, part)
    await forget()
    await fs.rm(backupBeside(file), { force: true })
    await fs.rename(part, file)
  })
}
