import { promises as fs } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { newAccount } from '../../../main/account/new-account'
import { OpenAccount } from '../../../main/account/open-account'
import { createAccountFile } from '../../../main/account-file/create'
import { buildDocuments } from '../../../main/account-file/missing-updates'
import { readAccountFile } from '../../../main/account-file/read'
import { draftPlaces, noteHeard, readDraft, unheardIn } from '../../../main/team/refused-draft'
import { remake } from '../../../main/team/remake'
import type { Command } from '../../../shared/account/command'
import { reportDocument } from '../../../shared/account/schema'
import { sampleText, temporaryFolder } from '../../support/account-file'
import { paragraph, rootIn, wordsIn } from '../../support/report-text'
import { someone } from '../../support/team'

const [claims, second, reply] = ['a', 'b', 'c'].map((n) => `${n}0000000-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
]
const tag = (id: string): Command => ({ type: 'annotate', id, kind: 'claim', ranges: [[4, 9]] })

/** Bob’s file, in which he has tagged and talked while the server made a commenter of him. */
async function refused(
  role: 'commenter' | 'editor' = 'commenter',
  unkept: readonly string[] = [],
  beforehand: readonly Command[] = [],
) {
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const folder = await temporaryFolder()
  const file = path.join(folder, 'bob.attest')
  const material = {
    ...{ text: sampleText, blocks: [], title: 'Sample', meta: {}, warnings: [] },
  }
  const { id, file: contents } = newAccount(material, alice.author, alice.signer)
  await createAccountFile(file, contents)
  const work = async (who: typeof bob, steps: readonly Command[]) => {
    const opened = await OpenAccount.open(file, { signerOf: () => who.signer })
    if (!opened.ok) throw new Error(opened.error.kind)
    for (const step of steps) expect(opened.value.run([step], who.author)).toMatchObject({ ok: true })
    await opened.value.close()
  }
  const updates = async () => {
    const read = await readAccountFile(file)
    if (!read.ok) throw new Error(read.error.kind)
    return read.value.updates
  }
  await work(alice, [tag(claims), ...beforehand])
  const state = { updates: await updates(), unkept, role, safe: { account: {}, log: {} } }
  await work(bob, [tag(second), { type: 'reply', id: reply, on: claims, text: 'Sure?' }])
  const draft = draftPlaces(path.join(folder, 'drafts'), id)
  const begin = () =>
    remake(file, {
      ...bob,
      state,
      reason: 'role-too-low',
      draft,
      forget: async () => fs.rm(`${file}.journal`, { force: true }),
    })
  const doc = async () => {
    const opened = await OpenAccount.open(file, { signerOf: () => bob.signer }, { readOnly: true })
    if (!opened.ok) throw new Error(opened.error.kind)
    return opened.value.doc
  }
  const inReport = async (document: string, words: string) => {
    const opened = await OpenAccount.open(file, { signerOf: () => bob.signer })
    if (!opened.ok) throw new Error(opened.error.kind)
    rootIn(opened.value.reports.doc(document)).insertEmbed(0, paragraph(words))
    await opened.value.close()
  }
  const wordsOf = async (document: string) => wordsIn(buildDocuments(await updates()).get(document) as Y.Doc)
  const kept = async () => (await fs.readdir(path.dirname(draft.file))).filter((name) => name.endsWith('.attest'))
  return { inReport, wordsIn: wordsOf, file, draft, begin, doc, kept, work, bob, before: await fs.readFile(file) }
}

const keysOf = async ({ doc }: Awaited<ReturnType<typeof refused>>) => {
  const maps = await doc()
  return { tagged: [...maps.getMap('a').keys()], said: [...maps.getMap('t').keys()] }
}

afterEach(() => vi.restoreAllMocks())

it('keeps what is refused with the file as it was, and does the rest again', async () => {
  const at = await refused()
  expect(await at.begin()).toMatchObject({
    ok: true,
    value: { again: 1, kept: 1, lines: [{ did: 'tagged “clerk” as claim', why: 'Only an editor may do that.' }] },
  })
  expect(await keysOf(at)).toEqual({ tagged: [claims], said: [reply] })
  expect(await fs.readFile(at.draft.file)).toEqual(at.before)
})

it('tells of it until that was heard', async () => {
  const at = await refused()
  await at.begin()
  const unheard = async () => unheardIn((await readDraft(at.draft)) as never, await at.doc()).map(({ did }) => did)
  expect(await unheard()).toEqual(['tagged “clerk” as claim'])
  await noteHeard(at.draft)
  expect(await unheard()).toEqual([])
})

it('keeps what was refused before, too', async () => {
  const at = await refused()
  await at.begin()
  await at.work(at.bob, [tag(second)])
  expect(await at.begin()).toMatchObject({ ok: true, value: { again: 1, kept: 1 } })
  expect(Object.keys((await readDraft(at.draft))?.steps ?? {})).toHaveLength(2)
  expect(await at.kept()).toHaveLength(2)
})

describe('the text of a report', () => {
  const report = '5d0c7d3e-1111-4111-8111-0123456789ab'
  const document = reportDocument(report)

  /** Words that are at the server, and more that are only in Bob’s file. */
  async function written(role: 'commenter' | 'editor', unkept: readonly string[] = []) {
    const at = await refused(role, unkept, [
      { type: 'make-report', id: report, title: 'The seal', yardstick: 'icd-203', template: 'assessment' },
    ])
    await at.inReport(document, 'Mine.')
    const before = await fs.readFile(at.file)
    const remade = await at.begin()
    return { ...at, before, remade, words: await at.wordsIn(document) }
  }

  it('is kept whole by whoever may write in it', async () => {
    const { remade, words } = await written('editor')
    expect(words).toContain('Mine.')
    expect(remade).toMatchObject({ ok: true, value: { kept: 0, lines: [] } })
  })

  it('is as the server has it where the role only reads, and what was written is told and kept with the file', async () => {
    const { draft, doc, remade, words, before } = await written('commenter')
    expect(words).not.toContain('Mine.')
    const why = 'Only an editor may do that. The text is in the file as it was.'
    const line = { did: 'wrote in the report “The seal”', why, name: 'Bob' }
    expect(remade).toMatchObject({ ok: true, value: { kept: 2, lines: [{}, line] } })
    expect(await fs.readFile(draft.file)).toEqual(before)
    const unheard = async () => unheardIn((await readDraft(draft)) as never, await doc())
    expect(await unheard()).toMatchObject([{}, line])
    await noteHeard(draft)
    expect(await unheard()).toEqual([])
  })

  it('stays as it is where the server keeps no texts', async () => {
    const { remade, words } = await written('commenter', [document])
    expect(words).toContain('Mine.')
    expect(remade).toMatchObject({ ok: true, value: { kept: 1 } })
  })
})

/** What a program does to a disk. */
const doings = ['open', 'rename', 'rm', 'chmod'] as const

it('neither loses nor doubles anything, wherever it is cut short', async () => {
  for (let last = 0; ; last++) {
    const at = await refused()
    let done = 0
    let killed = () => undefined as void
    const end = new Promise<'killed'>((resolve) => {
      killed = () => resolve('killed')
    })
    for (const name of doings) {
      const really = fs[name] as (...args: unknown[]) => Promise<unknown>
      vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
        done += 1
        if (done <= last) return really(...args)
        killed()
        return new Promise(() => undefined)
      }) as never)
    }
    const outcome = await Promise.race([at.begin(), end])
    vi.restoreAllMocks()
    const isWhole = (await fs.readFile(at.file)).equals(at.before)
    if (!isWhole) expect(await fs.readFile(at.draft.file)).toEqual(at.before)
    if (isWhole) expect(await at.begin()).toMatchObject({ ok: true, value: { again: 1, kept: 1 } })
    expect(await keysOf(at)).toEqual({ tagged: [claims], said: [reply] })
    expect(Object.values((await readDraft(at.draft))?.steps ?? {})).toHaveLength(1)
    expect(await at.kept()).toHaveLength(1)
    if (outcome !== 'killed') {
      expect(last).toBeGreaterThan(8)
      return
    }
  }
})
