import { promises as fs } from 'node:fs'
import path from 'node:path'
import * as Y from 'yjs'
import { z } from 'zod'
import { fieldValues, identifier, moment } from '../../shared/account/values'
import { type EntryKey, type LogEntry, logEntry } from '../../shared/history/entry'
import type { RefusedLine } from '../../shared/team/refused-words'
import { roles } from '../../shared/team/role'
import { syncFolder, writeDurably } from '../account-file/durable-file'
import { makeFolder, privately } from '../make-folder'
import { readJsonFile, writeJsonFile } from '../profile/json-file'

const line = z.object({
  entry: z.string(),
  change: z.int().min(0),
  person: identifier,
  name: z.string(),
  at: moment,
  did: z.string(),
  annotation: z.string().exactOptional(),
  ranges: fieldValues.ranges.exactOptional(),
  why: z.string(),
}) satisfies z.ZodType<RefusedLine>

const draft = z.object({
  /** What the person might do when something was last refused. */
  role: z.enum(roles),
  /** The server's own word for it. */
  reason: z.string(),
  /** Entries as which the others were done again then. */
  again: z.array(z.string()),
  /** Steps that were not, by the keys of their entries in the log; oldest first. */
  steps: z.record(
    z.string(),
    z.object({
      entry: logEntry,
      lines: z.array(line),
      /** When it was taken out, in ms since 1970. */
      at: moment,
      /** The person has put away that it was. */
      heard: z.boolean(),
    }),
  ),
  /** What was written in texts of reports, by their documents. */
  reports: z.record(z.string(), z.object({ lines: z.array(line), heard: z.boolean() })).exactOptional(),
})

/** What servers have refused of one account: it is never taken out of here. */
export type RefusedDraft = z.infer<typeof draft>

/** What is refused at once. */
export interface RefusedNow extends Pick<RefusedDraft, 'role' | 'reason' | 'again'> {
  readonly steps: ReadonlyMap<EntryKey, { readonly entry: LogEntry; readonly lines: readonly RefusedLine[] }>
  /** One line for each report in which something was written. */
  readonly reports: readonly RefusedLine[]
}

/** Where the file is kept as it was, and what was refused. */
export const draftPlaces = (drafts: string, account: string) => ({
  file: path.join(drafts, account, 'refused.attest'),
  steps: path.join(drafts, account, 'refused.json'),
})

export type DraftPlaces = ReturnType<typeof draftPlaces>

/** Undefined where nothing was refused yet, or what was cannot be read. */
export const readDraft = ({ steps }: DraftPlaces): Promise<RefusedDraft | undefined> =>
  readJsonFile(steps, draft).catch(() => undefined)

/**
 * Puts a file as it was, and what is refused of it, on the disk. Twice is once: each step is listed by its entry, and a file
 * that is kept already is not kept again. Throws the system's error.
 */
export async function keepDraft(
  places: DraftPlaces,
  bytes: Uint8Array,
  { steps, reports, ...now }: RefusedNow,
): Promise<void> {
  makeFolder(path.dirname(places.file), privately)
  const kept = await fs.readFile(places.file).catch(() => undefined)
  if (!kept?.equals(bytes)) {
    if (kept) await fs.rename(places.file, await olderName(places.file))
    await writeDurably(places.file, bytes, (part) => fs.rename(part, places.file))
  }
  const known = await readDraft(places)
  const at = Date.now()
  const added = [...steps].map(([key, step]) => [key, { ...step, at, heard: false }] as const)
  const written = reports.map((told) => [told.entry, { lines: [told], heard: false }] as const)
  await writeJsonFile(places.steps, {
    ...now,
    steps: { ...known?.steps, ...Object.fromEntries(added) },
    reports: { ...known?.reports, ...Object.fromEntries(written) },
  })
  await syncFolder(path.dirname(places.steps))
}

/** What was taken out of an account that the person has not put away yet. */
export function unheardIn({ steps, reports = {} }: RefusedDraft, { store }: Y.Doc): readonly RefusedLine[] {
  const isTakenOut = ({ writes: [client, , to] }: LogEntry) => Y.getState(store, client) < to
  return [
    ...Object.values(steps).filter(({ entry, heard }) => !heard && isTakenOut(entry)),
    ...Object.values(reports).filter(({ heard }) => !heard),
  ].flatMap(({ lines }) => lines)
}

/** The person has put away all that was told of. */
export async function noteHeard(places: DraftPlaces): Promise<void> {
  const known = await readDraft(places)
  if (!known) return
  await writeJsonFile(places.steps, { ...known, steps: heardAll(known.steps), reports: heardAll(known.reports ?? {}) })
}

const heardAll = <T extends object>(told: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(told).map(([key, one]) => [key, { ...one, heard: true }]))

/** What was kept before is kept, too. */
async function olderName(file: string): Promise<string> {
  const { mtimeMs } = await fs.stat(file)
  return file.replace(/\.attest$/, `-${Math.round(mtimeMs)}.attest`)
}
