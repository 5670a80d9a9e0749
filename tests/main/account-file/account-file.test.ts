import { promises as fs } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newAccount } from '../../../main/account/new-account'
import { createAccountFile } from '../../../main/account-file/create'
import { encodeSource } from '../../../main/account-file/payloads'
import { readAccount, readAccountFile, readOriginalFrom } from '../../../main/account-file/read'
import { encodeRecord, headerLength, recordTypes } from '../../../main/account-file/record'
import { UpdateLog } from '../../../main/account-file/update-log'
import { encodeGenesis } from '../../../shared/account/genesis'
import {
  accountOnDisk,
  alice,
  atWork,
  sampleAccount,
  sampleText,
  someUpdates,
  temporaryFolder,
  updateRecord,
} from '../../support/account-file'
import { anyText } from '../../support/arbitraries'

describe('an account file', () => {
  it('reads as it was made, for any text', async () => {
    const folder = await temporaryFolder()
    let n = 0
    await fc.assert(
      fc.asyncProperty(anyText, fc.uint8Array({ maxLength: 200 }), async (text, bytes) => {
        const file = path.join(folder, `${n++}.attest`)
        const blocks = [{ type: 'heading' as const, start: 0, end: text.length, level: 2 }]
        const original = { bytes, name: 'a.txt', mediaType: 'text/plain' }
        const account = newAccount(
          { text, blocks, title: 'T', meta: { author: 'A' }, warnings: [], original },
          alice,
          atWork.signerOf('alice'),
        )
        expect(await createAccountFile(file, account.file)).toEqual({ ok: true, value: undefined })
        const read = await readAccountFile(file)
        expect(read).toMatchObject({
          ok: true,
          value: {
            id: account.id,
            genesis: account.file.genesis,
            source: { text, blocks },
            updates: account.file.updates,
            damaged: 0,
          },
        })
        const kept = await readOriginalFrom(file, account.file.genesis)
        expect(kept && { ...kept, bytes: [...kept.bytes] }).toMatchObject({ ...original, bytes: [...bytes] })
      }),
      { numRuns: 40 },
    )
  })

  it('cut anywhere opens with the first of its updates once head and text are whole, and is refused before', async () => {
    const file = await accountOnDisk()
    const whole = await fs.readFile(file)
    const updates = someUpdates(5)
    const records = updates.map((update) => updateRecord({ document: 'account', update }))
    const bytes = Buffer.concat([whole, ...records])
    const needed = lengthOfEvidence(whole)
    for (let length = 0; length <= bytes.length; length++) {
      const read = readAccount(bytes.subarray(0, length))
      if (length < needed) {
        expect(read.ok, `${length} of ${bytes.length} bytes`).toBe(false)
        continue
      }
      if (!read.ok) throw new Error(`${length} bytes: ${read.error.kind}`)
      const all = [...sampleUpdatesOf(whole), ...updates]
      expect(read.value.updates.map(({ update }) => update)).toEqual(all.slice(0, read.value.updates.length))
    }
  })

  it('shows the same to whoever reads it after any one bit was flipped, or says that it cannot', async () => {
    const file = await accountOnDisk()
    const bytes = Buffer.concat([
      await fs.readFile(file),
      ...someUpdates(3).map((update) => updateRecord({ document: 'account', update })),
    ])
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8))
      const read = readAccount(flipped)
      if (read.ok) {
        expect(read.value.source.text).toBe(sampleText)
        expect(read.value.damaged + Math.min(read.value.torn, 1)).toBe(1)
      } else expect(['head-damaged', 'text-damaged', 'newer-format']).toContain(read.error.kind)
    }
  })

  it('is refused when its text is not the one it was made with', async () => {
    const account = sampleAccount()
    const other = sampleAccount('Somebody came.')
    const file = path.join(await temporaryFolder(), 'a.attest')
    await createAccountFile(file, { ...account.file, source: other.file.source })
    expect(await readAccountFile(file)).toEqual({ ok: false, error: { kind: 'text-damaged' } })
  })

  it('is read by the copies of head and text that are whole, whatever stands before them', async () => {
    const account = sampleAccount()
    const file = await accountOnDisk()
    const evidence = [
      { type: recordTypes.head, payload: Buffer.from('{"format":1}') },
      { type: recordTypes.head, payload: encodeGenesis(account.file.genesis) },
      { type: recordTypes.source, payload: encodeSource({ text: 'Another text.', blocks: [] }) },
      { type: recordTypes.source, payload: encodeSource(account.file.source) },
    ]
    await fs.writeFile(file, Buffer.concat(evidence.map(encodeRecord)))
    expect(await readAccountFile(file)).toMatchObject({
      ok: true,
      value: { id: account.id, source: { text: sampleText } },
    })
  })

  it('keeps records of a type that it does not know, and reads past them', async () => {
    const file = await accountOnDisk()
    const [update] = someUpdates(1) as [Uint8Array]
    await fs.appendFile(file, encodeRecord({ type: 99, payload: Buffer.from('from the future') }))
    await fs.appendFile(file, updateRecord({ document: 'account', update }))
    const read = await readAccountFile(file)
    expect(read.ok && read.value.updates.at(-1)?.update).toEqual(update)
    expect(read.ok && read.value.damaged).toBe(0)
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['words', Buffer.from('hello there'), 'not-an-account'],
    ['zeros', Buffer.alloc(1000), 'not-an-account'],
    ['only its first bytes', Buffer.from([0x9e, 0x41, 0x54, 0x0a, 1]), 'head-damaged'],
  ])('of %s is refused', (_, bytes, kind) => {
    expect(readAccount(bytes)).toEqual({ ok: false, error: { kind } })
  })

  it('is never written over', async () => {
    const file = await accountOnDisk()
    const before = await fs.readFile(file)
    expect(await createAccountFile(file, sampleAccount().file)).toEqual({ ok: false, error: { kind: 'already-there' } })
    expect(await fs.readFile(file)).toEqual(before)
    expect(await fs.readdir(path.dirname(file))).toEqual(['sample.attest'])
  })

  it('may have a name as long as the system allows', async () => {
    const file = path.join(await temporaryFolder(), `${'日'.repeat(82)}.attest`)
    expect(await createAccountFile(file, sampleAccount().file)).toEqual({ ok: true, value: undefined })
    expect((await readAccountFile(file)).ok).toBe(true)
  })

  it('is not made in a folder that does not exist, and nothing else is', async () => {
    const folder = await temporaryFolder()
    const made = await createAccountFile(path.join(folder, 'no', 'a.attest'), sampleAccount().file)
    expect(made).toEqual({ ok: false, error: { kind: 'no-such-folder' } })
    expect(await fs.readdir(folder)).toEqual([])
  })
})

describe('the growing end of a file', () => {
  it('holds every update whose promise has resolved, in order', async () => {
    const file = await accountOnDisk()
    const log = await UpdateLog.open(file, await idOf(file), {
      onHealth: () => undefined,
      onReplaced: async () => undefined,
    })
    if (!log.ok) throw new Error(log.error.kind)
    const updates = someUpdates(50)
    await Promise.all(updates.map((update) => log.value.append([{ document: 'account', update }])))
    const read = await readAccountFile(file)
    expect(read.ok && read.value.updates.slice(-50).map(({ update }) => update)).toEqual(updates)
    await log.value.close()
  })

  it.each<[string, (file: string) => Promise<void>, string]>([
    ['removed', (file) => fs.rm(file), 'gone'],
    ['replaced', async (file) => fs.rename(await accountOnDisk('Another text.'), file), 'replaced'],
  ])('says so and keeps waiting when the file was %s', async (_, harm, kind) => {
    const file = await accountOnDisk()
    const kept = `${file}.kept`
    await fs.link(file, kept)
    const health: (string | undefined)[] = []
    const log = await UpdateLog.open(file, await idOf(file), {
      onHealth: (problem) => health.push(problem?.kind),
      onReplaced: async () => undefined,
    })
    if (!log.ok) throw new Error(log.error.kind)
    await harm(file)
    const [update] = someUpdates(1) as [Uint8Array]
    let saved = false
    const appended = log.value.append([{ document: 'account', update }]).then(() => {
      saved = true
    })
    await expect.poll(() => health).toEqual([kind])
    expect(saved).toBe(false)
    await fs.rename(kept, file)
    log.value.retry()
    await appended
    expect(health).toEqual([kind, undefined])
    await log.value.close()
  })
})

async function idOf(file: string): Promise<string> {
  const read = await readAccountFile(file)
  return read.ok ? read.value.id : ''
}

const sampleUpdatesOf = (whole: Buffer) => {
  const read = readAccount(whole)
  return read.ok ? read.value.updates.map(({ update }) => update) : []
}

/** The first two records of a file: its head and its text. */
function lengthOfEvidence(bytes: Buffer): number {
  let at = 0
  for (const type of [recordTypes.head, recordTypes.source]) {
    expect(bytes[at + 4]).toBe(type)
    at += headerLength + bytes.readUInt32LE(at + 8)
  }
  return at
}

it('what an account says of itself is read from its updates', async () => {
  const doc = new Y.Doc()
  for (const { update } of sampleAccount().file.updates) Y.applyUpdate(doc, update)
  expect(doc.getMap('meta').get('title')).toBe('Sample')
})
