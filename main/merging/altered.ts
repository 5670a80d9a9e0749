import * as Y from 'yjs'
import { logDocument } from '../../shared/account/schema'
import { placesTakenAway } from '../../shared/history/taken-away'
import { placeOf } from '../../shared/history/written-values'
import type { Side } from '../../shared/merging/report'
import { buildDocuments } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'

/**
 * Which of two copies takes away what the other has, if one does. No Attest writes such a copy, and no merge could keep
 * what was there: a value that was deleted is gone from wherever that comes to be known.
 */
export function alteredSide(mine: Y.Doc, other: Y.Doc, merged: Y.Doc): Side | undefined {
  const gone = placesTakenAway(merged)
  if (gone.size === 0) return undefined
  const here = placesTakenAway(mine)
  if ([...gone].some((place) => !here.has(place))) return 'theirs'
  return standingPlaces(other).some((place) => gone.has(place)) ? 'ours' : undefined
}

/** The same of their logs: these are built only where an update has anything deleted, as none of Attest’s has. */
export function alteredLogSide(ours: readonly NamedUpdate[], theirs: readonly NamedUpdate[]): Side | undefined {
  const [mine, other] = [ofLog(ours), ofLog(theirs)]
  if (![...mine, ...other].some(deletes)) return undefined
  return alteredSide(logIn(mine), logIn(other), logIn([...mine, ...other]))
}

const ofLog = (updates: readonly NamedUpdate[]) => updates.filter(({ document }) => document === logDocument)

const logIn = (updates: readonly NamedUpdate[]): Y.Doc => buildDocuments(updates).get(logDocument) ?? new Y.Doc()

const standingPlaces = (doc: Y.Doc): readonly string[] =>
  [...doc.share].flatMap(([map, type]) =>
    [...type._map].filter(([, { deleted }]) => !deleted).map(([key]) => placeOf(map, key)),
  )

function deletes({ update }: NamedUpdate): boolean {
  try {
    return Y.decodeUpdate(update).ds.clients.size > 0
  } catch {
    return false
  }
}
