import { generateKeyPairSync } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import * as Y from 'yjs'
import { applyUpdates } from '../../../main/account/apply-updates'
import { newAccount } from '../../../main/account/new-account'
import { createAccountFile } from '../../../main/account-file/create'
import { createBlockWriter } from '../../../main/importing/block-writer'
import { deviceSigner } from '../../../main/profile/device-signer'
import { profilePaths } from '../../../main/profile/profile-folder'
import { LibraryReader } from '../../../main/search/library-reader'
import { accountDocument, fieldKey, mapsOf } from '../../../shared/account/schema'

// Run by run.mjs in the app's own runtime: makes a library whose accounts speak of many people, and lists those as a
// keeper that was just started does.

const [folder = '', accounts = '500', runs = '7'] = process.argv.slice(2)
const mentions = 40
const people = 400

const owner = { id: 'alice', name: 'Alice', colour: 1 }
const made = { by: owner.id, at: 1_764_000_000_000 }
const signer = deviceSigner(generateKeyPairSync('ed25519').privateKey)
const given = ['Omar', 'Amina', 'Yusuf', 'Layla', 'Idris', 'Mariam', 'Karim', 'Salma', 'Tariq', 'Huda']
const family = Array.from(
  { length: 80 },
  (_, n) =>
    `${['Had', 'Mer', 'Sal', 'Bou', 'Kha', 'Zer', 'Tal', 'Nas'][n % 8]}${['dad', 'zouk', 'im', 'ali', 'oudi', 'ani', 'eb', 'our', 'ir', 'ouf'][Math.floor(n / 8)]}`,
)
const nameOf = (n: number) => `${given[n % given.length]} ${family[Math.floor(n / 5) % family.length]}`
const idOf = (what: string, n: number) => `${what}-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Half of all mentions are of somebody who was entered. */
async function write(file: string, account: number): Promise<void> {
  const writer = createBlockWriter()
  const spoken = Array.from({ length: mentions }, (_, n) => (account * 17 + n * n) % people)
  for (const n of spoken) writer.add(`${nameOf(n)} said that nobody came. `.repeat(5), { type: 'paragraph' })
  const source = writer.finish()
  const { file: contents } = newAccount(
    { ...source, title: `Account ${account}`, meta: {}, warnings: [] },
    owner,
    signer,
  )
  const doc = new Y.Doc()
  applyUpdates(doc, contents.updates)
  const { annotations, entities, fields } = mapsOf(doc)
  doc.transact(() => {
    for (const [i, n] of spoken.entries()) {
      const start = source.blocks[i]?.start ?? 0
      const id = `${account}-${i}`
      annotations.set(id, { kind: i % 2 ? 'actor' : 'source', ranges: [[start, start + nameOf(n).length]], ...made })
      if (i % 2 === 0) continue
      entities.set(idOf('person', n), { type: 'person', name: nameOf(n), ...made })
      fields.set(fieldKey(id, 'entity'), idOf('person', n))
    }
  })
  const updates = [{ document: accountDocument, update: Y.encodeStateAsUpdate(doc) }]
  const created = await createAccountFile(file, { ...contents, updates })
  if (!created.ok) throw new Error(created.error.kind)
}

/** In ms: as time passes, and as this program had a processor. */
async function timed<T>(work: () => Promise<T>) {
  const begun = performance.now()
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - begun, busy: (user + system) / 1000, value }
}

async function main(): Promise<void> {
  const profile = path.join(folder, 'profile')
  const { library } = profilePaths(profile)
  await fs.mkdir(library, { recursive: true })
  for (let n = 0; n < Number(accounts); n++) await write(path.join(library, `${n}.attest`), n)
  const query = { words: '', show: 'known', chosen: null } as const
  const measured: Record<string, { readonly ms: number[]; readonly busy: number[] }> = {}
  async function measure<T>(step: string, work: () => Promise<T>): Promise<T> {
    const { ms, busy, value } = await timed(work)
    measured[step] ??= { ms: [], busy: [] }
    measured[step].ms.push(ms)
    measured[step].busy.push(busy)
    return value
  }
  for (let run = 0; run < Number(runs); run++) {
    const reader = new LibraryReader(profile)
    if (run < 3) await fs.rm(profilePaths(profile).index, { recursive: true, force: true })
    await measure(run < 3 ? 'the accounts are read for the index' : 'the index is read', () => reader.look())
    await measure('everybody is listed', () => reader.entities(query))
    await measure('a name is searched', () => reader.entities({ ...query, words: 'om' }))
    await measure('another name is', () => reader.entities({ ...query, words: 'ami' }))
  }
  console.log(JSON.stringify(measured))
}

void main()
