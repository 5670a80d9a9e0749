import * as Y from 'yjs'
import type { NamedUpdate } from './payloads'

/** The documents that updates build, by their names. Updates that are none are passed over. */
export function buildDocuments(updates: readonly NamedUpdate[]): Map<string, Y.Doc> {
  const docs = new Map<string, Y.Doc>()
  const byDocument = new Map<string, Uint8Array[]>()
  for (const { document, update } of updates) {
    const of = byDocument.get(document) ?? []
    byDocument.set(document, of)
    of.push(update)
  }
  for (const [document, of] of byDocument) {
    const doc = new Y.Doc()
    docs.set(document, doc)
    applyAll(doc, of)
  }
  return docs
}

function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) {
      try {
        Y.applyUpdate(doc, update)
      } catch {
        // Whole, but not by Attest: whoever opens the file counts it.
      }
    }
  })
}

/**
 * What `theirs` hold that `ours` do not, one update a document at most; nothing where all is known. Applied to `ours` in
 * any order, and any number of times, it gives the same as applying all of `theirs`.
 */
export function missingUpdates(ours: readonly NamedUpdate[], theirs: readonly NamedUpdate[]): NamedUpdate[] {
  const known = buildDocuments(ours)
  const missing: NamedUpdate[] = []
  for (const document of new Set(theirs.map(({ document }) => document))) {
    const doc = known.get(document) ?? new Y.Doc()
    const before = { vector: Y.encodeStateVector(doc), waiting: waitingIn(doc) }
    let grown = false
    doc.on('update', () => {
      grown = true
    })
    applyAll(
      doc,
      theirs.filter((one) => one.document === document).map(({ update }) => update),
    )
    // What still waits for a lost update counts: it belongs to them, and will show once any copy has the lost one.
    if (grown || waitingIn(doc) !== before.waiting) {
      missing.push({ document, update: Y.encodeStateAsUpdate(doc, before.vector) })
    }
  }
  return missing
}

/** How much of a document waits for updates that it has not seen: a number that grows with it, in bytes. */
const waitingIn = ({ store }: Y.Doc): number =>
  (store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0)
