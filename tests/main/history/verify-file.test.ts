import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { OpenAccount } from '../../../main/account/open-account'
import { compactFile } from '../../../main/account-file/compact'
import { createAccountFile } from '../../../main/account-file/create'
import { encodeSource } from '../../../main/account-file/payloads'
import { readAccountFile } from '../../../main/account-file/read'
import { encodeRecord, type RecordOfFile, recordTypes, scanRecords } from '../../../main/account-file/record'
import type { Checked } from '../../../main/history/checked'
import { verifyFile } from '../../../main/history/verify-file'
import { saveElsewhere } from '../../../main/keeper/export-for'
import { Keeper } from '../../../main/keeper/keeper'
import type { Command } from '../../../shared/account/command'
import {
  accountOnDisk,
  alice,
  atWork,
  bob,
  sampleAccount,
  temporaryFolder,
  updateRecord,
} from '../../support/account-file'
import { attachWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'

/** An account on which somebody has worked: one record of an entry and one of its change, time after time. */
async function workedOn(times = 3): Promise<string> {
  const file = await accountOnDisk()
  const account = await OpenAccount.open(file, { ...atWork, compact: compactFile })
  if (!account.ok) throw new Error(account.error.kind)
  const id = randomUUID()
  const commands: Command[] = [
    { type: 'annotate', id, kind: 'claim', ranges: [[0, 3]] },
    ...Array.from({ length: times - 1 }, (_, n): Command => ({ type: 'set-field', id, field: 'note', value: `${n}` })),
  ]
  for (const command of commands) {
    const done = account.value.run([command], alice)
    if (done.ok) await done.value.saved
  }
  await account.value.close()
  return file
}

async function verdict(file: string) {
  const verified = await verifyFile(file, 'sample.attest')
  if (!verified.ok) throw new Error(verified.error.kind)
  const { checks, remarks } = verified.value
  return { failing: checks.filter(({ findings }) => findings.length > 0).map(({ name }) => name), remarks }
}

/** Writes the file anew from its records, changed. */
async function rewrite(file: string, change: (records: readonly RecordOfFile[]) => readonly RecordOfFile[]) {
  const { records } = scanRecords(await fs.readFile(file))
  await fs.writeFile(file, Buffer.concat(change(records).map(encodeRecord)))
}

const isUpdate = ({ type }: RecordOfFile) => type === recordTypes.update

const nothing = { failing: [], remarks: [] }

describe('a file', () => {
  it('holds as it was written, and after it was compacted', async () => {
    const file = await workedOn()
    expect(await verdict(file)).toEqual(nothing)
    await compactFile(file)
    expect(await verdict(file)).toEqual(nothing)
  })

  it('holds where a crash has cut an append short, wherever it did, and once another has been appended', async () => {
    const file = await workedOn()
    const whole = await fs.readFile(file)
    const { length } = updateRecord({ document: '', update: new Uint8Array() })
    const lastTwo = scanRecords(whole).records.slice(-2)
    const start = whole.length - Buffer.concat(lastTwo.map(encodeRecord)).length
    for (let end = start + 1; end < whole.length; end += Math.floor(length / 3)) {
      await fs.writeFile(file, whole.subarray(0, end))
      expect((await verdict(file)).failing).toEqual([])
      const account = await OpenAccount.open(file, atWork)
      if (!account.ok) throw new Error(account.error.kind)
      const done = account.value.run([{ type: 'annotate', id: randomUUID(), kind: 'actor', ranges: [[4, 9]] }], alice)
      if (done.ok) await done.value.saved
      await account.value.close()
      expect((await verdict(file)).failing).toEqual([])
    }
    await fs.writeFile(file, whole.subarray(0, -1))
    expect((await verdict(file)).remarks).toEqual([
      expect.stringMatching(/^The last \d+ bytes are what a crash has left/),
      expect.stringMatching(/^The change of entry \S+ was cut short by a crash/),
    ])
    for (let again = 0; again < 2; again++) {
      await compactFile(file)
      expect(await verdict(file)).toEqual({
        failing: [],
        remarks: [expect.stringMatching(/^The change of entry \S+ was cut short by a crash/)],
      })
    }
  })

  it('holds where a crash has cut off what a device did first', async () => {
    const file = await workedOn()
    const account = await OpenAccount.open(file, atWork)
    if (!account.ok) throw new Error(account.error.kind)
    const done = account.value.run([{ type: 'annotate', id: randomUUID(), kind: 'actor', ranges: [[4, 9]] }], bob)
    if (done.ok) await done.value.saved
    await account.value.close()
    await fs.truncate(file, (await fs.stat(file)).size - 1)
    expect((await verdict(file)).failing).toEqual([])
  })

  it('that is older than its log holds, and it is said that nobody can say who wrote it', async () => {
    const golden = path.resolve(import.meta.dirname, '../../fixtures/golden/account-v1.attest')
    expect(await verdict(golden)).toEqual({
      failing: [],
      remarks: [expect.stringMatching(/^No history was kept of this account: nobody can say who wrote its \d+ values/)],
    })
  })

  it('saved elsewhere takes its history along, even where its old one is gone', async () => {
    const file = await workedOn()
    const keeper = new Keeper(
      { author: alice, atWork, library: path.dirname(file), merging: mergingIn(path.dirname(file)) },
      () => undefined,
    )
    const window = attachWindow(keeper, 1)
    await keeper.open(1, file)
    await window.next('ready')
    await fs.rm(file)
    const copy = path.join(await temporaryFolder(), 'copy.attest')
    expect(await saveElsewhere(keeper, 1, copy)).toBe(undefined)
    await keeper.close()
    window.close()
    expect(await verdict(copy)).toEqual(nothing)
  })

  it.each<[string, Checked['name'][], (records: readonly RecordOfFile[]) => readonly RecordOfFile[]]>([
    [
      'another text beside its own',
      ['text'],
      (records) => [...records, { type: recordTypes.source, payload: encodeSource({ text: 'Forged.', blocks: [] }) }],
    ],
    [
      'the head of another account',
      ['account'],
      (records) => [...records, { type: recordTypes.head, payload: Buffer.from('{}') }],
    ],
    [
      'a change that cannot be read',
      ['changes'],
      (records) => [...records, { type: recordTypes.update, payload: Buffer.from([4, 0, 0, 0, 97, 97, 97, 97, 255]) }],
    ],
    [
      'a record of a change that is none',
      ['records'],
      (records) => [...records, { type: recordTypes.update, payload: Buffer.from([9]) }],
    ],
    [
      'an entry less',
      ['changes', 'log', 'contents'],
      // Of an entry and its change, three times over, behind those of the import.
      (records) => records.filter((_, i) => i !== records.findLastIndex(isUpdate) - 3),
    ],
    [
      'a change less',
      ['changes', 'contents'],
      (records) => records.filter((_, i) => i !== records.findLastIndex(isUpdate) - 2),
    ],
    [
      'no entry at all',
      ['contents'],
      (records) => records.filter((record) => !Buffer.from(record.payload).subarray(4, 7).equals(Buffer.from('log'))),
    ],
  ])('is found out by %s', async (_, failing, change) => {
    const file = await workedOn()
    await rewrite(file, change)
    expect((await verdict(file)).failing).toEqual(failing)
  })

  it('is found out by a change that no entry tells, by whomever', async () => {
    const file = await workedOn()
    const doc = new Y.Doc()
    doc.getMap('m').set(`${randomUUID()}/note`, 'forged')
    await fs.appendFile(file, updateRecord({ document: 'account', update: Y.encodeStateAsUpdate(doc) }))
    expect((await verdict(file)).failing).toEqual(['contents'])
  })

  it('is found out by an entry that was taken out of its log, compacted or not', async () => {
    const file = await workedOn()
    const contents = await readAccountFile(file)
    if (!contents.ok) throw new Error(contents.error.kind)
    const log = new Y.Doc()
    for (const { document, update } of contents.value.updates) if (document === 'log') Y.applyUpdate(log, update)
    const before = Y.encodeStateVector(log)
    log.getMap('log').delete([...log.getMap('log').keys()].at(-1) as string)
    await fs.appendFile(file, updateRecord({ document: 'log', update: Y.encodeStateAsUpdate(log, before) }))
    expect((await verdict(file)).failing).toEqual(['changes'])
    await compactFile(file)
    expect((await verdict(file)).failing).toContain('changes')
  })

  it('is found out by any flipped bit', async () => {
    const file = await workedOn()
    const whole = await fs.readFile(file)
    for (let at = 0; at < whole.length; at += 7) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8))
      await fs.writeFile(file, flipped)
      expect((await verdict(file)).failing).not.toEqual([])
    }
  })

  it('is found out by an original that is not what was imported', async () => {
    const { file: contents } = sampleAccount()
    const file = path.join(await temporaryFolder(), 'sample.attest')
    await createAccountFile(file, { ...contents, genesis: { ...contents.genesis, originalSha256: '0'.repeat(64) } })
    expect((await verdict(file)).failing).toContain('original')
    expect((await readAccountFile(file)).ok).toBe(true)
  })
})
