import { createHash } from 'node:crypto'
import path from 'node:path'
import * as Y from 'yjs'
import type { AccountSummary } from '../../shared/library/listing'
import { buildDocuments } from '../account-file/missing-updates'
import { readAccountFile } from '../account-file/read'

/**
 * Accounts by what they are, not by what they are called: files with one account in them stand together. The first is
 * the one with the shortest name, since programs that keep two copies add words to the name of the second.
 */
export function groupCopies(
  accounts: readonly AccountSummary[],
): readonly (readonly [AccountSummary, ...AccountSummary[]])[] {
  const groups = new Map<string, [AccountSummary, ...AccountSummary[]]>()
  for (const account of [...accounts].sort(compareNames)) {
    const key = account.id ?? `file ${account.file}`
    const group = groups.get(key)
    if (group) group.push(account)
    else groups.set(key, [account])
  }
  return [...groups.values()]
}

function compareNames(a: AccountSummary, b: AccountSummary): number {
  const [nameOfA, nameOfB] = [a, b].map(({ file }) => path.basename(file)) as [string, string]
  return nameOfA.length - nameOfB.length || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)
}

type ComparedFile = Pick<AccountSummary, 'file' | 'size' | 'changedAt'>

/** Compares what account files hold; what was compared once is remembered as long as the files are as they were. */
export class CopyComparison {
  readonly #contents = new Map<string, Promise<string>>()

  async areIdentical(a: ComparedFile, b: ComparedFile): Promise<boolean> {
    const [ofA, ofB] = await Promise.all([this.#contentsOf(a), this.#contentsOf(b)])
    return ofA === ofB
  }

  #contentsOf({ file, size, changedAt }: ComparedFile): Promise<string> {
    const key = `${size} ${changedAt} ${file}`
    const known = this.#contents.get(key) ?? digestOf(file)
    this.#contents.set(key, known)
    return known
  }
}

/** Of everything that was ever written to an account, in whatever order and in how many pieces. */
async function digestOf(file: string): Promise<string> {
  const contents = await readAccountFile(file)
  // What cannot be read is like nothing else.
  if (!contents.ok || contents.value.damaged > 0) return `unreadable ${file}`
  const docs = buildDocuments(contents.value.updates)
  const digest = createHash('sha256').update(contents.value.id)
  for (const [name, doc] of [...docs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const waiting = doc.store.pendingStructs?.update ?? new Uint8Array()
    digest
      .update(`\0${name}\0`)
      .update(Y.encodeSnapshot(Y.snapshot(doc)))
      .update(waiting)
    doc.destroy()
  }
  return digest.digest('hex')
}
