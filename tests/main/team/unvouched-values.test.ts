import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { newAccount } from '../../../main/account/new-account'
import { OpenAccount } from '../../../main/account/open-account'
import { SignedWriter } from '../../../main/account/signed-writer'
import { createAccountFile } from '../../../main/account-file/create'
import type { NamedUpdate } from '../../../main/account-file/payloads'
import { AccountLink } from '../../../main/team/account-link'
import { nothingSafe } from '../../../main/team/membership-file'
import { namesAt, UnvouchedValues } from '../../../main/team/unvouched-values'
import { accountDocument, logDocument } from '../../../shared/account/schema'
import { sampleText, temporaryFolder } from '../../support/account-file'
import { hostedAccount, invite, join, type Someone, someone, stockProvider, teamServer } from '../../support/team'
import { claim } from '../../support/team-at-work'

const [alice, mallory] = [someone('Alice'), someone('Mallory')]

/** An account as it comes from a server: what anybody writes is sent at once, unless its entry is held back. */
function atServer() {
  const blocks = [{ type: 'paragraph' as const, start: 0, end: sampleText.length }]
  const material = { text: sampleText, blocks, title: 'Sample', meta: {}, warnings: [] }
  const made = newAccount(material, alice.author, alice.signer)
  const [doc, log] = [new Y.Doc(), new Y.Doc()]
  const values = new UnvouchedValues(
    { account: made.id, doc, log, isLogHere: () => true, onChange: () => undefined },
    0,
  )
  onTestFinished(() => values.close())
  doc.on('update', (_update, _origin, _doc, transaction: Y.Transaction) => values.take(transaction))
  const sent: NamedUpdate[] = []
  const send = (updates: readonly NamedUpdate[]) => {
    for (const { document, update } of updates) Y.applyUpdate(document === logDocument ? log : doc, update)
  }
  send(made.file.updates)
  /** In a session of its own. */
  const write = ({ author, signer }: Someone, work: (doc: Y.Doc) => void): readonly NamedUpdate[] => {
    const written: NamedUpdate[] = []
    const writer = new SignedWriter(made.id, {
      signerOf: () => signer,
      onWritten: (updates) => written.push(...updates),
    })
    writer.read([...made.file.updates, ...sent])
    writer.begin()
    writer.write(author, author.id, () => work(writer.doc))
    sent.push(...written)
    return written
  }
  return { doc, values, send, write }
}

it('finds nothing in what is signed by whoever it is of, once the entry has come', async () => {
  const { values, send, write } = atServer()
  expect(await values.settled()).toEqual([])
  const written = write(alice, (doc) => doc.getMap('a').set('one', claim('alice')))
  send(written.filter(({ document }) => document === accountDocument))
  expect(await values.settled()).toContainEqual({ map: 'a', key: 'one' })
  send(written)
  expect(await values.settled()).toEqual([])
})

it('names what nobody has signed, and in whose mouth it puts that', async () => {
  const { doc, values, send, write } = atServer()
  send(write(alice, (at) => at.getMap('a').set('one', claim('alice'))))
  doc.getMap('a').set('forged', claim('alice'))
  expect(await values.settled()).toEqual([{ map: 'a', key: 'forged' }])
  expect(namesAt(doc, values.places)).toEqual(['Alice'])
})

it('names what somebody has signed in the name of another who signs for themselves', async () => {
  const { doc, values, send, write } = atServer()
  send(write(mallory, (at) => at.getMap('a').set('forged', claim('alice'))))
  send(write(mallory, (at) => at.getMap('a').set('of nobody here', claim('dana'))))
  expect(await values.settled()).toEqual([{ map: 'a', key: 'forged' }])
  expect(namesAt(doc, values.places)).toEqual(['Alice'])
})

it('names a value that is another than the one that was signed', async () => {
  const { values, send, write } = atServer()
  const written = write(alice, (at) => at.getMap('a').set('one', claim('alice', 'came')))
  const altered = new Y.Doc()
  altered.clientID = Y.parseUpdateMeta(
    written.find(({ document }) => document === accountDocument)?.update as Uint8Array,
  )
    .from.keys()
    .next().value as number
  altered.getMap('a').set('one', claim('alice', 'went'))
  send(written.filter(({ document }) => document === logDocument))
  send([{ document: accountDocument, update: Y.encodeStateAsUpdate(altered) }])
  expect(await values.settled()).toContainEqual({ map: 'a', key: 'one' })
})

it('goes on with the team, and says within seconds what its server sends that nobody has signed', async () => {
  const { address } = await teamServer()
  const owner = someone('Alice')
  const { id, file: contents } = await hostedAccount(address, owner)
  const bob = someone('Bob')
  await join(address, id, bob, invite(address, id, owner, { role: 'editor' }))
  const file = path.join(await temporaryFolder(), 'bob.attest')
  await createAccountFile(file, { ...contents, updates: [] })
  const account = await OpenAccount.open(file, { signerOf: () => bob.signer })
  if (!account.ok) throw new Error(account.error.kind)
  onTestFinished(() => account.value.close())
  // An owner's provider that signs nothing sends what a server would that makes it up.
  const forger = stockProvider(address, id, owner)
  await forger.synced
  const membership = { address, role: 'editor' as const, safe: nothingSafe }
  const { clock, signer } = bob
  const link = await AccountLink.open({ account: account.value, membership, signer, clock, onChange: () => undefined })
  onTestFinished(() => link.close())
  forger.doc.getMap('a').set('forged', claim('alice'))
  await expect.poll(() => link.unvouched.places).toEqual([{ map: 'a', key: 'forged' }])
  expect(link.status.state).toBe('connected')
  expect(account.value.doc.getMap('a').has('forged')).toBe(true)
}, 15_000)
