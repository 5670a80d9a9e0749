import { createHash, randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { accountFormat, accountIdOf, encodeGenesis, type Genesis } from '../../shared/account/genesis'
import { introduce } from '../../shared/account/introduce'
import { accountDocument, mapsOf, schemaVersion } from '../../shared/account/schema'
import type { Signer } from '../../shared/history/entry'
import type { AccountText } from '../../shared/text/block'
import type { NewAccountFile } from '../account-file/create'
import { hashOfAsset, hashOfBlocks, hashOfText, sha256 } from '../account-file/evidence'
import type { NamedUpdate } from '../account-file/payloads'
import type { Author } from './author'
import { LogWriter } from './log-writer'

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
 * A new account of its owner: its genesis, its evidence, a first update with its title, and what the log says of that.
 * @param fill writes what else the account is to hold from the first moment
 */
export function newAccount(
  material: AccountMaterial,
  owner: Author,
  signer: Signer,
  fill: (doc: Y.Doc) => void = () => undefined,
): NewAccount {
  const { text, blocks, title, meta, original, warnings } = material
  const createdAt = Date.now()
  const asset = original && { ...original, sha256: sha256(original.bytes) }
  const genesis: Genesis = {
    format: accountFormat,
    textSha256: hashOfText(text),
    blocksSha256: hashOfBlocks(blocks),
    ...(asset && { originalSha256: asset.sha256, assetSha256: hashOfAsset(asset) }),
    ownerKey: signer.publicKey,
    createdAt,
    nonce: randomBytes(16).toString('hex'),
  }
  const id = accountIdOf(createHash('sha256').update(encodeGenesis(genesis)).digest())
  const capturedAt = new Date(createdAt).toISOString()
  const known = { capturedAt, ...meta, title, schemaVersion, importWarnings: warnings.join(' ') }
  return {
    id,
    file: {
      genesis,
      source: { text, blocks },
      ...(asset && { original: asset }),
      updates: firstUpdates(id, createdAt, owner, signer, (doc) => {
        for (const [name, value] of Object.entries(known)) if (value) mapsOf(doc).meta.set(name, value)
        fill(doc)
      }),
    },
  }
}

function firstUpdates(
  id: string,
  at: number,
  owner: Author,
  signer: Signer,
  write: (doc: Y.Doc) => void,
): readonly NamedUpdate[] {
  const doc = new Y.Doc()
  const log = new LogWriter(id)
  let entry: NamedUpdate | undefined
  doc.once('afterTransaction', (transaction: Y.Transaction) => {
    entry = log.tell(transaction, { person: owner.id, at }, signer)
  })
  doc.transact(() => {
    write(doc)
    introduce(doc, owner, signer)
  })
  return [{ document: accountDocument, update: Y.encodeStateAsUpdate(doc) }, ...(entry ? [entry] : [])]
}
