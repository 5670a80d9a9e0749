import type * as Y from 'yjs'
import type { PersonId } from '../account/annotation'
import type { ReplyId } from '../account/discussion'
import { replyRecord } from '../account/discussion-values'
import { mapNames, mapsOf, parseFieldKey } from '../account/schema'
import type { Change } from './entry'
import type { Finding } from './finding'
import type { LogEntries } from './read-log'

/** Whether nobody has spoken for another: replies and verdicts are written by those under whose names they stand. */
export function verifyRights(doc: Y.Doc, entries: LogEntries): readonly Finding[] {
  const writers = writersOf(doc, entries)
  const findings: Finding[] = []
  for (const [entry, { person, changes }] of entries) {
    for (const change of changes) {
      const { map, key } = change
      if (!mayWrite(person, change, writers)) findings.push({ kind: 'not-theirs', entry, map, key })
    }
  }
  return findings
}

type Writers = ReadonlyMap<ReplyId, ReadonlySet<PersonId>>

function writersOf(doc: Y.Doc, entries: LogEntries): Writers {
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

function mayWrite(person: PersonId, { map, key, before, after }: Change, writers: Writers): boolean {
  const { id, field } = parseFieldKey(key) ?? { id: key, field: '' }
  switch (map) {
    case mapNames.replies:
      return before === undefined && (replyRecord.safeParse(after).data?.by ?? person) === person
    case mapNames.replyFields:
      return writers.get(id)?.has(person) ?? true
    case mapNames.verdicts:
      return field === person
    default:
      return true
  }
}
