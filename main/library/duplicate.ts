import path from 'node:path'
import * as Y from 'yjs'
import { readMeta } from '../../shared/account/annotations'
import type { FileProblem } from '../../shared/account/file-problem'
import { accountDocument } from '../../shared/account/schema'
import type { Signer } from '../../shared/history/entry'
import { fail, type Result } from '../../shared/result'
import { applyUpdates } from '../account/apply-updates'
import type { Author } from '../account/author'
import { LogWriter } from '../account/log-writer'
import { type NewAccount, newAccount } from '../account/new-account'
import type { NamedUpdate } from '../account-file/payloads'
import { readAccountFile, readOriginalFrom } from '../account-file/read'
import { copiedReports } from './copied-reports'
import { createUnderTitle } from './library'

/**
 * Makes a second account of the same text, of everything that is tagged in it and of its reports, beside the first: an account of its
 * own, with a log of its own, in which other things can be tried.
 * @returns its file
 */
export async function duplicateAccount(
  file: string,
  owner: Author,
  signer: Signer,
): Promise<Result<string, FileProblem>> {
  const contents = await readAccountFile(file)
  if (!contents.ok) return contents
  const { source, updates, genesis, id } = contents.value
  const original = await readOriginalFrom(file, genesis)
  if (genesis.originalSha256 && !original) return fail({ kind: 'text-damaged' })
  const doc = new Y.Doc()
  applyUpdates(doc, updates)
  const title = `${readMeta(doc)['title'] ?? path.parse(file).name} (copy)`
  const material = { ...source, title, meta: { copyOf: id }, warnings: [], ...(original && { original }) }
  const made = newAccount(material, owner, signer)
  const copied = copyOver(doc, made, owner, signer)
  doc.destroy()
  const reports = copiedReports(updates, id, made.id)
  const all = [...made.file.updates, ...copied, ...reports]
  return createUnderTitle(path.dirname(file), title, { ...made.file, updates: all })
}

/** Everything that an account document says and a new one does not yet, with what the new one's log tells of that. */
function copyOver(from: Y.Doc, { id, file }: NewAccount, owner: Author, signer: Signer): readonly NamedUpdate[] {
  const doc = new Y.Doc()
  applyUpdates(doc, file.updates)
  const before = Y.encodeStateVector(doc)
  const log = new LogWriter(id)
  log.see(file.updates)
  let entry: NamedUpdate | undefined
  doc.once('afterTransaction', (transaction: Y.Transaction) => {
    entry = log.tell(transaction, { person: owner.id, at: file.genesis.createdAt }, signer)
  })
  doc.transact(() => {
    for (const name of from.share.keys()) {
      const map = doc.getMap(name)
      for (const [key, value] of from.getMap(name).entries()) {
        const own = name === 'meta' && (key === 'title' || key === 'copyOf')
        if (!own) map.set(key, value)
      }
    }
  })
  return [{ document: accountDocument, update: Y.encodeStateAsUpdate(doc, before) }, ...(entry ? [entry] : [])]
}
