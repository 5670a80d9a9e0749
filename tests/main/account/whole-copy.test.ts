import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { AtWork } from '../../../main/account/at-work'
import { takePart } from '../../../main/account/holder'
import { type Done, OpenAccount } from '../../../main/account/open-account'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { verifyFile } from '../../../main/history/verify-file'
import { readAnnotations } from '../../../shared/account/annotations'
import { reportDocument } from '../../../shared/account/schema'
import { accountOnDisk, alice, atWork, sampleText, temporaryFolder } from '../../support/account-file'
import { paragraph, rootIn, wordsIn } from '../../support/report-text'

async function open(file: string, at: AtWork = atWork): Promise<OpenAccount> {
  const account = await OpenAccount.open(file, at)
  if (!account.ok) throw new Error(account.error.kind)
  onTestFinished(() => account.value.close())
  return account.value
}

function annotate(account: OpenAccount): Done {
  const done = account.run([{ type: 'annotate', id: randomUUID(), kind: 'claim', ranges: [[0, 3]] }], alice)
  if (!done.ok) throw new Error(done.error.kind)
  return done.value
}

/** How many annotations a copy has, and what a verification finds of it. */
async function lookInto(copy: Uint8Array) {
  const file = path.join(await temporaryFolder(), 'copy.attest')
  await fs.writeFile(file, copy)
  const verified = await verifyFile(file, 'copy.attest')
  if (!verified.ok) throw new Error(verified.error.kind)
  const account = await open(file)
  return {
    annotations: readAnnotations(account.doc, sampleText.length).annotations.length,
    findings: verified.value.checks.flatMap(({ findings }) => findings),
  }
}

describe('a whole copy has every change with the entry that tells of it', () => {
  it('while another program is asked to save it', async () => {
    const file = await accountOnDisk()
    let saved = (): void => undefined
    const save = () =>
      new Promise<void>((done) => {
        saved = done
      })
    const holder = await takePart(file, { save, compact: async () => undefined })
    onTestFinished(() => holder.close())
    const asker = await open(file)
    expect(asker.isOnlyHere).toBe(false)
    annotate(asker)
    const copy = await asker.wholeCopy()
    saved()
    expect(await lookInto(copy)).toEqual({ annotations: 1, findings: [] })
  })

  it('while it is being written', async () => {
    const account = await open(await accountOnDisk())
    for (let annotations = 1; annotations <= 20; annotations++) {
      const { saved } = annotate(account)
      expect(await lookInto(await account.wholeCopy())).toEqual({ annotations, findings: [] })
      await saved
    }
  })

  it('with the texts of its reports, also where the file was emptied', async () => {
    const account = await open(await accountOnDisk())
    const id = randomUUID()
    account.run([{ type: 'make-report', id, title: 'The seal', yardstick: 'icd-203', template: 'assessment' }], alice)
    rootIn(account.reports.doc(reportDocument(id))).insertEmbed(0, paragraph('As it was written.'))
    const before = wordsIn(account.reports.doc(reportDocument(id)))
    for (const isEmptied of [false, true]) {
      await account.settled()
      if (isEmptied) await fs.truncate(account.file)
      const file = path.join(await temporaryFolder(), 'copy.attest')
      await fs.writeFile(file, await account.wholeCopy())
      expect(wordsIn((await open(file)).reports.doc(reportDocument(id)))).toBe(before)
    }
  })

  it('where another program has compacted the file since', async () => {
    const file = await accountOnDisk()
    const holder = await open(file, { ...atWork, compact: draftCompacted })
    const asker = await open(file)
    await annotate(holder).saved
    await holder.compact()
    await annotate(holder).saved
    await expect.poll(() => readAnnotations(asker.doc, sampleText.length).annotations.length).toBe(2)
    expect(await lookInto(await asker.wholeCopy())).toEqual({ annotations: 2, findings: [] })
  })
})
