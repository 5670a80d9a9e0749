import * as Y from 'yjs'
import type { PersonId } from '../account/annotation'
import { sameValue } from '../account/edit'
import { isBrought } from '../account/is-brought'
import { mapNames, parseFieldKey } from '../account/schema'
import type { Change, LogEntry } from '../history/entry'
import { orderLog } from '../history/order'
import type { LogEntries } from '../history/read-log'

/** One copy of an account: its `account` document, and what its log tells. */
export interface Copy {
  readonly doc: Y.Doc
  readonly entries: LogEntries
}

/** `map/key`: one value of the account. */
export type ValueRef = string

export const refOf = ({ map, key }: { readonly map: string; readonly key: string }): ValueRef => `${map}/${key}`

/** What one copy has come to say in one place since it and another copy parted. */
export interface Write {
  readonly map: string
  readonly key: string
  /** What stood there when they parted; missing where nothing did, or where no log tells. */
  readonly before?: unknown
  readonly after: unknown
  /** Null where neither a log nor the value itself tells. */
  readonly person: PersonId | null
  /** ms since 1970, by the writer's clock. */
  readonly at: number | null
}

export type Writes = ReadonlyMap<ValueRef, Write>

/**
 * Every value that one copy holds, or once held, and that the other has not seen. What it is now the document tells,
 * down to the single write; who wrote it, when, and over what, the log tells. Where the log is silent, as in files older
 * than it, the values are found all the same.
 */
export function writesOf(copy: Copy, other: Copy): Writes {
  const writes = new Map<ValueRef, Write>()
  const told = toldOnlyBy(copy, other)
  for (const [ref, tellings] of told) writes.set(ref, asTold(tellings))
  for (const [map, type] of copy.doc.share) {
    for (const [key, item] of type._map) {
      if (item.id.clock < Y.getState(other.doc.store, item.id.client)) continue
      const ref = refOf({ map, key })
      writes.set(ref, asItStands({ map, key }, item.content.getContent()[0], told.get(ref) ?? []))
    }
  }
  return writes
}

interface Telling {
  readonly change: Change
  readonly entry: LogEntry
}

function toldOnlyBy(copy: Copy, other: Copy): ReadonlyMap<ValueRef, readonly Telling[]> {
  const only = new Map([...copy.entries].filter(([key]) => !other.entries.has(key)))
  const told = new Map<ValueRef, Telling[]>()
  for (const key of orderLog(only).keys) {
    const entry = only.get(key) as LogEntry
    for (const change of entry.changes) {
      const tellings = told.get(refOf(change)) ?? []
      told.set(refOf(change), tellings)
      tellings.push({ change, entry })
    }
  }
  return told
}

/** A value that was written and has given way since to one that both copies know. */
function asTold(tellings: readonly Telling[]): Write {
  const { change, entry } = tellings.at(-1) as Telling
  const { map, key, after } = change
  const { person, at } = saidElsewhere(map, key, after) ?? entry
  return { map, key, ...beforeOf(tellings), after, person, at }
}

function asItStands({ map, key }: { map: string; key: string }, after: unknown, tellings: readonly Telling[]): Write {
  const telling = [...tellings].reverse().find(({ change }) => sameValue(change.after, after)) ?? tellings.at(-1)
  const signed = saidElsewhere(map, key, after) ?? telling?.entry ?? signatureIn(map, key, after)
  return { map, key, ...beforeOf(tellings), after, person: signed.person, at: signed.at }
}

const beforeOf = (tellings: readonly Telling[]): { before?: unknown } => {
  const first = tellings[0]?.change
  return first && 'before' in first ? { before: first.before } : {}
}

/** What was brought over from another account is the work of whoever did it there, whoever brought it. */
function saidElsewhere(map: string, key: string, value: unknown) {
  if (!isBroughtWrite(map, value)) return undefined
  const { at } = signatureIn(map, key, value)
  return map === mapNames.broughtVerdicts
    ? { person: parseFieldKey(key)?.field ?? null, at }
    : signatureIn(map, key, value)
}

export const isBroughtWrite = (map: string, value: unknown): boolean =>
  map === mapNames.broughtVerdicts || isBrought(value)

/** What some values say of themselves about who wrote them. */
function signatureIn(map: string, key: string, value: unknown): { person: PersonId | null; at: number | null } {
  const { by, at, person } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const writer = map === 'p' ? key : (by ?? person)
  return { person: typeof writer === 'string' ? writer : null, at: typeof at === 'number' ? at : null }
}
