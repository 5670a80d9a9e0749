import * as Y from 'yjs'
import { accountDocument } from '../../shared/account/schema'
import type { NamedUpdate } from '../account-file/payloads'

/** Applies what a file holds of the `account` document, and says how many updates are none: whole, but not by Attest. */
export function applyUpdates(doc: Y.Doc, updates: readonly NamedUpdate[], origin?: unknown): number {
  let unreadable = 0
  doc.transact(() => {
    for (const { document, update } of updates) {
      if (document !== accountDocument) continue
      try {
        Y.applyUpdate(doc, update, origin)
      } catch {
        unreadable += 1
      }
    }
  }, origin)
  return unreadable
}
