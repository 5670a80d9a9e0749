import { promises as fs } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workplace } from '../../support/workplace'

const mail = new URL('../../fixtures/documents/mail-arabic.eml', import.meta.url)

const posts = 'thread_id,user,text\n7,Nadia,One\n9,Idris,Two\n7,Omar,Three\n'

describe('attest import', () => {
  it.each([
    ['file', ['posts.attest'], [['posts', 6]]],
    [
      'thread',
      ['posts 1.attest', 'posts 2.attest'],
      [
        ['One', 4],
        ['Two', 2],
      ],
    ],
    [
      'row',
      ['posts 1.attest', 'posts 2.attest', 'posts 3.attest'],
      [
        ['One', 2],
        ['Three', 2],
        ['Two', 2],
      ],
    ],
  ])('makes of a table of posts an account of each %s', async (per, names, accounts) => {
    const { at, attest } = await workplace()
    await fs.writeFile(at('posts.csv'), posts)
    const { code, out } = await attest('import', at('posts.csv'), '-o', at('out/'), '--per', per, '--json')
    expect(code).toBe(0)
    const told: readonly { account: string; title: string; blocks: number }[] = JSON.parse(out)
    expect(await fs.readdir(at('out'))).toEqual(names)
    expect(told.map(({ account }) => account)).toEqual(names.map((name) => at(`out/${name}`)))
    expect(told.map(({ title, blocks }) => [title, blocks])).toEqual(accounts)
  })

  it('makes no account of several where only one fits', async () => {
    const { at, attest, list } = await workplace()
    await fs.writeFile(at('posts.csv'), posts)
    const files = await list()
    const { code, err } = await attest('import', at('posts.csv'), '-o', at('b.attest'), '--per', 'row')
    expect(code).toBe(1)
    expect(err).toContain('must be a folder to take 3 accounts')
    expect(await list()).toEqual(files)
  })

  it('imports what is attached to a message too, and says of what it cannot', async () => {
    const { at, attest } = await workplace()
    await fs.copyFile(mail, at('mail.eml'))
    const { code, out, err } = await attest('import', at('mail.eml'), '-o', at('out/'), '--attachments', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([
      { file: at('mail.eml'), account: at('out/mail.attest') },
      { file: at('mail.eml'), attachment: '2.eml', account: at('out/mail 2 2.attest'), title: 'The lamp' },
    ])
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^تقرير\.pdf was not imported/),
      expect.stringMatching(/^winmail\.dat was not imported/),
    ])
  })

  it('notes in which direction a text is read', async () => {
    const { at, attest } = await workplace()
    await attest('import', at('a.txt'), '-o', at('b.attest'), '--direction', 'rtl')
    expect(JSON.parse((await attest('show', at('b.attest'), '--json')).out).meta).toMatchObject({ direction: 'rtl' })
  })

  it.each([
    ['--per', 'post', 'is no part of a document'],
    ['--direction', 'up', 'is no direction; choose one of ltr, rtl.'],
    ['--format', 'doc', 'is no format'],
    ['--encoding', 'ebcdic', 'is no encoding'],
    ['--columns', 'text=words', 'has no column “words”; it has thread_id, user, text.'],
    ['--columns', 'words=text', 'does not say which column is what'],
  ])('refuses %s %s', async (option, value, why) => {
    const { at, attest, list } = await workplace()
    await fs.writeFile(at('posts.csv'), posts)
    const files = await list()
    const { code, err } = await attest('import', at('posts.csv'), '-o', at('b.attest'), option, value)
    expect(code).toBe(1)
    expect(err).toContain(why)
    expect(await list()).toEqual(files)
  })
})
