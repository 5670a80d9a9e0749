import { promises as fs } from 'node:fs'
import type * as Y from 'yjs'
import type { FileProblem } from '../../shared/account/file-problem'
import { reportOf } from '../../shared/account/schema'
import { readReportHead } from '../../shared/report/heads'
import { fail, ok, type Result } from '../../shared/result'
import { type RefusedLine, whySentence } from '../../shared/team/refused-words'
import { backupBeside } from '../account-file/backup-beside'
import { distinct } from '../account-file/compact-records'
import { takeRightsOf, writeDurably } from '../account-file/durable-file'
import { ioProblem } from '../account-file/io-problem'
import { encodeUpdate, type NamedUpdate } from '../account-file/payloads'
import { readAccount } from '../account-file/read'
import { encodeRecord, recordTypes, scanRecords } from '../account-file/record'
import { doAgain, documentIn, type Worker } from './do-again'
import type { ServerState } from './fetch-state'
import { keepReports } from './kept-reports'
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
  /** … and how many are kept as a draft, and reports with them. */
  readonly kept: number
  /** What those were. */
  readonly lines: readonly RefusedLine[]
}

/**
 * Makes an account's file anew as the server has it, with its evidence as it is, and with what the server lacks and the role
 * permits as new steps; so are its reports. All else is kept as a draft before that, with the file as it was. The new file takes the place of the
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
    const kept = keepReports(contents.value.updates, state)
    const reports = reportLines(kept.refused, documentIn(contents.value.updates), worker.author)
    await keepDraft(draft, bytes, { ...refused, reports, role: state.role, reason })
    await putInPlace(file, encodeAnew(bytes, state.updates, [...updates, ...kept.updates]), forget)
    const lines = [...[...refused.steps.values()].flatMap((step) => step.lines), ...reports]
    return ok({ again: refused.again.length, kept: refused.steps.size + reports.length, lines })
  } catch (error) {
    return fail(ioProblem(error))
  }
}

/** Nobody tells steps of a text: of all that is not kept of it there is one line. */
const reportLines = (
  documents: readonly string[],
  doc: Y.Doc,
  { id, name }: Worker['author'],
): readonly RefusedLine[] =>
  documents.map((document) => ({
    ...{ entry: document, change: 0, person: id, name, at: Date.now() },
    did: `wrote in the report “${readReportHead(doc, reportOf(document) ?? '')?.title ?? 'Untitled'}”`,
    why: `${whySentence({ kind: 'role-too-low', needed: 'editor' })} The text is in the file as it was.`,
  }))

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
