import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Journal } from '../../../main/account-file/journal'
import type { NamedUpdate as Kept } from '../../../main/account-file/payloads'
import { headerLength } from '../../../main/account-file/record'
import { encodeUpdates } from '../../../main/account-file/update-records'
import { someUpdates, temporaryFolder } from '../../support/account-file'

const known = someUpdates(4).map((update) => ({ document: 'account', update })) as [Kept, Kept, Kept, Kept]

const journalIn = (folder: string) => new Journal(folder, '/somewhere/sample.attest')

it('a journal begins anew with the snapshots and goes on with what was kept while they were made', async () => {
  const [a, b, c, whole] = known
  const journal = journalIn(path.join(await temporaryFolder(), 'new'))
  journal.keep([a])
  const snapshots = journal.expectSnapshots()
  journal.keep([b])
  await journal.close()
  await fs.writeFile(snapshots, encodeUpdates([whole]))
  journal.beginAnew()
  journal.keep([c])
  await journal.close()
  expect(await journal.read()).toEqual([whole, b, c])
})

it('a journal is read past the snapshots that are known, and from its first on where one is not', async () => {
  const [a, b, c, d] = known
  const journal = journalIn(await temporaryFolder())
  journal.keep([a, b, c])
  await journal.close()
  const headerOf = (update: Kept) => encodeUpdates([update]).subarray(0, headerLength)
  expect(await journal.read([headerOf(b), headerOf(a)])).toEqual([c])
  expect(await journal.read([headerOf(b), headerOf(d)])).toEqual([a, b, c])
  expect(await journal.read([a, b, c, d].map(headerOf))).toEqual([])
})

it('a journal goes on as it was where no snapshots could be written', async () => {
  const [a, b, c] = known
  const journal = journalIn(await temporaryFolder())
  journal.keep([a])
  journal.expectSnapshots()
  journal.keep([b])
  journal.beginAnew()
  journal.keep([c])
  await journal.close()
  expect(await journal.read()).toEqual([a, b, c])
})

it('a journal that another program has begun anew is gone on with', async () => {
  const [a, b, c, whole] = known
  const folder = await temporaryFolder()
  const [one, other] = [journalIn(folder), journalIn(folder)]
  other.keep([a])
  one.keep([b])
  const snapshots = one.expectSnapshots()
  await one.close()
  await fs.writeFile(snapshots, encodeUpdates([whole]))
  one.beginAnew()
  await one.close()
  other.keep([c])
  await other.close()
  expect(await one.read()).toEqual([whole, c])
})
