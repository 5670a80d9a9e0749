import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import type { AtWork } from '../../main/account/at-work'
import { type NewAccount, newAccount } from '../../main/account/new-account'
import { createAccountFile } from '../../main/account-file/create'
import type { NamedUpdate } from '../../main/account-file/payloads'
import { encodeUpdates } from '../../main/account-file/update-records'
import { deviceSigner } from '../../main/profile/device-signer'

export const alice = { id: 'alice', name: 'Alice', colour: 1 }
export const bob = { id: 'bob', name: 'Bob', colour: 2 }

const keys = new Map<string, KeyObject>()

/** What a program brings that keeps no journal: a key for everyone who asks. */
export const atWork: AtWork = {
  signerOf: (person) => {
    const key = keys.get(person) ?? generateKeyPairSync('ed25519').privateKey
    keys.set(person, key)
    return deviceSigner(key)
  },
}

export const sampleText = 'The clerk said that nobody came.\n\nقالت الشاهدة إنها رأتهم 👀.'

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'attest-test-'))
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }))
  return folder
}

export const sampleAccount = (text = sampleText): NewAccount =>
  newAccount(
    { text, blocks: [{ type: 'paragraph', start: 0, end: text.length }], title: 'Sample', meta: {}, warnings: [] },
    alice,
    atWork.signerOf('alice'),
  )

/** A new account on the disk, gone after the test. */
export async function accountOnDisk(text = sampleText): Promise<string> {
  const file = path.join(await temporaryFolder(), 'sample.attest')
  const made = await createAccountFile(file, sampleAccount(text).file)
  if (!made.ok) throw new Error(made.error.kind)
  return file
}

/** An update as its record stands in a file. */
export const updateRecord = (update: NamedUpdate): Uint8Array => encodeUpdates([update])

/** The updates of a document that is written to a number of times. */
export function someUpdates(count: number): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < count; i++) doc.getMap('a').set(String(i), i)
  return updates
}
