import * as Y from 'yjs'
import { reportOf } from '../../shared/account/schema'
import type { TextMet } from '../../shared/merging/report'
import { readReportHead } from '../../shared/report/heads'
import { inspectText } from '../../shared/team/inspect-text'
import { buildDocuments } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'

export interface TextsMet {
  /** What the copy has of reports and the account has not. */
  readonly updates: readonly NamedUpdate[]
  readonly met: readonly TextMet[]
  /** Something in the copy waits for what it has lost, and stays with it. */
  readonly incomplete: boolean
}

export const isText = ({ document }: NamedUpdate): boolean => reportOf(document) !== undefined

/** Items of one text. */
const limits = { items: 4_000_000 }

/**
 * The texts of reports that two copies have. Nothing is taken from what is no text, nor what takes away words that nobody
 * has: those may be a teammate's, and still to come.
 * @param merged the `account` document that holds what both hold
 */
export function mergeTexts(ours: readonly NamedUpdate[], theirs: readonly NamedUpdate[], merged: Y.Doc): TextsMet {
  const [mine, others] = [buildDocuments(ours.filter(isText)), buildDocuments(theirs.filter(isText))]
  const updates: NamedUpdate[] = []
  const met: TextMet[] = []
  let incomplete = false
  for (const [document, other] of others) {
    const doc = mine.get(document)
    const title = readReportHead(merged, reportOf(document) ?? '')?.title ?? 'Untitled'
    incomplete ||= other.store.pendingStructs !== null || other.store.pendingDs !== null
    const update = lackedBy(doc ?? new Y.Doc(), other)
    if (update === 'unreadable') met.push({ title, has: 'ours' })
    if (!(update instanceof Uint8Array)) continue
    updates.push({ document, update })
    // Of one that is new the account itself tells.
    if (doc) met.push({ title, has: lackedBy(other, doc) instanceof Uint8Array ? 'both' : 'theirs' })
  }
  return { updates, met, incomplete }
}

/** What one text lacks of another; undefined where that is nothing. */
function lackedBy(doc: Y.Doc, other: Y.Doc): Uint8Array | 'unreadable' | undefined {
  const update = Y.encodeStateAsUpdate(withoutWaiting(other), Y.encodeStateVector(doc))
  const inspected = inspectText(doc, update, limits)
  if (!inspected.ok) return 'unreadable'
  const { adds, erases } = inspected.value
  return adds.length > 0 || erases ? update : undefined
}

function withoutWaiting(doc: Y.Doc): Y.Doc {
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return doc
}
