import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newAccount } from '../../../main/account/new-account'
import { OpenAccount } from '../../../main/account/open-account'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { createAccountFile } from '../../../main/account-file/create'
import { buildDocuments } from '../../../main/account-file/missing-updates'
import { type Asset, decodeSource, encodeSource, encodeUpdate } from '../../../main/account-file/payloads'
import { readAccountFile } from '../../../main/account-file/read'
import {
  encodeDrained,
  encodeRecord,
  type RecordOfFile,
  recordTypes,
  scanRecords,
  tornRecord,
} from '../../../main/account-file/record'
import { encodeUpdates, readUpdates } from '../../../main/account-file/update-records'
import { logOf } from '../../../main/history/log-of'
import { verifyFile } from '../../../main/history/verify-file'
import { saveElsewhere } from '../../../main/keeper/export-for'
import { Keeper } from '../../../main/keeper/keeper'
import type { Command } from '../../../shared/account/command'
import { reportDocument } from '../../../shared/account/schema'
import type { Checked } from '../../../shared/history/verdict'
import {
  accountOnDisk,
  alice,
  atWork,
  bob,
  sampleAccount,
  sampleText,
  temporaryFolder,
  updateRecord,
} from '../../support/account-file'
import { compactFile } from '../../support/compact-file'
import { attachWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'
import { paragraph, rootIn } from '../../support/report-text'

/** An account on which somebody has worked: one record of an entry and one of its change, time after time. */
async function workedOn(times = 3): Promise<string> {
  const file = await accountOnDisk()
  const account = await OpenAccount.open(file, { ...atWork, compact: draftCompacted })
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

async function contentsOf(file: string) {
  const contents = await readAccountFile(file)
  if (!contents.ok) throw new Error(contents.error.kind)
  return contents.value
}

/** Writes the file anew from its records, changed. */
async function rewrite(file: string, change: (records: readonly RecordOfFile[]) => readonly RecordOfFile[]) {
  const { records } = scanRecords(await fs.readFile(file))
  await fs.writeFile(file, Buffer.concat(change(records).map(encodeRecord)))
}

const isOfLog = ({ payload }: RecordOfFile) => Buffer.from(payload).subarray(4, 7).equals(Buffer.from('log'))

const isUpdate = ({ type }: RecordOfFile) => type === recordTypes.update

/** The text of an account as its one block, a heading. */
function asHeading(records: readonly RecordOfFile[]): Uint8Array {
  const { payload } = records.find(({ type }) => type === recordTypes.source) as RecordOfFile
  const { text } = decodeSource(payload)
  return encodeSource({ text, blocks: [{ type: 'heading', start: 0, end: text.length, level: 1 }] })
}

function updateOf(document: string, write: (doc: Y.Doc) => void): RecordOfFile {
  const doc = new Y.Doc()
  write(doc)
  return { type: recordTypes.update, payload: encodeUpdate({ document, update: Y.encodeStateAsUpdate(doc) }) }
}

const docOf = (records: readonly RecordOfFile[]): Y.Doc =>
  buildDocuments(readUpdates(records).read).get('account') as Y.Doc

const nothing = { failing: [], remarks: [] }

describe('a file', () => {
  it('holds as it was written, and after it was compacted', async () => {
    const file = await workedOn()
    expect(await verdict(file)).toEqual(nothing)
    await compactFile(file)
    expect(await verdict(file)).toEqual(nothing)
  })

  it('that was compacted and cut off since does not hold, and no crash is blamed', async () => {
    const file = await workedOn()
    await compactFile(file)
    const whole = await fs.readFile(file)
    const snapshot = scanRecords(whole).records.findLast(({ type }) => type === recordTypes.snapshot)
    const start = whole.lastIndexOf(Buffer.from(snapshot?.header ?? []))
    for (const end of [start + 100, whole.length - encodeDrained(0).length - 1]) {
      await fs.writeFile(file, whole.subarray(0, end))
      const { failing, remarks } = await verdict(file)
      expect(failing).toContain('records')
      expect(remarks).toEqual([])
    }
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
      remarks: [
        expect.stringMatching(
          /^No history was kept of this account, or all of it was taken out: nobody can say who wrote/,
        ),
        expect.stringMatching(/^The account is older than the hash of how its text is divided/),
      ],
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
    expect(await saveElsewhere(keeper, 1, copy)).toEqual({})
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
      'its own text as one heading',
      ['text'],
      (records) => [...records, { type: recordTypes.source, payload: asHeading(records) }],
    ],
    [
      'a list of which no entry tells',
      ['contents'],
      (records) => [...records, updateOf('account', (doc) => doc.getArray('comments').insert(0, ['forged']))],
    ],
    [
      'a list in the place of a map',
      ['contents'],
      (records) => [...records, updateOf('account', (doc) => doc.getArray('a').insert(0, ['forged']))],
    ],
    [
      'a text within a value that was taken away again',
      ['contents'],
      (records) => [
        ...records,
        updateOf('account', (doc) => {
          doc.getMap('a').set('hidden', new Y.Text('forged'))
          doc.getMap('a').delete('hidden')
        }),
      ],
    ],
    [
      'something in the log that is no entry',
      ['changes'],
      (records) => [...records, updateOf('log', (doc) => doc.getArray('other').insert(0, ['forged']))],
    ],
    [
      'no log and no devices, in an account that is written anew',
      ['log', 'contents'],
      (records) => [
        ...records.filter((record) => !isUpdate(record)),
        updateOf('account', (doc) => {
          for (const map of ['meta', 'p', 'a', 'm'])
            for (const [key, value] of docOf(records).getMap(map).entries()) doc.getMap(map).set(key, value)
        }),
      ],
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
    ['no entry at all', ['log', 'contents'], (records) => records.filter((record) => !isOfLog(record))],
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
    const contents = await contentsOf(file)
    const log = new Y.Doc()
    for (const { document, update } of contents.updates) if (document === 'log') Y.applyUpdate(log, update)
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

  it('is found out by a change less that is said to be cut short by a crash, where its writer went on', async () => {
    const file = await workedOn()
    const entries = [...logOf((await contentsOf(file)).updates).entries.keys()]
    await rewrite(file, (records) =>
      records.map((record, i) => (i === records.findLastIndex(isUpdate) - 2 ? tornRecord(0) : record)),
    )
    const verified = await verifyFile(file, 'sample.attest')
    const findings = verified.ok ? verified.value.checks.flatMap((check) => check.findings) : []
    expect(findings).toContainEqual(expect.stringContaining(`Entry ${entries.at(-2)} tells of a change`))
  })

  it('names what nobody tells where the log was taken out', async () => {
    const file = await workedOn()
    const annotations = [
      ...docOf(scanRecords(await fs.readFile(file)).records)
        .getMap('a')
        .keys(),
    ]
    await rewrite(file, (records) => records.filter((record) => !isOfLog(record)))
    const verified = await verifyFile(file, 'sample.attest')
    const findings = verified.ok ? verified.value.checks.flatMap((check) => check.findings) : []
    expect(findings).toEqual(
      expect.arrayContaining(annotations.map((id) => `No entry of the log tells of a change to a ${id}.`)),
    )
  })

  it('that has a document of a later version holds, and it is said that nobody looked at that', async () => {
    const file = await workedOn()
    await rewrite(file, (records) => [...records, updateOf('report/1', (doc) => doc.getMap('x').set('y', 1))])
    expect(await verdict(file)).toEqual({ failing: [], remarks: [expect.stringContaining('“report/1”')] })
  })

  it.each([{ name: 'other.txt' }, { mediaType: 'text/html' }])('is found out by an original with %o', async (said) => {
    const original = { bytes: Buffer.from(sampleText), name: 'clerk.txt', mediaType: 'text/plain' }
    const { file: contents } = newAccount(
      { text: sampleText, blocks: [], title: 'Sample', meta: {}, warnings: [], original },
      alice,
      atWork.signerOf(alice.id),
    )
    const asset = contents.original as Asset
    const file = path.join(await temporaryFolder(), 'sample.attest')
    await createAccountFile(file, { ...contents, original: { ...asset, ...said } })
    expect((await verdict(file)).failing).toEqual(['original'])
    await fs.rm(file)
    await createAccountFile(file, contents)
    expect(await verdict(file)).toEqual(nothing)
  })

  it('is found out by an original that is not what was imported', async () => {
    const { file: contents } = sampleAccount()
    const file = path.join(await temporaryFolder(), 'sample.attest')
    await createAccountFile(file, { ...contents, genesis: { ...contents.genesis, originalSha256: '0'.repeat(64) } })
    expect((await verdict(file)).failing).toContain('original')
    expect((await readAccountFile(file)).ok).toBe(true)
  })
})

describe('the texts of reports', () => {
  const ids = ['1', '2'].map((n) => `5d0c7d3e-1111-4111-8111-${n.repeat(12)}`)

  const update = (write: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    write(doc)
    return Y.encodeStateAsUpdate(doc)
  }
  const text = update((doc) => rootIn(doc).insertEmbed(0, paragraph('The seal was broken.')))

  const withTexts = async (...updates: readonly Uint8Array[]) => {
    const file = await workedOn(1)
    const named = updates.map((one, i) => ({ document: reportDocument(ids[i] as string), update: one }))
    await fs.appendFile(file, encodeUpdates(named))
    return verdict(file)
  }

  it('are counted, and passed over by whoever looks for signatures', async () => {
    expect(await withTexts(text)).toEqual({
      failing: [],
      remarks: [
        'The file has the text of one report, in which no word is signed: who wrote which, nobody can say from it.',
      ],
    })
    expect((await withTexts(text, text)).remarks).toEqual([expect.stringContaining('the texts of 2 reports')])
  })

  it.each([
    ['are cut off', text.subarray(0, 20)],
    ['take away what is not there', Uint8Array.of(0, 1, 9, 1, 0, 1)],
    ['are no texts', update((doc) => doc.getMap('a').set('x', 1))],
  ])('do not hold where they %s', async (_, damaged) => {
    expect((await withTexts(damaged)).failing).toEqual(['changes'])
  })
})
