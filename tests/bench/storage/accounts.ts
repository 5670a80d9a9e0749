import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import * as Y from 'yjs'
import type { AtWork } from '../../../main/account/at-work'
import { newAccount } from '../../../main/account/new-account'
import { createAccountFile } from '../../../main/account-file/create'
import type { NamedUpdate } from '../../../main/account-file/payloads'
import { encodeUpdates } from '../../../main/account-file/update-records'
import { deviceSigner } from '../../../main/profile/device-signer'
import { accountDocument, logDocument, mapsOf } from '../../../shared/account/schema'
import { LogChain } from '../../../shared/history/log-chain'

export const analyst = { id: '11111111-0000-4000-8000-000000000000', name: 'Analyst', colour: 1 }

const signer = deviceSigner(generateKeyPairSync('ed25519').privateKey)

export const withoutJournal: AtWork = { signerOf: () => signer }

const line = 'The clerk said that nobody came. '

/**
 * An account file with so many annotations, each made by an update of its own and told by an entry of the log.
 * @param paragraphs of 330 UTF-16 units each
 */
export async function accountWith(folder: string, annotations: number, paragraphs = 300): Promise<string> {
  const file = path.join(folder, `${annotations}.attest`)
  const paragraph = line.repeat(10)
  const text = Array.from({ length: paragraphs }, () => paragraph).join('\n')
  const blocks = Array.from({ length: paragraphs }, (_, n) => {
    const start = n * (paragraph.length + 1)
    return { type: 'paragraph' as const, start, end: start + paragraph.length }
  })
  const made = newAccount({ text, blocks, title: 'Bench', meta: {}, warnings: [] }, analyst, signer)
  const created = await createAccountFile(file, made.file)
  if (!created.ok) throw new Error(created.error.kind)
  const doc = new Y.Doc()
  const chain = new LogChain(made.id, randomUUID().replaceAll('-', ''), new Map())
  const updates: NamedUpdate[] = []
  doc.on('update', (update: Uint8Array) => updates.push({ document: accountDocument, update: Uint8Array.from(update) }))
  // One signature will do: what is measured does not look at it.
  const quick = { ...signer, sign: () => 'c2lnbmF0dXJl'.repeat(7) }
  for (let n = 0; n < annotations; n++) {
    const key = randomUUID()
    const start = (n * 37) % (text.length - 400)
    const after = { kind: 'claim', ranges: [[start, start + 60]], by: analyst.id, at: 1_764_000_000_000 + n }
    mapsOf(doc).annotations.set(key, after)
    const entry = chain.write([{ map: 'a', key, after }], [doc.clientID, n, n + 1], analyst.id, after.at, quick)
    updates.push({ document: logDocument, update: entry })
  }
  await fs.appendFile(file, encodeUpdates(updates))
  return file
}
