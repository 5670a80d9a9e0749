import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { OpenAccount } from '../../../main/account/open-account'
import { atWork } from '../../support/account-file'
import { workplace } from '../../support/workplace'

/** A workplace with two accounts in the library and one in a folder elsewhere. */
async function desk() {
  const place = await workplace()
  const { at, attest } = place
  await fs.writeFile(at('ferry.txt'), 'The ferry left at six.\n\nTwo unmarked trucks waited.\n')
  await fs.writeFile(at('radio.txt'), 'قالت الإذاعة إن شاحنتين دخلتا الميناء في المِهْرَجَان.\n')
  const library = at('profile/library')
  await attest('import', at('ferry.txt'), at('radio.txt'), '-o', `${library}/`)
  const file = (name: string) => path.join(library, `${name}.attest`)
  await attest('annotate', file('ferry'), '--kind', 'claim', '--quote', 'Two unmarked trucks', '--author', 'Dana')
  const list = async (...more: string[]) => JSON.parse((await attest('library', 'list', '--json', ...more)).out)
  const titles = async (...more: string[]) => (await list(...more)).map(({ title }: { title: string }) => title)
  const search = async (...words: string[]) => JSON.parse((await attest('library', 'search', '--json', ...words)).out)
  return { ...place, library, file, list, titles, search }
}

describe('the library on the command line', () => {
  it('lists its accounts with what is in them', async () => {
    const { list, file, attest, library } = await desk()
    expect(await list()).toMatchObject([
      {
        title: 'ferry',
        file: file('ferry'),
        folder: library,
        kinds: { claim: 1 },
        people: ['Dana'],
        tags: [],
        copies: [],
      },
      { title: 'radio', file: file('radio'), kinds: { claim: 0 }, people: [], problem: null },
    ])
    expect((await attest('library', 'list')).out).toBe(
      `ferry\n    ${file('ferry')}\n    1 claim, 0 actors, 0 sources\nradio\n    ${file('radio')}\n    0 claims, 0 actors, 0 sources\n`,
    )
  })

  it('searches texts and annotations, also while another program has the file open', async () => {
    const { search, file, attest } = await desk()
    const open = await OpenAccount.open(file('ferry'), atWork)
    if (!open.ok) throw new Error(open.error.kind)
    onTestFinished(() => open.value.close())
    expect(await search('unmarked', 'truck')).toMatchObject({
      accounts: 1,
      count: 2,
      groups: [
        {
          title: 'ferry',
          hits: [
            { type: 'passage', range: [28, 36] },
            { type: 'annotation', kind: 'claim', author: 'Dana', excerpt: { text: 'Two unmarked trucks' } },
          ],
        },
      ],
    })
    expect(await search('مهرجان')).toMatchObject({ count: 1, groups: [{ title: 'radio' }] })
    expect(await search('--kind', 'claim')).toMatchObject({ count: 1 })
    expect(await search('"trucks unmarked"')).toMatchObject({ count: 0, groups: [] })
    expect((await attest('library', 'search', 'truck', '--author', 'dana')).out).toBe(
      `ferry\n  ${file('ferry')}\n    Claim by Dana: “Two unmarked trucks”\n`,
    )
  })

  it('renames, tags and duplicates', async () => {
    const { attest, file, list, titles, library } = await desk()
    expect(await attest('library', 'rename', file('ferry'), 'What the clerk saw')).toMatchObject({ code: 0, err: '' })
    await attest('library', 'tag', file('ferry'), 'Quay 7', 'urgent')
    await attest('library', 'tag', (await list())[0].id, 'urgent')
    await attest('library', 'untag', file('ferry'), 'URGENT')
    expect((await list()).map(({ title, tags }: { title: string; tags: string[] }) => [title, tags])).toEqual([
      ['radio', ['urgent']],
      ['What the clerk saw', ['Quay 7']],
    ])
    expect(await titles('--tag', 'quay 7')).toEqual(['What the clerk saw'])
    const made = await attest('library', 'duplicate', file('ferry'))
    expect(made.out).toBe(`${path.join(library, 'What the clerk saw (copy).attest')}\n`)
    expect(await titles()).toEqual(['radio', 'What the clerk saw', 'What the clerk saw (copy)'])
  })

  it('renames what another program has open, through it', async () => {
    const { attest, file, titles } = await desk()
    const open = await OpenAccount.open(file('ferry'), atWork)
    if (!open.ok) throw new Error(open.error.kind)
    onTestFinished(() => open.value.close())
    await attest('library', 'rename', file('ferry'), 'Another')
    expect(open.value.doc.getMap('meta').get('title')).toBe('Another')
    expect(await titles()).toEqual(['Another', 'radio'])
  })

  it('leaves what another program has open where it is, and says how it is thrown away', async () => {
    const { attest, file, titles } = await desk()
    const open = await OpenAccount.open(file('ferry'), atWork)
    if (!open.ok) throw new Error(open.error.kind)
    onTestFinished(() => open.value.close())
    const { code, err } = await attest('library', 'trash', file('ferry'))
    expect(code).toBe(1)
    expect(err).toContain('move it to the trash in the library of that, or close it there')
    expect(await titles()).toEqual(['ferry', 'radio'])
  })

  it('throws away, restores and deletes for good', async () => {
    const { attest, file, titles, list, search, library } = await desk()
    await attest('library', 'trash', file('ferry'))
    expect(await titles()).toEqual(['radio'])
    expect(await search('trucks')).toMatchObject({ count: 0 })
    expect(await list('--trash')).toMatchObject([{ title: 'ferry', file: file('ferry') }])
    expect((await attest('library', 'restore', file('ferry'))).out).toBe(`${file('ferry')}\n`)
    expect(await titles()).toEqual(['ferry', 'radio'])
    await attest('library', 'trash', file('ferry'))
    expect(await attest('library', 'delete', file('ferry'))).toMatchObject({ code: 1 })
    expect(await attest('library', 'delete', file('ferry'), '--for-good')).toMatchObject({ code: 0, err: '' })
    expect(await list('--trash')).toEqual([])
    expect(await fs.readdir(path.join(library, '.attest-trash'))).toEqual([])
  })

  it('takes folders and files from elsewhere', async () => {
    const { at, attest, account, titles } = await desk()
    await fs.mkdir(at('case'))
    await fs.copyFile(account, at('case/clerk.attest'))
    expect(await attest('library', 'folders', '--add', at('case'))).toMatchObject({ code: 0, err: '' })
    expect(await titles()).toEqual(['a', 'ferry', 'radio'])
    expect((await attest('library', 'folders')).out).toBe(`${at('profile/library')}\n${at('case')}\n`)
    await attest('library', 'folders', '--remove', at('case'))
    expect(await titles()).toEqual(['ferry', 'radio'])
    expect((await attest('library', 'add', account)).out).toBe(`${at('profile/library/a.attest')}\n`)
    expect((await attest('library', 'add', account)).err).toContain('in the library already')
    expect(await titles()).toEqual(['a', 'ferry', 'radio'])
  })

  it('shows what cannot be read, and goes on', async () => {
    const { file, list, attest } = await desk()
    await fs.writeFile(file('broken'), 'not an account')
    expect((await list())[0]).toMatchObject({
      title: 'broken',
      id: null,
      problem: expect.stringContaining('not an Attest account'),
    })
    expect(await attest('library', 'search', 'ferry')).toMatchObject({ code: 0, err: '' })
    expect((await attest('library', 'trash', file('broken'))).code).toBe(0)
  })

  it('says in one sentence what cannot be done', async () => {
    const { attest, at, file, account } = await desk()
    const open = await OpenAccount.open(file('radio'), atWork)
    if (!open.ok) throw new Error(open.error.kind)
    onTestFinished(() => open.value.close())
    for (const args of [
      [],
      ['burn'],
      ['list', 'x'],
      ['search'],
      ['search', 'a', '--kind', 'rumour'],
      ['search', 'a', '--from', 'yesterday'],
      ['search', 'a', '--to', '2026-13-01'],
      ['search', 'a', '--to', '2026-02-31'],
      ['rename', file('ferry'), ' '],
      ['rename', file('nowhere'), 'Title'],
      ['tag', account, 'tag'],
      ['trash', account],
      ['trash', file('radio')],
      ['restore', file('ferry')],
      ['delete', file('ferry'), '--for-good'],
      ['folders', '--add', at('a.txt')],
      ['folders', '--add', at('profile/library')],
      ['folders', '--remove', at('profile/library')],
      ['folders', '--remove', at('case')],
      ['add', at('a.txt')],
      ['add', at('nothing')],
    ]) {
      const { code, out, err } = await attest('library', ...args)
      expect([code, out], args.join(' ')).toEqual([1, ''])
      expect(err, args.join(' ')).toMatch(/^[^\n]+\n$/)
    }
  })

  it('says how each of its commands is typed', async () => {
    const { attest } = await desk()
    expect((await attest('library', 'trash', '--help')).out).toContain('attest library trash FILE')
    expect((await attest('help')).out).toContain('library search "WORDS"')
  })
})
