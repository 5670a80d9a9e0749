import type * as Y from 'yjs'
import type { PersonId } from '../account/annotation'
import type { ReplyId } from '../account/discussion'
import { replyRecord } from '../account/discussion-values'
import { isBrought } from '../account/is-brought'
import { accountDocument, mapNames, mapsOf } from '../account/schema'
import { rightsTo, type ValueIn } from '../team/rights'
import type { Change } from './entry'
import type { Finding } from './finding'
import type { LogEntries } from './read-log'

/** What is said under a person's name; of all else, one may write for another, as whoever brings annotations over does. */
const said: ReadonlySet<string> = new Set([mapNames.replies, mapNames.replyFields, mapNames.verdicts])

/** Whether nobody has spoken for another: what is said is written by whoever a team's server would let write it. */
export function verifyRights(doc: Y.Doc, entries: LogEntries): readonly Finding[] {
  const writers = writersOf(doc, entries)
  const findings: Finding[] = []
  for (const [entry, { person, changes }] of entries) {
    // Of replies made apart under one id, each is its writer's.
    const valueIn: ValueIn = (map, key) =>
      map === mapNames.replies && writers.get(key)?.has(person) ? { by: person } : doc.getMap(map).get(key)
    for (const change of changes) {
      const { map, key } = change
      if (said.has(map) && !mayWrite(person, change, valueIn)) findings.push({ kind: 'not-theirs', entry, map, key })
    }
  }
  return findings
}

function mayWrite(person: PersonId, { map, key, before, after }: Change, valueIn: ValueIn): boolean {
  const rights = rightsTo(accountDocument, map, key)
  const isNew = before === undefined || !rights?.newKeysOnly
  if (rights?.editorsBring && isBrought(after)) return isNew
  return isNew && (rights?.author?.(key, after, valueIn) ?? person) === person
}

function writersOf(doc: Y.Doc, entries: LogEntries): ReadonlyMap<ReplyId, ReadonlySet<PersonId>> {
  const writers = new Map<ReplyId, Set<PersonId>>()
  const note = (id: ReplyId, made: unknown) => {
    const by = replyRecord.safeParse(made).data?.by
    if (by !== undefined) writers.set(id, (writers.get(id) ?? new Set()).add(by))
  }
  for (const [id, made] of mapsOf(doc).replies.entries()) note(id, made)
  for (const { changes } of entries.values()) {
    for (const { map, key, after } of changes) if (map === mapNames.replies) note(key, after)
  }
  return writers
}
