import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { OpenAccount } from '../../../main/account/open-account'
import { readAccountFile } from '../../../main/account-file/read'
import { addAccount } from '../../../main/library/add-account'
import { CopyComparison } from '../../../main/library/copies'
import { duplicateAccount } from '../../../main/library/duplicate'
import { listAccounts } from '../../../main/library/listing'
import { reportDocument } from '../../../shared/account/schema'
import { readReportText } from '../../../shared/report/read-report'
import { writeReportText } from '../../../shared/report/write-report'
import { ok } from '../../../shared/result'
import { alice, atWork, temporaryFolder } from '../../support/account-file'
import { indexOf, tagIn, writeAccount } from '../../support/library'

async function listed(folder: string) {
  const index = await indexOf(folder, await temporaryFolder())
  const rows = await listAccounts(index.accounts, { folders: [], tags: {} }, new CopyComparison())
  return rows.map(({ file, copies }) => [
    path.basename(file),
    ...copies.map((copy) => [path.basename(copy.file), copy.identical]),
  ])
}

/** A tagged account and copies of it. */
async function folderWith(...copies: readonly string[]) {
  const folder = await temporaryFolder()
  const file = await writeAccount(path.join(folder, 'x.attest'), ['The ferry left at six.'])
  await tagIn(file, { kind: 'claim', at: 'ferry' }, { kind: 'actor', at: 'six' })
  for (const copy of copies) await fs.copyFile(file, path.join(folder, copy))
  return { folder, at: (name: string) => path.join(folder, name), file }
}

describe('copies of one account', () => {
  it('are recognised by what they are, whatever they are called', async () => {
    const { folder } = await folderWith('x (conflicted copy 2026-03-17).attest', 'x-DESKTOP-1.attest', 'another.attest')
    await writeAccount(path.join(folder, 'x 2.attest'), ['The ferry left at six.'])
    expect(await listed(folder)).toEqual([
      [
        'x.attest',
        ['another.attest', true],
        ['x-DESKTOP-1.attest', true],
        ['x (conflicted copy 2026-03-17).attest', true],
      ],
      ['x 2.attest'],
    ])
  })

  it('differ once something is done in one of them', async () => {
    const { folder, at } = await folderWith('x 2.attest', 'x 3.attest')
    await tagIn(at('x 2.attest'), { kind: 'source', at: 'left' })
    expect(await listed(folder)).toEqual([['x.attest', ['x 2.attest', false], ['x 3.attest', true]]])
  })

  it('are identical in whatever order they hold the same changes', async () => {
    const { folder, file, at } = await folderWith('x 2.attest')
    const [before, tagged] = [await fs.readFile(file), at('x 2.attest')]
    await tagIn(tagged, { kind: 'source', at: 'left' })
    const first = (await fs.readFile(tagged)).subarray(before.length)
    await fs.writeFile(tagged, before)
    await tagIn(tagged, { kind: 'claim', at: 'The' })
    const second = (await fs.readFile(tagged)).subarray(before.length)
    await fs.writeFile(file, Buffer.concat([before, first, second]))
    await fs.writeFile(tagged, Buffer.concat([before, second, first, second]))
    expect(await listed(folder)).toEqual([['x.attest', ['x 2.attest', true]]])
  })

  it('are not called identical when one is damaged', async () => {
    const { folder, at } = await folderWith('x 2.attest')
    const bytes = await fs.readFile(at('x 2.attest'))
    bytes[bytes.length - 500] = (bytes[bytes.length - 500] ?? 0) ^ 1
    await fs.writeFile(at('x 2.attest'), bytes)
    expect(await listed(folder)).toEqual([['x.attest', ['x 2.attest', false]]])
  })
})

describe('adding an account from elsewhere', () => {
  it('copies it, once', async () => {
    const { file, folder } = await folderWith()
    const library = path.join(await temporaryFolder(), 'library')
    const added = await addAccount(file, library, [])
    const first = path.join(library, 'x.attest')
    expect(added).toEqual(ok({ file: first, before: null }))
    expect(await fs.readFile(first)).toEqual(await fs.readFile(file))
    const { accounts } = await indexOf(library, await temporaryFolder())
    expect(await addAccount(file, library, accounts)).toEqual(ok({ file: first, before: 'identical' }))
    await tagIn(file, { kind: 'source', at: 'left' })
    expect(await addAccount(file, library, accounts)).toEqual(
      ok({ file: path.join(library, 'x 2.attest'), before: 'different' }),
    )
    expect(await fs.readdir(folder)).toEqual(['x.attest'])
  })

  it('gives it the ending that the library looks for', async () => {
    const { file, folder } = await folderWith()
    await fs.rename(file, path.join(folder, 'evidence'))
    const added = await addAccount(path.join(folder, 'evidence'), path.join(folder, 'library'), [])
    expect(added).toEqual(ok({ file: path.join(folder, 'library', 'evidence.attest'), before: null }))
  })
})

describe('a duplicate', () => {
  it('is an account of its own with the same text and tags', async () => {
    const { file, folder } = await folderWith()
    const made = await duplicateAccount(file, alice, atWork.signerOf(alice.id))
    expect(made).toEqual({ ok: true, value: path.join(folder, 'x (copy).attest') })
    const { accounts } = await indexOf(folder, await temporaryFolder())
    expect(accounts).toMatchObject([
      { title: 'x (copy)', kinds: { claim: 1, actor: 1, source: 0 }, people: ['Alice'] },
      { title: 'x', kinds: { claim: 1, actor: 1, source: 0 }, people: ['Alice'] },
    ])
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(2)
    const [copy, first] = await Promise.all(accounts.map(({ file }) => readAccountFile(file)))
    expect(copy?.ok && copy.value.source).toEqual(first?.ok && first.value.source)
    expect(copy?.ok && copy.value.damaged).toBe(0)
  })

  it('has the reports as well, and what they cite it cites itself', async () => {
    const { file } = await folderWith()
    const id = '5d0c7d3e-1111-4111-8111-0123456789ab'
    const opened = await OpenAccount.open(file, atWork)
    if (!opened.ok) throw new Error(opened.error.kind)
    const { reports, id: account } = opened.value
    opened.value.run(
      [{ type: 'make-report', id, title: 'The seal', yardstick: 'icd-203', template: 'assessment' }],
      alice,
    )
    const cited = {
      kind: 'claim',
      ranges: [[0, 3]],
      quote: 'The',
      sources: [],
      reliability: [],
      credibility: [],
    } as const
    const citation = { account, annotation: 'a', cited: { ...cited, disputedBy: [], denies: false } } as never
    const cites = { type: 'citation' as const, citation }
    writeReportText(reports.doc(reportDocument(id)), [
      { type: 'quote', inlines: [{ type: 'text', text: 'So:' }, cites] },
    ])
    const before = readReportText(reports.doc(reportDocument(id)))
    await opened.value.close()
    const made = await duplicateAccount(file, alice, atWork.signerOf(alice.id))
    const copy = await OpenAccount.open(made.ok ? made.value : '', atWork)
    if (!copy.ok) throw new Error(copy.error.kind)
    const after = readReportText(copy.value.reports.doc(reportDocument(id)))
    await copy.value.close()
    expect(JSON.stringify(before)).toContain(account)
    expect(JSON.stringify(after)).toBe(JSON.stringify(before).replaceAll(account, copy.value.id))
  })
})
