import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ReadReplies } from '../../../main/profile/read-replies'
import { workplace } from '../../support/workplace'

/** Two accounts in the library, in one of which the person has tagged a passage, and Dana one in each. */
async function library() {
  const place = await workplace()
  const { attest, account, at } = place
  const [first, second] = [at('profile/library/first.attest'), at('profile/library/second.attest')]
  await fs.mkdir(path.dirname(first), { recursive: true })
  await attest('import', at('a.txt'), '-o', first)
  await attest('import', at('a.txt'), '-o', second)
  const tag = async (file: string, quote: string, ...author: string[]) =>
    (await attest('annotate', file, '--kind', 'claim', '--quote', quote, ...author)).out.trim()
  const mine = await tag(first, 'nobody came')
  const theirs = await tag(second, 'left', '--author', 'Dana')
  const me = JSON.parse((await attest('show', first, '--json')).out).annotations[0].author
  const reply = async (file: string, on: string, text: string, by = 'Dana') =>
    (await attest('reply', file, on, text, '--author', by)).out.trim()
  const inbox = async (...args: string[]) => JSON.parse((await attest('inbox', '--json', ...args)).out)
  return { ...place, account, first, second, mine, theirs, me, reply, inbox, profile: at('profile') }
}

describe('attest inbox', () => {
  it('lists what was said to a person in every account, and what is unread besides, newest first', async () => {
    const { first, second, mine, theirs, me, reply, inbox, attest } = await library()
    const one = await reply(first, mine, 'Who else says so?')
    const two = await reply(second, theirs, `Ask @${me}.`)
    const three = await reply(second, theirs, 'Nobody is meant.', 'Bo')
    expect(await inbox()).toMatchObject([
      { reply: three, concern: 'other', toYou: false, unread: true, author: 'Bo' },
      { reply: two, concern: 'mention', toYou: true, title: 'a', file: second, on: theirs, quote: 'left' },
      { reply: one, concern: 'reply', toYou: true, file: first, on: mine, text: 'Who else says so?', author: 'Dana' },
    ])
    const { out, err } = await attest('inbox')
    expect(out).toMatch(/^Bo said, .* UTC, unread: Nobody is meant\.\n {4}on the claim “left” in a\n/)
    expect(err).toBe('')
  })

  it('tells apart what was read, and leaves out what was read and said to others', async () => {
    const { first, second, mine, theirs, reply, inbox, profile, attest } = await library()
    const [one, other] = [await reply(first, mine, 'Who says so?'), await reply(second, theirs, 'Not to you.')]
    const marks = new ReadReplies(path.join(profile, 'read'))
    for (const { account, reply: id } of await inbox()) await marks.add(account, [id])
    await marks.written()
    expect(await inbox()).toMatchObject([{ reply: one, unread: false }])
    expect(await inbox('--unread')).toEqual([])
    expect((await attest('inbox', '--unread')).err).toContain('Nobody has said anything to you')
    const answer = await reply(second, other, 'Still not.', 'Bo')
    expect(await inbox('--unread')).toMatchObject([{ reply: answer, on: theirs }])
  })

  it('follows an account into the trash and back, what is deleted, and one’s own part in a thread', async () => {
    const { first, second, mine, theirs, reply, inbox, attest } = await library()
    const one = await reply(first, mine, 'Who says so?')
    await attest('library', 'trash', first)
    expect(await inbox()).toEqual([])
    await attest('library', 'restore', first)
    expect(await inbox()).toMatchObject([{ reply: one }])
    await attest('delete', first, mine)
    expect(await inbox()).toEqual([])
    await attest('restore', first, mine)
    await attest('delete-reply', first, one, '--author', 'Dana')
    expect(await inbox()).toEqual([])
    await reply(second, theirs, 'Not to you yet.')
    await attest('reply', second, theirs, 'I take part.')
    expect(await inbox()).toMatchObject([{ concern: 'reply', text: 'Not to you yet.' }])
  })

  it('tells once what several copies of an account share, and what a merge brought', async () => {
    const { first, mine, at, reply, inbox, attest } = await library()
    const one = await reply(first, mine, 'In both.')
    const copy = at('profile/library/first (conflicted copy).attest')
    await attest('copy', first, '-o', copy)
    const two = await reply(copy, mine, 'Only in the copy.')
    expect(await inbox()).toMatchObject([
      { reply: two, file: copy },
      { reply: one, file: first },
    ])
    await attest('merge', first, copy, '-o', first)
    expect(await inbox()).toMatchObject([{ reply: two, file: first }, { reply: one }])
  })
})
