import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { OpenAccount } from '../../../main/account/open-account'
import { readAccountFile } from '../../../main/account-file/read'
import { encodeRecord, recordTypes, scanRecords } from '../../../main/account-file/record'
import { readAnnotations } from '../../../shared/account/annotations'
import { readLog } from '../../../shared/history/read-log'
import { atWork, temporaryFolder, updateRecord } from '../../support/account-file'
import { commandLine } from '../../support/command-line'

const text = 'The clerk said that nobody came.\nThe clerk left early.\n'

/** Two people with a copy each of one account, in which one passage is tagged. */
async function twoCopies() {
  const folder = await temporaryFolder()
  const at = (name: string) => path.join(folder, name)
  const [ana, bo] = [commandLine(folder, 'ana'), commandLine(folder, 'bo')]
  const rename = async (profile: string, name: string) => {
    const file = path.join(folder, profile, 'identity.json')
    const identity = JSON.parse(await fs.readFile(file, 'utf8'))
    await fs.writeFile(file, JSON.stringify({ ...identity, name }))
  }
  await fs.writeFile(at('a.txt'), text)
  await ana('import', at('a.txt'), '-o', at('a.attest'))
  await rename('ana', 'Ana')
  const tag = async (as: typeof ana, file: string, quote: string, note = '') =>
    (await as('annotate', file, '--kind', 'claim', '--quote', quote, '--note', note)).out.trim()
  const id = await tag(ana, at('a.attest'), 'nobody came')
  await fs.copyFile(at('a.attest'), at('b.attest'))
  await bo('import', at('a.txt'), '-o', at('first-of-bo.attest'))
  await rename('bo', 'Bo')
  const shown = async (file: string) => JSON.parse((await ana('show', file, '--json')).out).annotations
  return { folder, at, ana, bo, tag, id, a: at('a.attest'), b: at('b.attest'), shown }
}

const logOf = async (file: string) => {
  const contents = await readAccountFile(file)
  if (!contents.ok) throw new Error(contents.error.kind)
  return [...readLog(contents.value.updates.map(({ update }) => update)).entries.keys()].sort()
}

describe('attest merge', () => {
  it('makes one new file of what two people did, in either order, and says what came from whom', async () => {
    const { at, ana, bo, tag, id, a, b, shown } = await twoCopies()
    await tag(ana, a, 'clerk said')
    await tag(bo, b, 'left early')
    await ana('note', a, id, 'by ana')
    await bo('note', b, id, 'by bo')
    const before = await Promise.all([a, b].map((file) => fs.readFile(file)))
    const made = await ana('merge', a, b, '-o', at('c.attest'))
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toContain('From Bo: 1 tag and 1 edit. Nothing is lost. One thing needs a decision.')
    expect(made.out).toContain('The claim “nobody came” was noted on twice.')
    expect(made.out).toContain('Bo tagged “left early” as claim.')
    expect(made.out).toContain('Here already, from Ana: 1 tag and 1 edit')
    await bo('merge', b, a, '-o', at('d.attest'))
    expect(await shown(at('c.attest'))).toEqual(await shown(at('d.attest')))
    expect(await shown(at('c.attest'))).toHaveLength(3)
    expect(await logOf(at('c.attest'))).toEqual(await logOf(at('d.attest')))
    expect(new Set([...(await logOf(a)), ...(await logOf(b))])).toEqual(new Set(await logOf(at('c.attest'))))
    expect(await Promise.all([a, b].map((file) => fs.readFile(file)))).toEqual(before)
  })

  it('merges in place, and the second time there is nothing new and nothing is written', async () => {
    const { ana, bo, tag, a, b, shown } = await twoCopies()
    await tag(bo, b, 'left early')
    expect((await ana('merge', a, b, '-o', a)).code).toBe(0)
    expect(await shown(a)).toHaveLength(2)
    const bytes = await fs.readFile(a)
    expect((await ana('merge', b, a, '-o', a)).out).toContain('Nothing new: both copies are the same.')
    expect(await fs.readFile(a)).toEqual(bytes)
  })

  it('merges into a file that an app has open, which shows it at once', async () => {
    const { ana, bo, tag, a, b } = await twoCopies()
    await tag(bo, b, 'left early')
    const open = await OpenAccount.open(a, atWork)
    if (!open.ok) throw new Error(open.error.kind)
    onTestFinished(() => open.value.close())
    expect((await ana('merge', a, b, '-o', a)).code).toBe(0)
    expect(readAnnotations(open.value.doc, text.length).annotations).toHaveLength(2)
  })

  it('only says what merging would bring where it is not told where to', async () => {
    const { folder, ana, bo, tag, a, b } = await twoCopies()
    await tag(bo, b, 'left early')
    const [bytes, files] = [await fs.readFile(a), await fs.readdir(folder)]
    expect((await ana('merge', a, b)).out).toContain('From Bo: 1 tag.')
    expect(await fs.readFile(a)).toEqual(bytes)
    expect(await fs.readdir(folder)).toEqual(files)
  })

  it('tells other programs everything, each change once', async () => {
    const { at, ana, bo, tag, id, a, b } = await twoCopies()
    await bo('note', b, id, 'by bo')
    await ana('delete', a, id)
    const added = await tag(bo, b, 'left early')
    const { out } = await ana('merge', a, b, '-o', at('c.attest'), '--json')
    const { account, title, output, merged, broughtOver } = JSON.parse(out)
    expect({ title, output, broughtOver }).toEqual({ title: 'a', output: at('c.attest'), broughtOver: [] })
    expect(account).toMatch(/^[0-9a-f-]{36}$/)
    expect(merged).toMatchObject([{ file: b, damaged: 0, incomplete: false, nothingNew: false }])
    const { came, stayed, both, decisions, deletions, pairs, people } = merged[0].report
    expect(Object.values(people).map((person) => (person as { name: string }).name)).toContain('Bo')
    expect(deletions).toMatchObject([{ side: 'ours', passage: { id }, edits: [{ field: 'note', value: 'by bo' }] }])
    const lines = [...came, ...stayed].flatMap((one: { lines: object[] }) => one.lines)
    const values = [...lines, ...both, ...decisions, ...deletions, ...pairs].flatMap(
      (one) => (one as { values: string[] }).values,
    )
    expect(new Set(values).size).toBe(values.length)
    expect(values).toEqual(expect.arrayContaining([`a/${added}`, `m/${id}/note`, `m/${id}/deleted`]))
  })

  it('takes what is good of a damaged copy, and from it what is damaged in the first, and says so', async () => {
    const { at, ana, bo, tag, a, b, shown } = await twoCopies()
    await tag(bo, b, 'left early')
    await tag(bo, b, 'clerk said')
    const bytes = await fs.readFile(b)
    const { records } = scanRecords(bytes)
    const last = records.at(-1)?.payload as Buffer
    const hurt = last.byteOffset - bytes.byteOffset + 20
    bytes[hurt] = (bytes[hurt] as number) ^ 1
    await fs.writeFile(b, bytes)
    const made = await ana('merge', a, b, '-o', at('c.attest'))
    expect(made).toMatchObject({ code: 0 })
    expect(made.err).toContain('“b.attest” is damaged; all of it that can be read was merged.')
    expect(await shown(at('c.attest'))).toHaveLength(2)
    const back = await ana('merge', b, a, '-o', at('d.attest'))
    expect(back.code).toBe(0)
    expect((await readAccountFile(at('d.attest'))).ok).toBe(true)
  })

  it.each([
    [
      'another account',
      async (at: (name: string) => string) => at('other.attest'),
      /^“other.attest” is another account, “other”/,
    ],
    ['another account of the text', async (at: (name: string) => string) => at('first-of-bo.attest'), /--bring-over/],
    ['a file that is none', async (at: (name: string) => string) => at('a.txt'), /^“a.txt” is not an Attest account/],
    ['no file', async (at: (name: string) => string) => at('none.attest'), /^There is no file “none.attest”/],
  ])('refuses %s in one sentence and writes nothing', async (_, which, sentence) => {
    const { folder, at, ana, a } = await twoCopies()
    await fs.writeFile(at('other.txt'), 'Another text.')
    await ana('import', at('other.txt'), '-o', at('other.attest'))
    const files = await fs.readdir(folder)
    const refused = await ana('merge', a, await which(at), '-o', at('c.attest'))
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(sentence) })
    expect(refused.err.trim().split('\n')).toHaveLength(1)
    expect(await fs.readdir(folder)).toEqual(files)
  })

  it('leaves a file that is there already, and is none of those, as it is', async () => {
    const { at, ana, a, b } = await twoCopies()
    await fs.writeFile(at('c.attest'), 'mine')
    const refused = await ana('merge', a, b, '-o', at('c.attest'))
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('exists already') })
    expect(await fs.readFile(at('c.attest'), 'utf8')).toBe('mine')
  })

  it('brings over the annotations of another account of the text, with their authors, once', async () => {
    const { at, ana, bo, tag, a, shown } = await twoCopies()
    const theirs = at('first-of-bo.attest')
    const id = await tag(bo, theirs, 'left early', 'seen')
    const made = await ana('merge', a, theirs, '-o', at('c.attest'), '--bring-over')
    expect(made).toMatchObject({ code: 0, err: '', out: expect.stringContaining('1 of 1 annotations brought over') })
    expect(await shown(at('c.attest'))).toMatchObject([
      { quote: 'nobody came' },
      { quote: 'left early', note: 'seen', author: 'Bo', from: { id } },
    ])
    const logged = await logOf(at('c.attest'))
    expect(logged).toHaveLength((await logOf(a)).length + 1)
    await ana('merge', at('c.attest'), theirs, '-o', at('c.attest'), '--bring-over')
    expect(await shown(at('c.attest'))).toHaveLength(2)
    expect(await logOf(at('c.attest'))).toEqual(logged)
  })

  it('brings over what was said of them, as the words of those who said it, and says so', async () => {
    const { at, ana, bo, tag, a } = await twoCopies()
    const theirs = at('first-of-bo.attest')
    const id = await tag(bo, theirs, 'left early', 'seen')
    const reply = (await bo('reply', theirs, id, 'Who says so, @Dalia?', '--author', 'Cem')).out.trim()
    await bo('reply', theirs, reply, 'I do.', '--author', 'Dalia')
    await bo('verdict', theirs, id, 'dispute', '--reason', 'The log says otherwise.', '--author', 'Dalia')
    await bo('resolve', theirs, id, '--author', 'Cem')
    const there = JSON.parse((await bo('show', theirs, '--json')).out).annotations.find(
      (one: { id: string }) => one.id === id,
    )
    const made = await ana('merge', a, theirs, '-o', at('c.attest'), '--bring-over')
    expect(made.out).toContain('1 of 1 annotations brought over, with 2 replies and 1 verdict; the others')
    const shown = JSON.parse((await ana('show', at('c.attest'), '--json')).out)
    const here = shown.annotations.find(({ from }: { from?: { id: string } }) => from?.id === id)
    const [first, second] = here.replies
    expect(first).toMatchObject({ author: 'Cem', from: { id: reply }, createdAt: there.replies[0].createdAt })
    expect(second).toMatchObject({ author: 'Dalia', text: 'I do.', inAnswerTo: first.id })
    expect(here).toMatchObject({ resolved: true, resolvedBy: 'Cem', resolvedAt: there.resolvedAt })
    expect(here.verdicts).toEqual([{ ...there.verdicts[0], broughtOver: true }])
    const { out } = await ana('log', at('c.attest'))
    expect(out).toContain('brought over what Cem had replied on “left early”: “Who says so, @Dalia?”')
    expect(out).toContain('brought over that Dalia disputed “left early”: “The log says otherwise.”')
    expect(out).toContain('brought over that Cem had resolved the thread on “left early”')
    expect((await ana('verify', at('c.attest'))).code).toBe(0)
    // Whoever has the account from before hears of it in their report, under the names of those who said it.
    const report = (await ana('merge', a, at('c.attest'))).out
    expect(report).toContain('Dalia replied on the claim “left early”: “I do.”, brought over from another account.')
    expect(report).toContain('Dalia disputed the claim “left early”: “The log says otherwise.”, brought over')
  })

  it.each([
    ['account', 'a'],
    ['log', 'log'],
  ])('refuses a copy that takes away what is in its %s, whichever of the two it is', async (document, map) => {
    const { at, ana, a, b } = await twoCopies()
    const contents = await readAccountFile(b)
    if (!contents.ok) throw new Error(contents.error.kind)
    const doc = new Y.Doc()
    for (const one of contents.value.updates) if (one.document === document) Y.applyUpdate(doc, one.update)
    const before = Y.encodeStateVector(doc)
    doc.getMap(map).delete([...doc.getMap(map).keys()].at(-1) as string)
    const taken = updateRecord({ document, update: Y.encodeStateAsUpdate(doc, before) })
    await fs.appendFile(b, taken)
    // One that holds nothing else, so that what it takes away is not even in it.
    await fs.writeFile(at('bare.attest'), bareCopy(await fs.readFile(a), taken))
    const found = await fs.readFile(a)
    for (const copies of [
      [a, b],
      [b, a],
      [a, at('bare.attest')],
    ]) {
      const { code, out, err } = await ana('merge', ...copies, '-o', a)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toMatch(/^“(b|bare)\.attest” takes away what was written in this account.*\n$/)
    }
    const { code, err } = await ana('merge', b, a, '-o', at('c.attest'))
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^“b\.attest” takes away/) })
    expect(await fs.readFile(a)).toEqual(found)
  })
})

/** The evidence of an account and one update. */
function bareCopy(bytes: Buffer, update: Uint8Array): Buffer {
  const evidence = scanRecords(bytes).records.filter(
    ({ type }) => type !== recordTypes.update && type !== recordTypes.snapshot,
  )
  return Buffer.concat([...evidence.map(encodeRecord), update])
}
