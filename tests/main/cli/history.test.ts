import { promises as fs } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { OpenAccount } from '../../../main/account/open-account'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { accountOnDisk, alice, atWork } from '../../support/account-file'
import { workplace } from '../../support/workplace'

/** An account on which two have worked, one of them in a copy of their own. */
async function workedOn() {
  const place = await workplace()
  const { attest, account } = place
  const made = await attest('annotate', account, '--kind', 'claim', '--quote', 'nobody came', '--author', 'Mara')
  const id = made.out.trim()
  await attest('note', account, id, 'sure', '--author', 'Jonas')
  await attest('retag', account, id, 'source', '--author', 'Mara')
  await attest('delete', account, id, '--author', 'Jonas')
  return { ...place, id }
}

interface TellingEntry {
  readonly entry: string
  readonly changes: readonly { readonly line: string }[]
}

describe('attest verify', () => {
  it('finds out that an older copy was put in the place of a file on which this computer worked', async () => {
    const { attest, account, id } = await workedOn()
    const older = await fs.readFile(account)
    await attest('restore', account, id)
    await attest('compact', account)
    expect(await attest('verify', account)).toMatchObject({ code: 0, err: '' })
    await fs.writeFile(account, older)
    expect(await attest('verify', account)).toMatchObject({ code: 1, err: '“a.attest” does not hold: journal.\n' })
    await fs.rm(`${account}.compacted.bak`, { force: true })
    await attest('note', account, id, 'back')
    expect(await attest('verify', account)).toMatchObject({ code: 0, err: '' })
  })
})

describe('attest log', () => {
  it('tells every change in a line, oldest first', async () => {
    const { attest, account } = await workedOn()
    const { code, out, err } = await attest('log', account)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.trim().split('\n')
    for (const line of lines) expect(line).toMatch(/^[0-9a-f]{8}\/0 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ {2}\S/)
    const told = lines.map((line) => line.split('  ')[2])
    expect(told.filter((line) => /^(Mara|Jonas)/.test(line as string))).toEqual([
      'Mara tagged “nobody came” as claim',
      'Mara joined this account',
      expect.stringContaining('Mara began to sign on the device'),
      'Jonas wrote a note on “nobody came”: “sure”',
      'Jonas joined this account',
      expect.stringContaining('Jonas began to sign on the device'),
      'Mara changed “nobody came” from claim to source',
      'Jonas deleted the source “nobody came”',
    ])
  })

  it('gives whole entries as JSON', async () => {
    const { attest, account, id } = await workedOn()
    const { entries } = JSON.parse((await attest('log', account, '--json')).out)
    expect(entries).toHaveLength(5)
    expect(entries.at(-2)).toMatchObject({
      entry: expect.stringMatching(/^[0-9a-f]{32}\/0$/),
      parents: [entries.at(-3).entry],
      author: 'Mara',
      device: expect.stringMatching(/^[0-9a-f]{32}$/),
      changes: [
        { map: 'm', key: `${id}/kind`, after: 'source', line: 'Mara changed “nobody came” from claim to source' },
      ],
    })
  })
})

describe('attest history', () => {
  it('shows the account as it was at any entry, by a name that log prints', async () => {
    const { attest, account, id } = await workedOn()
    const { entries } = JSON.parse((await attest('log', account, '--json')).out) as { entries: TellingEntry[] }
    const printed = (await attest('log', account)).out.trim().split('\n')
    const short = new Set(printed.map((line) => line.split('  ')[0] as string))
    const at = async (name: string) => JSON.parse((await attest('history', account, '--at', name, '--json')).out)
    const [imported, tagged, noted, retagged, deleted] = await Promise.all([...short].map(at))
    expect(imported).toMatchObject({ title: 'a', annotations: [] })
    expect(tagged.annotations).toMatchObject([{ id, kind: 'claim', quote: 'nobody came', author: 'Mara', note: '' }])
    expect(noted.annotations).toMatchObject([{ id, kind: 'claim', note: 'sure' }])
    expect(retagged.annotations).toMatchObject([{ id, kind: 'source', note: 'sure' }])
    expect(deleted.annotations).toEqual([])
    expect(await at(entries[3]?.entry as string)).toEqual(retagged)
    const now = JSON.parse((await attest('show', account, '--json')).out)
    expect(deleted).toEqual(now)
  })

  it('goes by what each writer had seen, where copies were edited apart', async () => {
    const { attest, account, at, id } = await workedOn()
    await fs.copyFile(account, at('copy.attest'))
    await attest('restore', account, id)
    await attest('note', at('copy.attest'), id, 'x')
    expect((await attest('verify', at('copy.attest'))).code).toBe(0)
    expect((await attest('verify', account)).code).toBe(0)
  })

  it.each([
    ['no entry is named', []],
    ['there is no such entry', ['--at', 'ffffffff/0']],
    ['the entry is no name', ['--at', '/0']],
  ])('says in one sentence that %s', async (_, words) => {
    const { attest, account } = await workedOn()
    const { code, out, err } = await attest('history', account, ...words, '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^[^\n]+\n$/)
  })
})

describe('attest compact', () => {
  it('says how large the file was and is, and leaves everything that can be seen, restored and verified', async () => {
    const { attest, account, id } = await workedOn()
    const [show, log] = [await attest('show', account, '--json'), await attest('log', account, '--json')]
    const { size } = await fs.stat(account)
    const { code, out } = await attest('compact', account, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ before: size, after: expect.any(Number) })
    expect((await fs.stat(account)).size).toBeLessThan(size)
    expect(await attest('show', account, '--json')).toEqual(show)
    expect(await attest('log', account, '--json')).toEqual(log)
    expect((await attest('verify', account)).code).toBe(0)
    expect((await attest('restore', account, id)).code).toBe(0)
    expect((await attest('compact', account)).out).toMatch(/^“a\.attest” had [\d,]+ bytes and has [\d,]+ now\.\n$/)
  })

  it('is done by whoever has the file open', async () => {
    const { attest } = await workplace()
    const file = await accountOnDisk()
    const opened = await OpenAccount.open(file, { ...atWork, compact: draftCompacted })
    if (!opened.ok) throw new Error(opened.error.kind)
    onTestFinished(() => opened.value.close())
    const done = opened.value.run(
      [{ type: 'annotate', id: '00000000-0000-4000-8000-000000000001', kind: 'claim', ranges: [[0, 3]] }],
      alice,
    )
    if (done.ok) await done.value.saved
    expect(await attest('compact', file)).toMatchObject({ code: 0, err: '' })
    for (const command of ['log', 'verify']) expect(await attest(command, file)).toMatchObject({ code: 0, err: '' })
  })

  it.each(['log', 'verify', 'compact', 'history'])(
    'like %s, refuses in one sentence what is no account',
    async (name) => {
      const { attest, at } = await workplace()
      const { code, out, err } = await attest(name, at('a.txt'), ...(name === 'history' ? ['--at', 'x/0'] : []))
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toMatch(/^[^\n]+\.\n$/)
    },
  )
})
