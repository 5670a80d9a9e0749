import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newAccount } from '../../../main/account/new-account'
import { OpenAccount } from '../../../main/account/open-account'
import { shareCopy } from '../../../main/account/share-copy'
import { createAccountFile } from '../../../main/account-file/create'
import { missingUpdates } from '../../../main/account-file/missing-updates'
import { readAccountFile } from '../../../main/account-file/read'
import { scanRecords } from '../../../main/account-file/record'
import { readAnnotations, readMeta, readPeople } from '../../../shared/account/annotations'
import type { KeptInCopy } from '../../../shared/account/kept-in-copy'
import { reportDocument } from '../../../shared/account/schema'
import { alice, atWork, sampleText, temporaryFolder } from '../../support/account-file'
import { paragraph, rootIn } from '../../support/report-text'

const secrets = {
  name: 'Wilhelmina Q.',
  note: 'he drinks at the Anchor',
  deletedNote: 'never mind that one',
  originalWord: 'printed-on-page-nine',
  originalName: 'from-our-mole.txt',
  inReport: 'as-the-mole-tells-it',
}
const report = '5d0c7d3e-1111-4111-8111-0123456789ab'
const wilhelmina = { id: 'wilhelmina-id', name: secrets.name, colour: 3 }

async function worked(): Promise<OpenAccount> {
  const file = path.join(await temporaryFolder(), 'case.attest')
  const original = { bytes: Buffer.from(secrets.originalWord), name: secrets.originalName, mediaType: 'text/plain' }
  const blocks = [{ type: 'paragraph' as const, start: 0, end: sampleText.length }]
  const material = {
    text: sampleText,
    blocks,
    title: 'Case',
    meta: { outlet: 'Tidings', importedFrom: secrets.originalName },
    warnings: [],
    original,
  }
  await createAccountFile(file, newAccount(material, wilhelmina, atWork.signerOf(wilhelmina.id)).file)
  const opened = await OpenAccount.open(file, atWork)
  if (!opened.ok) throw new Error(opened.error.kind)
  onTestFinished(() => opened.value.close())
  const [kept, gone] = [randomUUID(), randomUUID()]
  for (const command of [
    { type: 'annotate' as const, id: kept, kind: 'claim' as const, ranges: [[0, 9]] as [number, number][] },
    { type: 'set-field' as const, id: kept, field: 'note' as const, value: secrets.note },
    {
      type: 'annotate' as const,
      id: gone,
      kind: 'actor' as const,
      ranges: [[4, 9]] as [number, number][],
      note: secrets.deletedNote,
    },
    { type: 'delete' as const, id: gone },
    {
      type: 'make-report' as const,
      id: report,
      title: 'On moles',
      yardstick: 'icd-203',
      template: 'assessment',
    } as const,
  ]) {
    const done = opened.value.run([command], wilhelmina)
    if (!done.ok) throw new Error(done.error.kind)
    await done.value.saved
  }
  rootIn(opened.value.reports.doc(reportDocument(report))).insertEmbed(0, paragraph(secrets.inReport))
  await opened.value.settled()
  return opened.value
}

/** Everything a file says, with what is deflated in it inflated too. */
async function wordsIn(file: string): Promise<string> {
  const bytes = await fs.readFile(file)
  const inflated = scanRecords(bytes).records.flatMap(({ payload }) =>
    [0, 4 + (payload.length >= 4 ? Buffer.from(payload).readUInt32LE(0) : 0)].flatMap((from) => {
      try {
        return [inflateRawSync(payload.subarray(from))]
      } catch {
        return []
      }
    }),
  )
  return Buffer.concat([bytes, ...inflated]).toString('utf8')
}

async function shared(account: OpenAccount, kept: KeptInCopy | 'all'): Promise<string> {
  const file = path.join(await temporaryFolder(), 'copy.attest')
  const made = await shareCopy(account, file, kept, alice, atWork.signerOf(alice.id))
  if (!made.ok) throw new Error(made.error.kind)
  return file
}

async function read(file: string) {
  const contents = await readAccountFile(file)
  if (!contents.ok) throw new Error(contents.error.kind)
  const opened = await OpenAccount.open(file, atWork)
  if (!opened.ok) throw new Error(opened.error.kind)
  onTestFinished(() => opened.value.close())
  return { ...contents.value, doc: opened.value.doc }
}

describe('a full copy', () => {
  it('is the same account with all there is, in one snapshot of each document', async () => {
    const account = await worked()
    const [file, before] = [await shared(account, 'all'), await readAccountFile(account.file)]
    const copy = await read(file)
    expect(copy.id).toBe(account.id)
    expect(copy.growth.updates).toBe(0)
    expect(before.ok && missingUpdates(copy.updates, before.value.updates)).toEqual([])
    const words = await wordsIn(file)
    for (const secret of Object.values(secrets)) expect(words).toContain(secret)
  })
})

describe('a redacted copy', () => {
  it.each<[keyof KeptInCopy, readonly string[]]>([
    ['notes', [secrets.note]],
    ['original', [secrets.originalWord, secrets.originalName]],
    ['names', [secrets.name, wilhelmina.id, alice.name]],
  ])('without %s has nothing of them in its bytes', async (part, words) => {
    const account = await worked()
    const everything: KeptInCopy = { notes: true, original: true, names: true }
    const file = await shared(account, { ...everything, [part]: false })
    const said = await wordsIn(file)
    for (const word of words) expect(said).not.toContain(word)
    const others = Object.entries({ notes: secrets.note, original: secrets.originalWord, names: secrets.name })
    for (const [name, word] of others) if (name !== part) expect(said).toContain(word)
  })

  it('has no history, whatever else it keeps', async () => {
    const said = await wordsIn(await shared(await worked(), { notes: true, original: true, names: true }))
    expect(said).not.toContain(secrets.deletedNote)
  })

  it('has no reports: they could quote what it leaves out', async () => {
    const file = await shared(await worked(), { notes: true, original: true, names: true })
    const said = await wordsIn(file)
    for (const word of [secrets.inReport, 'On moles']) expect(said).not.toContain(word)
    expect((await read(file)).updates.map(({ document }) => document)).not.toContain(reportDocument(report))
  })

  it('is another account, which says of which one it is a copy and what stands in it', async () => {
    const account = await worked()
    const copy = await read(await shared(account, { notes: false, original: false, names: false }))
    expect(copy.id).not.toBe(account.id)
    expect(copy.genesis).not.toHaveProperty('originalSha256')
    expect(copy.source).toEqual(account.source)
    expect(readMeta(copy.doc)).toMatchObject({ copyOf: account.id, title: 'Case', outlet: 'Tidings' })
    const { annotations } = readAnnotations(copy.doc, sampleText.length)
    expect(annotations).toMatchObject([{ kind: 'claim', ranges: [[0, 9]], note: '' }])
    expect(readPeople(copy.doc)[annotations[0]?.by as string]?.name).toBe('Person 1')
  })
})
