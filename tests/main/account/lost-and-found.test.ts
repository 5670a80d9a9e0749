import { randomBytes, randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { AtWork } from '../../../main/account/at-work'
import { LostAndFound } from '../../../main/account/lost-and-found'
import { OpenAccount } from '../../../main/account/open-account'
import { backupBeside } from '../../../main/account-file/backup-beside'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { readAccountFile } from '../../../main/account-file/read'
import { scanRecords } from '../../../main/account-file/record'
import { readAnnotations } from '../../../shared/account/annotations'
import { accountOnDisk, alice, atWork, sampleText, temporaryFolder } from '../../support/account-file'
import { compactFile } from '../../support/compact-file'
import { mountSmallDisk } from '../../support/small-disk'

async function open(file: string, at: AtWork = atWork): Promise<OpenAccount> {
  const account = await OpenAccount.open(file, at)
  if (!account.ok) throw new Error(account.error.kind)
  onTestFinished(() => account.value.close())
  return account.value
}

async function annotate(account: OpenAccount, times: number): Promise<readonly string[]> {
  const ids = Array.from({ length: times }, () => randomUUID())
  for (const id of ids) {
    const done = account.run([{ type: 'annotate', id, kind: 'claim', ranges: [[0, 3]] }], alice)
    if (!done.ok) throw new Error(done.error.kind)
    await done.value.saved
  }
  return ids
}

const idsIn = (account: OpenAccount) => readAnnotations(account.doc, sampleText.length).annotations.map(({ id }) => id)

async function withJournal(): Promise<AtWork> {
  const folder = await temporaryFolder()
  return { ...atWork, journalOf: (id) => path.join(folder, id) }
}

/** Flips a bit in the middle of the n-th record from the end. */
async function damage(file: string, fromEnd: number): Promise<Buffer> {
  const bytes = await fs.readFile(file)
  const { records } = scanRecords(bytes)
  const hurt = records.at(-fromEnd)?.payload as Buffer
  const at = hurt.byteOffset - bytes.byteOffset + Math.floor(hurt.length / 2)
  bytes[at] = (bytes[at] as number) ^ 1
  await fs.writeFile(file, bytes)
  return bytes
}

describe('what a file has lost', () => {
  it('comes back from the journal of this computer, into the file too', async () => {
    const file = await accountOnDisk()
    const at = await withJournal()
    const before = await open(file, at)
    const ids = await annotate(before, 5)
    await before.close()
    await damage(file, 5)
    const bare = await open(file)
    expect(bare.incomplete).toBe(true)
    await bare.close()
    const healed = await open(file, at)
    expect(idsIn(healed)).toEqual(expect.arrayContaining([...ids]))
    expect(healed).toMatchObject({ restored: true, incomplete: false, damaged: 1 })
    await healed.close()
    expect((await open(file)).incomplete).toBe(false)
  })

  it('comes back from the copy beside the file when its compaction was cut short', async () => {
    const file = await accountOnDisk()
    const account = await open(file)
    const ids = await annotate(account, 3)
    await account.close()
    const whole = await fs.readFile(file)
    await compactFile(file)
    // As if power had gone before the last append was carried over to the compacted file.
    await fs.writeFile(backupBeside(file), whole)
    const { records } = scanRecords(whole)
    const lastOf = records.at(-2)?.payload as Buffer
    await fs.writeFile(file, whole.subarray(0, lastOf.byteOffset - whole.byteOffset - 16))
    const again = await open(file)
    expect(idsIn(again)).toEqual(expect.arrayContaining([...ids]))
    expect(again.restored).toBe(true)
    await expect(fs.stat(backupBeside(file))).rejects.toThrow()
  })

  it('keeps a copy beside the file that a compaction has left since it was looked at', async () => {
    const file = await accountOnDisk()
    await compactFile(file)
    const contents = await readAccountFile(file)
    if (!contents.ok) throw new Error(contents.error.kind)
    const beside = await LostAndFound.of(file, contents.value, undefined)
    await compactFile(file)
    await beside.release()
    expect((await fs.stat(backupBeside(file))).isFile()).toBe(true)
    await (await LostAndFound.of(file, contents.value, undefined)).release()
    await expect(fs.stat(backupBeside(file))).rejects.toThrow()
  })

  it('comes back where an older copy is put in its place by hand, though it was compacted since', async () => {
    const file = await accountOnDisk()
    const at: AtWork = { ...(await withJournal()), compact: draftCompacted }
    const account = await open(file, at)
    const ids = [...(await annotate(account, 2))]
    const older = await fs.readFile(file)
    ids.push(...(await annotate(account, 2)))
    expect(await account.compact()).toBeDefined()
    ids.push(...(await annotate(account, 1)))
    await account.close()
    await fs.rm(backupBeside(file))
    await fs.writeFile(file, older)
    const again = await open(file, at)
    expect(idsIn(again).sort()).toEqual(ids.sort())
    expect(again).toMatchObject({ restored: true, incomplete: false })
    await again.close()
    expect(idsIn(await open(file)).sort()).toEqual(ids)
  })

  it('comes back though it was saved while the file was being compacted', async () => {
    const file = await accountOnDisk()
    const older = await fs.readFile(file)
    const ids: string[] = []
    const at = await withJournal()
    const account: OpenAccount = await open(file, {
      ...at,
      compact: async (...compacting) => {
        const drafted = await draftCompacted(...compacting)
        ids.push(...(await annotate(account, 2)))
        return drafted
      },
    })
    ids.push(...(await annotate(account, 2)))
    await account.compact()
    ids.push(...(await annotate(account, 2)))
    await account.close()
    await fs.rm(backupBeside(file))
    await fs.writeFile(file, older)
    expect(idsIn(await open(file, at)).sort()).toEqual(ids.sort())
  })

  it('waits in memory where the disk is full, and keeps nobody from the account', async (context) => {
    const disk = mountSmallDisk(path.join(await temporaryFolder(), 'disk'), '256k')
    // Only root may mount one.
    if (!disk) return context.skip()
    onTestFinished(disk.remove)
    const file = path.join(disk.folder, 'sample.attest')
    await fs.copyFile(await accountOnDisk(), file)
    const folder = await temporaryFolder()
    const at: AtWork = { ...atWork, journalOf: (id) => path.join(folder, id) }
    const before = await open(file, at)
    const ids = await annotate(before, 20)
    await before.close()
    const whole = await fs.readFile(file)
    const filling = path.join(disk.folder, 'filling')
    await fs.truncate(file, 4096)
    await fs.writeFile(filling, Buffer.alloc(256 * 1024)).catch(() => undefined)
    expect(whole.length).toBeGreaterThan(2 * 4096)
    const full = await open(file, at)
    expect(full.health).toEqual({ kind: 'disk-full' })
    expect(idsIn(full)).toEqual(expect.arrayContaining([...ids]))
    await fs.rm(filling)
    full.retry()
    await expect.poll(() => full.health).toBe(null)
    await full.close()
    expect(idsIn(await open(file))).toEqual(expect.arrayContaining([...ids]))
  })

  it('leaves the room on a full disk to what still fits', async (context) => {
    const disk = mountSmallDisk(path.join(await temporaryFolder(), 'disk'), '512k')
    // Only root may mount one.
    if (!disk) return context.skip()
    onTestFinished(disk.remove)
    const file = path.join(disk.folder, 'sample.attest')
    await fs.copyFile(await accountOnDisk(), file)
    const { size } = await fs.stat(file)
    const account = await open(file)
    account.describe({ title: randomBytes(512 * 1024).toString('base64') }, alice)
    await account.settled()
    expect(account.health).toEqual({ kind: 'disk-full' })
    expect((await fs.stat(file)).size).toBe(size)
  })

  it('is not looked for where nothing is lost', async () => {
    const file = await accountOnDisk()
    const at = await withJournal()
    const before = await open(file, at)
    await annotate(before, 5)
    await before.close()
    const bytes = await fs.readFile(file)
    const after = await open(file, at)
    expect(after.restored).toBe(false)
    await after.close()
    expect(await fs.readFile(file)).toEqual(bytes)
  })
})

describe('a file that is written over in its place while it is open', () => {
  it.each<[string, (file: string) => Promise<void>]>([
    ['emptied', (file) => fs.truncate(file, 0)],
    ['cut short', async (file) => fs.truncate(file, (await fs.stat(file)).size - 100)],
    [
      'another account',
      async (file) => fs.writeFile(file, await fs.readFile(await accountOnDisk('Something else. '.repeat(900)))),
    ],
  ])('is not taken for the account: %s', async (_, harm) => {
    const file = await accountOnDisk()
    const account = await open(file, await withJournal())
    const before = await annotate(account, 2)
    await harm(file)
    const id = randomUUID()
    const done = account.run([{ type: 'annotate', id, kind: 'claim', ranges: [[0, 3]] }], alice)
    let saved = false
    if (done.ok)
      void done.value.saved.then(() => {
        saved = true
      })
    await expect.poll(() => account.health?.kind).toBe('replaced')
    expect(saved).toBe(false)
    const elsewhere = `${file}.elsewhere`
    await fs.writeFile(elsewhere, await account.wholeCopy())
    const copy = await open(elsewhere)
    expect(copy.id).toBe(account.id)
    expect(idsIn(copy).sort()).toEqual([...before, id].sort())
    expect(idsIn(account).sort()).toEqual([...before, id].sort())
  })
})

describe('a damaged file', () => {
  it('is kept as it was found, once, before anything is written to it', async () => {
    const file = await accountOnDisk()
    const account = await open(file)
    await annotate(account, 3)
    await account.close()
    const damaged = await damage(file, 3)
    const first = await open(file)
    expect(await fs.readFile(first.setAside as string)).toEqual(damaged)
    await annotate(first, 1)
    await first.close()
    const second = await open(file)
    expect(second.setAside).toBe(first.setAside)
    expect(await fs.readdir(path.dirname(file))).toEqual(['sample.attest', 'sample.attest.damaged-1'])
  })

  it('is kept whole or not at all, and found by a later attempt', async (context) => {
    const disk = mountSmallDisk(path.join(await temporaryFolder(), 'disk'), '256k')
    // Only root may mount one.
    if (!disk) return context.skip()
    onTestFinished(disk.remove)
    const file = path.join(disk.folder, 'sample.attest')
    await fs.copyFile(await accountOnDisk(), file)
    const account = await open(file)
    await annotate(account, 20)
    await account.close()
    const damaged = await damage(file, 3)
    const filling = path.join(disk.folder, 'filling')
    await fs.writeFile(filling, Buffer.alloc(256 * 1024)).catch(() => undefined)
    await fs.truncate(filling, (await fs.stat(filling)).size - 4096)
    const full = await open(file)
    expect(full.setAside).toBe(undefined)
    await full.close()
    expect(await fs.readdir(disk.folder)).toEqual(['filling', 'sample.attest'])
    await fs.rm(filling)
    expect(await fs.readFile((await open(file)).setAside as string)).toEqual(damaged)
  })

  it('is not backed up; a whole one is, as it was found', async () => {
    const file = await accountOnDisk()
    const backedUp: Uint8Array[] = []
    const at: AtWork = {
      ...atWork,
      backUp: async ({ bytes }) => {
        backedUp.push(Uint8Array.from(bytes))
        return undefined
      },
    }
    const found = await fs.readFile(file)
    const account = await open(file, at)
    await annotate(account, 3)
    await account.close()
    await damage(file, 3)
    await (await open(file, at)).close()
    expect(backedUp).toEqual([Uint8Array.from(found)])
  })

  it('that is whole is worked on while its backup is written, and let go of once that is', async () => {
    const file = await accountOnDisk()
    let written = (): void => undefined
    const backUp = () =>
      new Promise<undefined>((done) => {
        written = () => done(undefined)
      })
    const account = await open(file, { ...atWork, backUp })
    await annotate(account, 1)
    const order: string[] = []
    const closed = account.close().then(() => order.push('closed'))
    // The file itself is let go of meanwhile.
    await expect.poll(async () => (await open(file)).isOnlyHere).toBe(true)
    order.push('backed up')
    written()
    await closed
    expect(order).toEqual(['backed up', 'closed'])
  })

  it('is not what a crash leaves of an append that was never called saved', async () => {
    const file = await accountOnDisk()
    const account = await open(file)
    const ids = await annotate(account, 2)
    await account.close()
    const whole = await fs.readFile(file)
    await fs.writeFile(file, whole.subarray(0, whole.length - 10))
    const torn = await open(file)
    expect(torn).toMatchObject({ damaged: 0, setAside: undefined })
    expect(idsIn(torn)).toContain(ids[0])
    const [later] = await annotate(torn, 1)
    await torn.close()
    const again = await open(file)
    expect(again.damaged).toBe(0)
    expect(idsIn(again)).toContain(later)
  })
})

describe('a file that has grown', () => {
  it('is compacted by whoever holds it, and goes on growing', async () => {
    const file = await accountOnDisk()
    const holder = await open(file, { ...atWork, compact: draftCompacted })
    const asker = await open(file)
    const ids = [...(await annotate(holder, 30)), ...(await annotate(asker, 30))]
    const compacted = await asker.compact()
    expect(compacted?.after).toBeLessThan(compacted?.before ?? 0)
    ids.push(...(await annotate(holder, 1)), ...(await annotate(asker, 1)))
    await expect.poll(() => idsIn(asker).sort()).toEqual(ids.sort())
    expect(idsIn(await open(file)).sort()).toEqual(ids)
    expect(holder.health).toBe(null)
  })

  it('is compacted even if its holder lets go of it just then', async () => {
    const file = await accountOnDisk()
    const holder = await open(file, { ...atWork, compact: draftCompacted })
    const asker = await open(file, { ...atWork, compact: draftCompacted })
    await annotate(holder, 30)
    await holder.close()
    expect(await asker.compact()).toBeDefined()
  })

  it('compacts by itself after many updates', async () => {
    const file = await accountOnDisk()
    let compactions = 0
    const account = await open(file, {
      ...atWork,
      compact: async (path) => {
        compactions += 1
        return draftCompacted(path)
      },
    })
    const ids = await annotate(account, 1100)
    await account.close()
    expect(compactions).toBe(1)
    expect(idsIn(await open(file)).sort()).toEqual([...ids].sort())
  }, 30_000)
})
