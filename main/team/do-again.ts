import * as Y from 'yjs'
import { accountDocument, logDocument, mapNames } from '../../shared/account/schema'
import { isSameJson } from '../../shared/canonical-json'
import type { Change, EntryKey, Signer } from '../../shared/history/entry'
import type { Line } from '../../shared/history/narrator'
import { type LogEntries, readLog } from '../../shared/history/read-log'
import { whySentence } from '../../shared/team/refused-words'
import { type Sifted, sift } from '../../shared/team/sift'
import { unsentIn } from '../../shared/team/unsent'
import type { Author } from '../account/author'
import { SignedWriter } from '../account/signed-writer'
import { buildDocuments } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import type { AccountContents } from '../account-file/read'
import { narrate } from '../history/narrate'
import type { ServerState } from './fetch-state'
import type { RefusedNow } from './refused-draft'

/** Who does it. */
export interface Worker {
  readonly author: Author
  readonly signer: Signer
}

export interface DoneAgain extends Pick<RefusedNow, 'again' | 'steps'> {
  /** What goes behind what the server has. */
  readonly updates: readonly NamedUpdate[]
}

/**
 * Does again on what a server has what it lacks of an account, as new steps, as far as the role permits. What was done again
 * before, and is refused although it seems to be permitted, is not done a third time.
 * @param before entries as which it was done again the last time
 */
export function doAgain(
  { id, source, updates: here }: Pick<AccountContents, 'id' | 'source' | 'updates'>,
  { role, updates: there }: Pick<ServerState, 'role' | 'updates'>,
  { author, signer }: Worker,
  before: readonly EntryKey[],
): DoneAgain {
  const updates: NamedUpdate[] = []
  const writer = new SignedWriter(id, { signerOf: () => signer, onWritten: (written) => updates.push(...written) })
  writer.read(there)
  writer.begin()
  const local = { doc: documentIn(here), entries: entriesIn(here) }
  const unsent = unsentIn(local, { doc: writer.doc, entries: entriesIn(there) })
  const sifted = sift(writer.doc, unsent, { role, person: author.id, device: signer.device }, (changes) =>
    writer.write(author, author.id, () => set(writer.doc, changes)),
  )
  const isInVain = sifted.refused.size === 0 && before.some((key) => unsent.has(key))
  const refused = isInVain ? allOf(sifted) : sifted.refused
  const lines = linesByEntry(narrate({ doc: local.doc, source }, unsent).filter((line) => !tellsWho(line, unsent)))
  const stepOf = (key: EntryKey) => {
    const entry = unsent.get(key)
    const why = refused.get(key)
    if (!entry || !why) return []
    const told = (lines.get(key) ?? []).map((line) => ({ ...line, why: whySentence(why) }))
    return [[key, { entry, lines: told }] as const]
  }
  const written = isInVain ? [] : updates
  return {
    updates: written,
    again: [...entriesIn(written).keys()],
    steps: new Map([...refused.keys()].flatMap(stepOf)),
  }
}

const allOf = ({ again }: Sifted): Sifted['refused'] => new Map(again.map((key) => [key, { kind: 'not-taken' }]))

const entriesIn = (updates: readonly NamedUpdate[]): LogEntries =>
  readLog(updates.filter(({ document }) => document === logDocument).map(({ update }) => update)).entries

/** The account itself, without its log. */
export const documentIn = (updates: readonly NamedUpdate[]): Y.Doc =>
  buildDocuments(updates).get(accountDocument) ?? new Y.Doc()

/** What stands there already is not written again. */
function set(doc: Y.Doc, changes: readonly Change[]): void {
  for (const { map, key, after } of changes) {
    const values = doc.getMap(map)
    if (!values.has(key) || !isSameJson(values.get(key), after)) values.set(key, after)
  }
}

function linesByEntry(lines: readonly Line[]): ReadonlyMap<EntryKey, readonly Line[]> {
  const byEntry = new Map<EntryKey, Line[]>()
  for (const line of lines) byEntry.set(line.entry, [...(byEntry.get(line.entry) ?? []), line])
  return byEntry
}

/** Who somebody is stands beside what they did. */
function tellsWho({ entry, change }: Line, entries: LogEntries): boolean {
  const map = entries.get(entry)?.changes[change]?.map
  return map === mapNames.people || map === mapNames.devices
}
