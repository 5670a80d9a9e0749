import { promises as fs } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { OpenAccount } from '../../../main/account/open-account'
import { buildDocuments } from '../../../main/account-file/missing-updates'
import type { NamedUpdate } from '../../../main/account-file/payloads'
import { readAccountFile } from '../../../main/account-file/read'
import { BeforeMerge } from '../../../main/merging/before-merge'
import { type ComparedCopy, compare } from '../../../main/merging/compare'
import { mergeInto } from '../../../main/merging/merge-into'
import { mergeTexts } from '../../../main/merging/texts'
import { reportDocument } from '../../../shared/account/schema'
import { summarySentences } from '../../../shared/merging/summary'
import { accountOnDisk, alice, atWork } from '../../support/account-file'
import { commandLine } from '../../support/command-line'
import { anyTextEdit, edit, paragraph, rootIn, wordsIn } from '../../support/report-text'

const id = '5d0c7d3e-1111-4111-8111-0123456789ab'
const document = reportDocument(id)

const textOf = (updates: readonly NamedUpdate[]) => buildDocuments(updates).get(document) ?? new Y.Doc()

const named = (...updates: readonly Uint8Array[]) => updates.map((update) => ({ document, update }))

describe('the text of a report', () => {
  it('has what was written in both copies, whatever that was', () =>
    fc.assert(
      fc.property(fc.array(anyTextEdit), fc.array(anyTextEdit), fc.array(anyTextEdit), (first, mine, theirs) => {
        const [ours, other] = [new Y.Doc(), new Y.Doc()]
        for (const one of first) edit(ours, one)
        Y.applyUpdate(other, Y.encodeStateAsUpdate(ours))
        for (const one of mine) edit(ours, one)
        for (const one of theirs) edit(other, one)
        const [here, there] = [ours, other].map((doc) => named(Y.encodeStateAsUpdate(doc))) as [
          NamedUpdate[],
          NamedUpdate[],
        ]
        const { updates, incomplete } = mergeTexts(here, there, new Y.Doc())
        Y.applyUpdate(other, Y.encodeStateAsUpdate(ours))
        expect(wordsIn(textOf([...here, ...updates]))).toBe(wordsIn(other))
        expect(incomplete).toBe(false)
        // Merged once, there is nothing more to merge.
        expect(mergeTexts([...here, ...updates], there, new Y.Doc())).toMatchObject({ updates: [], met: [] })
      }),
    ))

  const begun = () => {
    const doc = new Y.Doc()
    doc.clientID = 1
    rootIn(doc).insertEmbed(0, paragraph('The seal was broken.'))
    return doc
  }

  it('loses nothing that is still to be written to a copy that takes it away', () => {
    const doc = begun()
    const here = named(Y.encodeStateAsUpdate(doc))
    const future = Uint8Array.of(0, 1, 1, 1, 0x7f, 0xff, 0xff, 0xff, 0x7f)
    const { updates, incomplete } = mergeTexts(here, [...here, ...named(future)], new Y.Doc())
    expect([updates, incomplete]).toEqual([[], true])
  })

  it('stays as it is where the copy holds what is no text', () => {
    const here = named(Y.encodeStateAsUpdate(begun()))
    const forged = new Y.Doc()
    forged.getMap('a').set('x', 1)
    const { updates, met } = mergeTexts(here, [...here, ...named(Y.encodeStateAsUpdate(forged))], new Y.Doc())
    expect(updates).toEqual([])
    expect(met).toEqual([{ title: 'Untitled', has: 'ours' }])
  })
})

async function open(file: string) {
  const opened = await OpenAccount.open(file, atWork)
  if (!opened.ok) throw new Error(opened.error.kind)
  onTestFinished(() => opened.value.close())
  return opened.value
}

/** An account and a copy of it, in which more was written since. */
async function parted() {
  const file = await accountOnDisk()
  const first = await open(file)
  first.run([{ type: 'make-report', id, title: 'The seal', yardstick: 'icd-203', template: 'assessment' }], alice)
  rootIn(first.reports.doc(document)).insertEmbed(0, paragraph('As both know it.'))
  await first.close()
  const copy = path.join(path.dirname(file), 'copy.attest')
  await fs.copyFile(file, copy)
  const other = await open(copy)
  rootIn(other.reports.doc(document)).insertEmbed(0, paragraph('Theirs.'))
  await other.close()
  return { file, copy, account: await open(file) }
}

async function compared(ours: string, theirs: string): Promise<ComparedCopy> {
  const [here, there] = [await readAccountFile(ours), await readAccountFile(theirs)]
  if (!here.ok || !there.ok) throw new Error('cannot be read')
  return compare(here.value, there.value) as ComparedCopy
}

const summary = ({ report, updates }: ComparedCopy) =>
  summarySentences(report, () => 'somebody', updates.length > 0).join(' ')

describe('merging a copy', () => {
  it('says of a report whose words come in, and takes them back as they came', async () => {
    const { file, copy, account } = await parted()
    expect(summary(await compared(file, copy))).toBe(
      'What comes in changes no annotation. Nothing is lost. The report “The seal” has what was written in the copy.',
    )
    rootIn(account.reports.doc(document)).insertEmbed(0, paragraph('Mine.'))
    await account.settled()
    const before = wordsIn(account.reports.doc(document))
    const found = await compared(file, copy)
    expect(summary(found)).toContain('The report “The seal” has what was written in both copies.')
    const kept = new BeforeMerge(path.join(path.dirname(file), 'before'))
    const state = {
      step: 'merged' as const,
      ...{ name: 'copy', report: found.report, comesIn: true, remarks: [], isSpare: false },
    }
    expect(await mergeInto(account, found.updates, state, kept)).toMatchObject({ ok: true })
    expect(wordsIn(account.reports.doc(document))).toContain('Theirs.')
    expect(await kept.lastMerge(account)).toMatchObject({ undoable: true })
    expect(await kept.lastReport(account)).toMatchObject({ report: { texts: [{ title: 'The seal', has: 'both' }] } })
    await account.close()
    await kept.putBack(account, async () => undefined)
    expect(wordsIn((await open(file)).reports.doc(document))).toBe(before)
  })

  it('keeps what was written here into a paragraph that is gone in the copy', async () => {
    const { file, copy, account } = await parted()
    const other = await open(copy)
    rootIn(other.reports.doc(document)).delete(1, 1)
    await other.close()
    ;(rootIn(account.reports.doc(document)).toDelta()[0].insert as Y.XmlText).insert(3, 'alone ')
    await account.settled()
    const kept = new BeforeMerge(path.join(path.dirname(file), 'before'))
    const { updates, report } = await compared(file, copy)
    const state = { step: 'merged' as const, name: 'copy', report, comesIn: true, remarks: [], isSpare: false }
    await mergeInto(account, updates, state, kept)
    await account.close()
    const words = wordsIn((await open(file)).reports.doc(document))
    expect(words).toContain('alone ')
    expect(words).not.toContain('both know it')
    expect(await kept.lastMerge(await open(file))).toMatchObject({ undoable: true })
  })

  it('keeps it in a new file as well', async () => {
    const { file, copy, account } = await parted()
    const other = await open(copy)
    rootIn(other.reports.doc(document)).delete(1, 1)
    await other.close()
    ;(rootIn(account.reports.doc(document)).toDelta()[0].insert as Y.XmlText).insert(3, 'alone ')
    await account.close()
    const folder = path.dirname(file)
    const attest = commandLine(folder, path.join(folder, 'profile'))
    for (const [first, second] of [
      [file, copy],
      [copy, file],
    ] as const) {
      const merged = path.join(folder, `merged-${path.basename(first)}`)
      expect(await attest('merge', first, second, '-o', merged)).toMatchObject({ code: 0 })
      const { out } = await attest('report', 'show', merged, 'The seal')
      expect(out).toContain('alone')
      expect(out).not.toContain('both know it')
    }
  })

  it('cannot be taken back once words were taken out of a report', async () => {
    const { file, copy, account } = await parted()
    const found = await compared(file, copy)
    const kept = new BeforeMerge(path.join(path.dirname(file), 'before'))
    const state = {
      step: 'merged' as const,
      ...{ name: 'copy', report: found.report, comesIn: true, remarks: [], isSpare: false },
    }
    await mergeInto(account, found.updates, state, kept)
    rootIn(account.reports.doc(document)).delete(0, 1)
    expect(await kept.lastMerge(account)).toMatchObject({ undoable: false })
  })
})
