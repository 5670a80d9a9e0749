import { randomBytes, randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { OpenAccount } from '../../../main/account/open-account'
import { readAccountFile } from '../../../main/account-file/read'
import { UpdateLog } from '../../../main/account-file/update-log'
import { accountWith, analyst, withoutJournal } from './accounts'

/** A way to put 240 bytes on the disk so that they survive a power cut. */
interface Store {
  append(bytes: Uint8Array, n: number): Promise<unknown>
  close(): Promise<unknown>
}

/** What is used of the packages that are installed for benchmarks only. */
interface ClassicLevelPackage {
  readonly ClassicLevel: new (
    folder: string,
    options: { valueEncoding: string },
  ) => {
    open(): Promise<void>
    put(key: string, value: Uint8Array, options: { sync: boolean }): Promise<void>
    close(): Promise<void>
  }
}

type LibsqlPackage = new (
  file: string,
) => {
  pragma(words: string): void
  exec(sql: string): void
  prepare(sql: string): { run(values: readonly unknown[]): void }
  close(): void
}

/** A package from the folder whose package.json `ATTEST_PEERS` names. */
const peer = <Package>(name: string): Package => createRequire(process.env['ATTEST_PEERS'] as string)(name)

async function bareFile(folder: string): Promise<Store> {
  const handle = await fs.open(path.join(folder, 'bare.log'), 'a')
  return {
    append: async (bytes) => {
      await handle.write(bytes)
      await handle.datasync()
    },
    close: () => handle.close(),
  }
}

async function accountFile(folder: string): Promise<Store> {
  const file = await accountWith(folder, 0)
  const read = await readAccountFile(file)
  if (!read.ok) throw new Error(read.error.kind)
  const log = await UpdateLog.open(file, read.value.id, {
    onHealth: () => undefined,
    onReplaced: async () => undefined,
  })
  if (!log.ok) throw new Error(log.error.kind)
  return {
    append: (update) => log.value.append([{ document: 'account', update }]),
    close: () => log.value.close(),
  }
}

/** A whole edit as a person makes it: checked, merged, signed in the log, and then on the disk. */
async function openAccount(folder: string): Promise<Store> {
  const account = await OpenAccount.open(await accountWith(folder, 1), withoutJournal)
  if (!account.ok) throw new Error(account.error.kind)
  return {
    append: async () => {
      const command = {
        type: 'annotate' as const,
        id: randomUUID(),
        kind: 'claim' as const,
        ranges: [[0, 9]] as [number, number][],
      }
      const done = account.value.run([command], analyst)
      if (done.ok) await done.value.saved
    },
    close: () => account.value.close(),
  }
}

async function classicLevel(folder: string): Promise<Store> {
  const { ClassicLevel } = peer<ClassicLevelPackage>('classic-level')
  const db = new ClassicLevel(path.join(folder, 'level'), { valueEncoding: 'view' })
  await db.open()
  return { append: (bytes, n) => db.put(String(n).padStart(9, '0'), bytes, { sync: true }), close: () => db.close() }
}

async function sqlite(folder: string): Promise<Store> {
  const Database = peer<LibsqlPackage>('libsql')
  const db = new Database(path.join(folder, 'bench.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('create table updates (n integer primary key, bytes blob)')
  const insert = db.prepare('insert into updates (bytes) values (?)')
  return { append: async (bytes) => insert.run([bytes]), close: async () => db.close() }
}

const stores = {
  'write + fdatasync': bareFile,
  'account file': accountFile,
  'whole edit, signed': openAccount,
  'classic-level, sync': classicLevel,
  'SQLite WAL, FULL': sqlite,
}

export type StoreName = keyof typeof stores

/** Times of single appends in ms, by store; in turns of fifty, so that whatever else the disk does slows all alike. */
export async function measureAppends(folder: string, rounds: number): Promise<Record<StoreName, number[]>> {
  const names = Object.keys(stores) as StoreName[]
  const open = new Map<StoreName, Store>()
  for (const name of names) {
    const own = path.join(folder, name.replaceAll(/[^a-z]/gi, ''))
    await fs.mkdir(own)
    open.set(name, await stores[name](own))
  }
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<StoreName, number[]>
  for (let round = -1; round < rounds; round++) {
    for (const name of round % 2 ? names : [...names].reverse()) {
      for (let n = 0; n < 50; n++) {
        const bytes = Uint8Array.from(randomBytes(240))
        const begun = performance.now()
        await open.get(name)?.append(bytes, round * 50 + n)
        if (round >= 0) times[name].push(performance.now() - begun)
      }
    }
  }
  for (const store of open.values()) await store.close()
  return times
}
