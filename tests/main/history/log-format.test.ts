import { createHash, createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sampleAccount } from '../../support/account-file'

// FORMAT.md read by somebody who knows nothing else of Attest's log.

interface Entry {
  readonly [field: string]: unknown
  readonly device: string
  readonly changes: readonly { readonly map: string; readonly key: string; readonly after: unknown }[]
  readonly writes: readonly [number, number, number]
  readonly sig: string
}

/** “The keys of every object in order of UTF-16 units, no blanks.” */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, member) =>
    member && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )

function made() {
  const { id, file } = sampleAccount()
  const docs = { account: new Y.Doc(), log: new Y.Doc() }
  for (const { document, update } of file.updates) Y.applyUpdate(docs[document as keyof typeof docs], update)
  const [[key, entry]] = [...docs.log.getMap('log').entries()] as [[string, Entry]]
  return { id, account: docs.account, key, entry }
}

describe('an entry of the log', () => {
  it('is signed over what FORMAT.md says, by the key that the account has for its device', () => {
    const { id, account, key, entry } = made()
    const { sig, ...told } = entry
    const { publicKey } = account.getMap('d').get(entry.device) as { publicKey: string }
    const bytes = Buffer.from(publicKey, 'hex')
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, 32)).toBe(entry.device)
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }
    const words = Buffer.from(inOrder({ account: id, key, ...told }))
    expect(verify(null, words, createPublicKey({ key: jwk, format: 'jwk' }), Buffer.from(sig, 'base64'))).toBe(true)
  })

  it('names the items of the account that its transaction wrote, one for each change', () => {
    const { account, entry } = made()
    const [client, from, to] = entry.writes
    const places = Y.decodeUpdate(Y.encodeStateAsUpdate(account)).structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.id.client === client && struct.id.clock >= from && struct.id.clock < to
        ? [struct.parentSub]
        : [],
    )
    expect(new Set(places)).toEqual(new Set(entry.changes.map(({ key }) => key)))
    for (const { map, key, after } of entry.changes) expect(account.getMap(map).get(key)).toEqual(after)
  })
})
