import { promises as fs } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { backupBeside } from '../../../main/account-file/backup-beside'
import { compactRecords } from '../../../main/account-file/compact-records'
import { missingUpdates } from '../../../main/account-file/missing-updates'
import type { NamedUpdate } from '../../../main/account-file/payloads'
import { readAccount, readAccountFile } from '../../../main/account-file/read'
import { encodeRecord, scanRecords } from '../../../main/account-file/record'
import { UpdateLog } from '../../../main/account-file/update-log'
import { accountOnDisk, someUpdates, updateRecord } from '../../support/account-file'
import { compactFile } from '../../support/compact-file'

const ofAccount = (update: Uint8Array): NamedUpdate => ({ document: 'account', update })

async function read(file: string) {
  const contents = await readAccountFile(file)
  if (!contents.ok) throw new Error(contents.error.kind)
  return contents.value
}

/** Several writers, each a client of its own, who set and overwrite the keys of one map. */
const anyUpdates = fc
  .array(fc.record({ writer: fc.nat(2), key: fc.nat(5), value: fc.nat(), lost: fc.nat(9) }), { maxLength: 30 })
  .map((writes) => {
    const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    const updates: Uint8Array[] = []
    for (const { writer, key, value, lost } of writes) {
      const doc = docs[writer] as Y.Doc
      let made: Uint8Array | undefined
      doc.once('update', (update: Uint8Array) => {
        made = update
      })
      doc.getMap('m').set(String(key), value)
      if (lost > 0 && made) updates.push(made)
    }
    return updates
  })

describe('a compacted file', () => {
  it('holds what it held before, and what a lost update keeps waiting too', async () => {
    const bytes = await fs.readFile(await accountOnDisk())
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        const whole = Buffer.concat([bytes, ...updates.map((update) => updateRecord(ofAccount(update)))])
        const before = readAccount(whole)
        const after = readAccount(compactRecords(scanRecords(whole)))
        if (!before.ok || !after.ok) throw new Error('cannot be read')
        expect(after.value).toMatchObject({ id: before.value.id, source: before.value.source, damaged: 0 })
        expect(after.value.growth.updates).toBe(0)
        expect(missingUpdates(after.value.updates, before.value.updates)).toEqual([])
        expect(missingUpdates(before.value.updates, after.value.updates)).toEqual([])
      }),
    )
  })

  it('keeps records of a type that this version does not know', async () => {
    const file = await accountOnDisk()
    await fs.appendFile(file, encodeRecord({ type: 99, payload: Buffer.from('from the future') }))
    expect((await compactFile(file)).ok).toBe(true)
    const kept = scanRecords(await fs.readFile(file)).records.filter(({ type }) => type === 99)
    expect(kept.map(({ payload }) => Buffer.from(payload).toString())).toEqual(['from the future'])
  })

  it('has its head and its text at both ends', async () => {
    const file = await accountOnDisk()
    await compactFile(file)
    const bytes = await fs.readFile(file)
    for (const half of [bytes.subarray(100), bytes.subarray(0, bytes.length - 100)]) {
      expect(readAccount(half)).toMatchObject({ ok: true })
    }
  })

  it.skipIf(process.platform === 'win32')('is open to nobody to whom it was closed before', async () => {
    const file = await accountOnDisk()
    for (const mode of [0o600, 0o664]) {
      await fs.chmod(file, mode)
      await compactFile(file)
      expect((await fs.stat(file)).mode & 0o777).toBe(mode)
    }
  })

  it('stands beside the file as it was before', async () => {
    const file = await accountOnDisk()
    const before = await fs.readFile(file)
    await compactFile(file)
    expect(await fs.readFile(backupBeside(file))).toEqual(before)
    expect((await fs.readdir(path.dirname(file))).sort()).toEqual(['sample.attest', 'sample.attest.compacted.bak'])
  })

  it('has every update that was called saved while it was made, by whoever appended it', async () => {
    const file = await accountOnDisk()
    const { id } = await read(file)
    const open = async () => {
      const log = await UpdateLog.open(file, id, { onHealth: () => undefined, onReplaced: async () => undefined })
      if (!log.ok) throw new Error(log.error.kind)
      return log.value
    }
    const logs = await Promise.all([open(), open(), open()])
    const updates = logs.map(() => someUpdates(120))
    const writing = logs.map(async (log, i) => {
      for (const update of updates[i] as Uint8Array[]) await log.append([ofAccount(update)])
    })
    let done = false
    const all = Promise.all(writing).finally(() => {
      done = true
    })
    let compactions = 0
    while (!done) compactions += (await compactFile(file)).ok ? 1 : 0
    await all
    expect(compactions).toBeGreaterThan(1)
    expect(missingUpdates((await read(file)).updates, updates.flat().map(ofAccount))).toEqual([])
    await Promise.all(logs.map((log) => log.close()))
  })
})
