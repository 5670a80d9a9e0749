import { createHash, randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { accountFormat, accountIdOf, encodeGenesis, type Genesis } from '../../shared/account/genesis'
import { accountDocument, mapsOf, schemaVersion } from '../../shared/account/schema'
import type { AccountText } from '../../shared/text/block'
import type { NewAccountFile } from '../account-file/create'

/** What an import hands over: the frozen text and what is known about it. */
export interface AccountMaterial extends AccountText {
  readonly title: string
  /** url, author, publishedAt, language …; empty ones left out. */
  readonly meta: Readonly<Record<string, string | undefined>>
  /** What was done to the words on their way in, a sentence each. */
  readonly warnings: readonly string[]
  readonly original?: { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string }
}

export interface NewAccount {
  readonly id: string
  readonly file: NewAccountFile
}

/**
 * A new account of its owner: its genesis, its evidence and a first update with its title.
 * @param ownerKey the device's Ed25519 public key in hexadecimal
 */
export function newAccount(material: AccountMaterial, ownerKey: string): NewAccount {
  const { text, blocks, title, meta, original, warnings } = material
  const createdAt = Date.now()
  const asset = original && { ...original, sha256: sha256(original.bytes) }
  const genesis: Genesis = {
    format: accountFormat,
    textSha256: sha256(Buffer.from(text)),
    ...(asset && { originalSha256: asset.sha256 }),
    ownerKey,
    createdAt,
    nonce: randomBytes(16).toString('hex'),
  }
  const capturedAt = new Date(createdAt).toISOString()
  const update = firstUpdate({ ...meta, title, capturedAt, schemaVersion, importWarnings: warnings.join(' ') })
  return {
    id: accountIdOf(createHash('sha256').update(encodeGenesis(genesis)).digest()),
    file: {
      genesis,
      source: { text, blocks },
      ...(asset && { original: asset }),
      updates: [{ document: accountDocument, update }],
    },
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function firstUpdate(meta: Readonly<Record<string, string | number | undefined>>): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const [name, value] of Object.entries(meta)) if (value) mapsOf(doc).meta.set(name, value)
  })
  return Y.encodeStateAsUpdate(doc)
}
