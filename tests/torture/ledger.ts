import * as Y from 'yjs'
import { applyUpdates } from '../../main/account/apply-updates'
import { type AccountContents, readAccountFile } from '../../main/account-file/read'
import { fieldKey, logDocument, mapsOf } from '../../shared/account/schema'
import { canonicalJson } from '../../shared/canonical-json'
import { readLog } from '../../shared/history/read-log'

/** What a writer was told is saved: an annotation as it was made, or the note it was given later. */
export interface Acknowledged {
  readonly map: 'a' | 'm'
  readonly key: string
  readonly value: unknown
}

export const madeOf = (id: string, value: unknown): Acknowledged => ({ map: 'a', key: id, value })
export const notedOf = (id: string, note: string): Acknowledged => ({
  map: 'm',
  key: fieldKey(id, 'note'),
  value: note,
})

export interface Found {
  /** Acknowledged, and not in the file as it was. */
  readonly lost: readonly Acknowledged[]
  /** Acknowledged, and the log does not tell of them. */
  readonly untold: number
}

/** Compares what a file holds with all that was acknowledged, as canonical JSON, byte for byte. */
export function compare({ updates }: AccountContents, acknowledged: Iterable<Acknowledged>): Found {
  const doc = new Y.Doc()
  applyUpdates(doc, updates)
  const told = new Set<string>()
  const ofLog = updates.filter(({ document }) => document === logDocument).map(({ update }) => update)
  for (const { changes } of readLog(ofLog).entries.values()) {
    for (const { map, key, after } of changes) told.add(wordsOf({ map, key, value: after } as Acknowledged))
  }
  const { annotations, fields } = mapsOf(doc)
  const lost: Acknowledged[] = []
  let untold = 0
  for (const one of acknowledged) {
    const map = one.map === 'a' ? annotations : fields
    if (!isWithin(one.value, map.get(one.key))) lost.push(one)
    else if (!told.has(wordsOf({ ...one, value: map.get(one.key) }))) untold += 1
  }
  doc.destroy()
  return { lost, untold }
}

export async function compareFile(file: string, acknowledged: Iterable<Acknowledged>): Promise<Found | undefined> {
  const read = await readAccountFile(file)
  return read.ok ? compare(read.value, acknowledged) : undefined
}

const wordsOf = (one: Acknowledged): string => canonicalJson(one)

/** Whether a value has all that was asked for; the person and the time were stamped by whoever carried it out. */
function isWithin(asked: unknown, there: unknown): boolean {
  if (typeof asked !== 'object' || asked === null) return asked === there
  if (typeof there !== 'object' || there === null) return false
  return Object.entries(asked).every(
    ([name, value]) => canonicalJson(value) === canonicalJson((there as Record<string, unknown>)[name] ?? null),
  )
}
