import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import type { AtWork } from '../../../main/account/at-work'
import { type Services, takePart } from '../../../main/account/holder'
import { OpenAccount } from '../../../main/account/open-account'
import { socketPathOf } from '../../../main/account/socket-path'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { readAnnotations } from '../../../shared/account/annotations'
import { reportDocument } from '../../../shared/account/schema'
import { readReportHead } from '../../../shared/report/heads'
import { accountOnDisk, alice, atWork, bob, sampleText, temporaryFolder } from '../../support/account-file'
import { paragraph, rootIn, wordsIn } from '../../support/report-text'

/** A program that only saves for others. */
const saving = (save: Services['save']): Services => ({ save, compact: async () => undefined })

async function open(file: string, at: AtWork = atWork): Promise<OpenAccount> {
  const account = await OpenAccount.open(file, at)
  if (!account.ok) throw new Error(account.error.kind)
  onTestFinished(() => account.value.close())
  return account.value
}

async function annotate(account: OpenAccount, author = alice): Promise<string> {
  const id = randomUUID()
  const done = account.run([{ type: 'annotate', id, kind: 'claim', ranges: [[0, 3]] }], author)
  if (!done.ok) throw new Error(done.error.kind)
  await done.value.saved
  return id
}

const idsIn = (account: OpenAccount) =>
  readAnnotations(account.doc, sampleText.length)
    .annotations.map(({ id }) => id)
    .sort()

/** Listens as a holder does, and leaves its socket behind as one that was killed does: under a name it was given later. */
async function killableHolder(file: string): Promise<() => Promise<void>> {
  const socket = (await socketPathOf(file)) as string
  const connections: Socket[] = []
  const server = createServer((connection) => connections.push(connection))
  await new Promise<void>((on) => server.listen(`${socket}-`, on))
  await fs.rename(`${socket}-`, socket)
  return () =>
    new Promise((gone) => {
      server.close(() => gone())
      for (const connection of connections) connection.destroy()
    })
}

describe('an open account', () => {
  it('has on the disk what it calls saved', async () => {
    const file = await accountOnDisk()
    const id = await annotate(await open(file))
    // Another reader, as after a crash: nothing was closed.
    const copy = `${file}.copy`
    await fs.copyFile(file, copy)
    expect(idsIn(await open(copy))).toEqual([id])
  })

  it('shows within moments what another program does to the same file, and the other way round', async () => {
    const file = await accountOnDisk()
    const [first, second] = [await open(file), await open(file)]
    const ids = [await annotate(first), await annotate(second, bob)].sort()
    await expect.poll(() => idsIn(first)).toEqual(ids)
    await expect.poll(() => idsIn(second)).toEqual(ids)
  })

  it('keeps words in a report whose paragraph another program takes away meanwhile', async () => {
    const file = await accountOnDisk()
    const [first, second] = [await open(file), await open(file)]
    const id = randomUUID()
    first.run([{ type: 'make-report', id, title: 'The seal', yardstick: 'icd-203', template: 'assessment' }], alice)
    rootIn(first.reports.doc(reportDocument(id))).insertEmbed(0, paragraph('As both know it.'))
    const wordsOf = (account: OpenAccount) => wordsIn(account.reports.doc(reportDocument(id)))
    await expect.poll(() => readReportHead(second.doc, id) && wordsOf(second)).toContain('As both know it.')
    const write = (account: OpenAccount, step: (root: Y.XmlText) => void) => {
      const window = new Y.Doc()
      Y.applyUpdate(window, Y.encodeStateAsUpdate(account.reports.doc(reportDocument(id))))
      const before = Y.encodeStateVector(window)
      step(rootIn(window))
      expect(account.writeReport(id, Y.encodeStateAsUpdate(window, before), 'window').ok).toBe(true)
    }
    write(first, (root) => (root.toDelta()[0].insert as Y.XmlText).insert(3, 'alone '))
    write(second, (root) => root.delete(0, 1))
    const here = [expect.not.stringContaining('both know it'), expect.stringMatching(/^(?!.*alone.*alone).*alone/)]
    await expect.poll(() => [wordsOf(first), wordsOf(first)]).toEqual(here)
    await expect.poll(() => wordsOf(first) === wordsOf(second)).toBe(true)
  })

  it('goes on when the program that held the file has gone', async () => {
    const file = await accountOnDisk()
    const first = await open(file)
    const second = await open(file)
    await first.close()
    const id = await annotate(second, bob)
    expect(idsIn(await open(file))).toEqual([id])
  })

  it('is let go of even while it takes the place of a holder that was killed', async () => {
    const places = Array.from({ length: 10 }, async (_, i) => {
      const file = await accountOnDisk()
      const killHolder = await killableHolder(file)
      const account = await open(file)
      await killHolder()
      await new Promise((next) => setTimeout(next, i))
      await account.close()
      // If it listened still, it would be reached.
      const next = await takePart(
        file,
        saving(async () => undefined),
      )
      await next.close()
      return next.role
    })
    expect(new Set(await Promise.all(places))).toEqual(new Set(['holder']))
  })

  it('whose holder cannot save waits for nobody and writes by itself', async () => {
    const file = await accountOnDisk()
    const holder = await takePart(
      file,
      saving(() => Promise.reject(new Error('no'))),
    )
    const id = await annotate(await open(file), bob)
    expect(idsIn(await open(file))).toEqual([id])
    await holder.close()
  })

  it('goes on in a copy that was put in the place of its file, and takes along what the copy lacks', async () => {
    const file = await accountOnDisk()
    const account = await open(file)
    await fs.copyFile(file, `${file}.new`)
    const early = await annotate(account)
    // By a program that knows nothing of Attest, such as one that keeps folders alike.
    await fs.rename(`${file}.new`, file)
    const late = await annotate(account)
    await expect.poll(async () => idsIn(await open(file))).toEqual([early, late].sort())
    expect(account.health).toBe(null)
  })

  it('is one file still when it is compacted by another of its names', async () => {
    const file = await accountOnDisk()
    const link = path.join(await temporaryFolder(), 'link.attest')
    await fs.symlink(file, link)
    const linked = await open(link, { ...atWork, compact: draftCompacted })
    const early = await annotate(linked)
    expect(await linked.compact()).toBeDefined()
    expect(await fs.readlink(link)).toBe(file)
    const late = await annotate(await open(file), bob)
    expect(idsIn(await open(link))).toEqual([early, late].sort())
  })

  it('whose holder is stopped goes on without it', async () => {
    const file = await accountOnDisk()
    const holder = await takePart(
      file,
      saving(() => new Promise(() => undefined)),
    )
    const id = await annotate(await open(file), bob)
    expect(idsIn(await open(file))).toEqual([id])
    await holder.close()
  }, 20_000)

  it('loses nothing when many write at once', async () => {
    const file = await accountOnDisk()
    const accounts = await Promise.all(Array.from({ length: 8 }, () => open(file)))
    const ids = (await Promise.all(accounts.flatMap((account) => [annotate(account), annotate(account, bob)]))).sort()
    expect(idsIn(await open(file))).toEqual(ids)
  })

  it('can be read where it cannot be written, and says so', async () => {
    const file = await accountOnDisk()
    await fs.chmod(file, 0o444)
    const opened = await OpenAccount.open(file, atWork)
    if (!opened.ok) throw new Error(opened.error.kind)
    onTestFinished(() => opened.value.close())
    // Root may write whatever the permissions say.
    if (process.getuid?.() === 0) return expect(opened.value.readOnly).toBe(false)
    expect(opened.value.readOnly).toBe(true)
    expect(opened.value.run([{ type: 'delete', id: randomUUID() }], alice)).toMatchObject({ ok: false })
  })
})

describe('the holder of a file', () => {
  it('that was killed is followed by the next who comes', async () => {
    const file = await accountOnDisk()
    const socket = (await socketPathOf(file)) as string
    const child = spawn(process.execPath, [
      '-e',
      `require('net').createServer().listen(${JSON.stringify(socket)}, () => console.log('on'))`,
    ])
    await new Promise((on) => child.stdout.once('data', on))
    child.kill('SIGKILL')
    await new Promise((gone) => child.once('exit', gone))
    expect(await fs.stat(socket)).toBeTruthy()
    const part = await takePart(
      file,
      saving(async () => undefined),
    )
    expect(part.role).toBe('holder')
    await part.close()
  })

  it('is one, however many start at once, and hears of every update', async () => {
    const file = await accountOnDisk()
    const heard: number[] = []
    const parts = await Promise.all(
      Array.from({ length: 10 }, () =>
        takePart(
          file,
          saving(async ([one]) => void heard.push(one?.update[0] as number)),
        ),
      ),
    )
    expect(parts.filter(({ role }) => role === 'holder')).toHaveLength(1)
    const askers = parts.flatMap((part) => (part.role === 'asker' ? [part] : []))
    const answers = await Promise.all(
      askers.map((asker, i) => asker.append([{ document: 'account', update: Uint8Array.of(i) }])),
    )
    expect(answers).toEqual(askers.map(() => true))
    expect(heard.sort()).toEqual(askers.map((_, i) => i))
    await Promise.all(parts.map((part) => part.close()))
  })

  it('that does not get an update on the disk does not say that it has', async () => {
    const file = await accountOnDisk()
    const holder = await takePart(
      file,
      saving(() => Promise.reject(new Error('no'))),
    )
    const asker = await takePart(
      file,
      saving(async () => undefined),
    )
    expect(asker.role === 'asker' && (await asker.append([{ document: 'account', update: Uint8Array.of(1) }]))).toBe(
      false,
    )
    await Promise.all([asker.close(), holder.close()])
  })
})
