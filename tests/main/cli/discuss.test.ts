import { promises as fs } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workplace } from '../../support/workplace'

async function taggedPlace() {
  const place = await workplace()
  const { attest, account, show } = place
  const made = await attest('annotate', account, '--kind', 'claim', '--quote', 'nobody came', '--author', 'Dana')
  const id = made.out.trim()
  const shown = async () => (await show()).annotations.find((annotation: { id: string }) => annotation.id === id)
  return { ...place, id, shown }
}

const nowhere = '00000000-0000-4000-8000-00000000dead'

describe('a reply', () => {
  it('is shown with what it answers, whom it calls and who wrote it', async () => {
    const { attest, account, id, shown } = await taggedPlace()
    const first = await attest('reply', account, id, 'Is that so, @Dana?', '--author', 'Bo')
    const reply = first.out.trim()
    await attest('reply', account, reply, 'It is.', '--author', 'Dana')
    expect((await shown()).replies).toMatchObject([
      { id: reply, author: 'Bo', text: 'Is that so, @Dana?', mentions: ['Dana'], edited: false },
      { inAnswerTo: reply, author: 'Dana', text: 'It is.', mentions: [] },
    ])
    expect((await attest('log', account)).out).toContain('Bo replied on “nobody came”: “Is that so, @Dana?”')
    expect((await attest('verify', account)).code).toBe(0)
  })

  it('is printed whole as JSON', async () => {
    const { attest, account, id } = await taggedPlace()
    const printed = JSON.parse((await attest('reply', account, id, 'No, @Dana.', '--author', 'Bo', '--json')).out)
    expect(printed).toMatchObject({ on: id, author: 'Bo', text: 'No, @Dana.', mentions: ['Dana'] })
  })

  it.each([
    ['on something that is not there', [nowhere, 'x'], 'There is no annotation and no reply'],
    ['on what is no id', ['claim', 'x'], '“claim” is not the id of an annotation or a reply.'],
    ['that says nothing', ['ID', '  '], 'A reply must say something.'],
    ['that says too much', ['ID', 'x'.repeat(20_001)], 'A reply may be 20000 characters long at most.'],
  ])('%s is refused in one sentence', async (_, words, sentence) => {
    const { attest, account, id } = await taggedPlace()
    const refused = await attest('reply', account, ...words.map((word) => (word === 'ID' ? id : word)))
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain(sentence)
    expect(refused.err.trim().split('\n')).toHaveLength(1)
  })

  it('on a deleted annotation is refused, and those that are there come back with it', async () => {
    const { attest, account, id, shown } = await taggedPlace()
    await attest('reply', account, id, 'Is that so?')
    await attest('delete', account, id)
    expect((await attest('reply', account, id, 'x')).err).toContain('is deleted; restore it first.')
    await attest('restore', account, id)
    expect((await shown()).replies).toMatchObject([{ text: 'Is that so?' }])
  })
})

describe('a reply of one’s own', () => {
  it('is edited, deleted and restored, by its id, and the log tells each', async () => {
    const { attest, account, id, shown } = await taggedPlace()
    const reply = (await attest('reply', account, id, 'Is that so?', '--author', 'Bo')).out.trim()
    const edited = await attest('edit-reply', account, reply, 'Is that really so?', '--author', 'Bo')
    expect(edited).toEqual({ code: 0, out: `${reply}\n`, err: '' })
    expect((await shown()).replies).toMatchObject([{ id: reply, text: 'Is that really so?', edited: true }])
    expect((await attest('delete-reply', account, reply, '--author', 'Bo')).out).toBe(`${reply}\n`)
    expect((await shown()).replies).toEqual([])
    expect((await attest('edit-reply', account, reply, 'x', '--author', 'Bo')).err).toContain('restore it first.')
    expect((await attest('delete-reply', account, reply, '--author', 'Bo')).err).toContain('is deleted already.')
    expect((await attest('restore-reply', account, reply, '--author', 'Bo')).out).toBe(`${reply}\n`)
    expect((await shown()).replies).toMatchObject([{ text: 'Is that really so?' }])
    const { out } = await attest('log', account)
    expect(out).toContain('Bo changed a reply on “nobody came”: “Is that so?” → “Is that really so?”')
    expect(out).toContain('Bo deleted a reply on “nobody came”')
    expect(out).toContain('Bo restored a reply on “nobody came”')
    expect((await attest('verify', account)).code).toBe(0)
  })

  it.each([
    ['another’s', ['edit-reply', 'REPLY', 'x', '--author', 'Dana'], 'is somebody else’s; only they can change it.'],
    ['another’s, to delete it', ['delete-reply', 'REPLY', '--author', 'Dana'], 'is somebody else’s'],
    ['one that stands, to restore it', ['restore-reply', 'REPLY', '--author', 'Bo'], 'is not deleted.'],
    ['one that would say nothing', ['edit-reply', 'REPLY', ' ', '--author', 'Bo'], 'A reply must say something.'],
    ['one that would say too much', ['edit-reply', 'REPLY', 'x'.repeat(20_001)], 'A reply may be 20000 characters'],
    ['what is not there', ['edit-reply', nowhere, 'x'], `There is no reply ${nowhere} in this account.`],
    ['what is no id', ['delete-reply', 'claim'], '“claim” is not the id of a reply.'],
  ])('%s is refused in one sentence', async (_, [verb = '', ...words], sentence) => {
    const { attest, account, id } = await taggedPlace()
    const reply = (await attest('reply', account, id, 'Is that so?', '--author', 'Bo')).out.trim()
    const refused = await attest(verb, account, ...words.map((word) => (word === 'REPLY' ? reply : word)))
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain(sentence)
    expect(refused.err.trim().split('\n')).toHaveLength(1)
  })
})

describe('a thread', () => {
  it('is resolved and opened again, by the id of its annotation or of a reply in it', async () => {
    const { attest, account, id, shown } = await taggedPlace()
    expect((await attest('resolve', account, id)).err).toContain(`Nobody has said anything of ${id} yet.`)
    const reply = (await attest('reply', account, id, 'Is that so?', '--author', 'Bo')).out.trim()
    expect((await attest('reopen', account, id)).err).toContain(`The thread on ${id} is open.`)
    const resolved = await attest('resolve', account, reply, '--author', 'Dana')
    expect(resolved).toEqual({ code: 0, out: `${id}\n`, err: '' })
    expect(await shown()).toMatchObject({ resolved: true, resolvedBy: 'Dana' })
    expect((await attest('resolve', account, id)).err).toContain(`The thread on ${id} is resolved already.`)
    expect((await attest('reopen', account, id, '--author', 'Bo')).out).toBe(`${id}\n`)
    expect(await shown()).toMatchObject({ resolved: false, reopenedBy: 'Bo' })
    const { out } = await attest('log', account)
    expect(out).toContain('Dana resolved the thread on “nobody came”')
    expect(out).toContain('Bo reopened the thread on “nobody came”')
  })
})

it('what people said is in a whole copy and in no redacted one', async () => {
  const { at, attest, account, id } = await taggedPlace()
  await attest('reply', account, id, 'Between us: no.')
  await attest('verdict', account, id, 'unsure')
  const saidIn = async (file: string) => {
    const [annotation] = JSON.parse((await attest('show', file, '--json')).out).annotations
    return annotation.replies.length + annotation.verdicts.length
  }
  await attest('copy', account, '-o', at('whole.attest'))
  await attest('copy', account, '-o', at('redacted.attest'), '--without', 'history')
  expect(await saidIn(at('whole.attest'))).toBe(2)
  expect(await saidIn(at('redacted.attest'))).toBe(0)
  expect((await fs.readFile(at('redacted.attest'))).includes('Between us')).toBe(false)
})

describe('a verdict', () => {
  it('is one for each person, and can be changed and withdrawn', async () => {
    const { attest, account, id, shown } = await taggedPlace()
    await attest('verdict', account, id, 'agree', '--author', 'Bo')
    await attest('verdict', account, id, 'unsure', '--author', 'Cem', '--reason', 'One source only.')
    await attest('verdict', account, id, 'dispute', '--author', 'Bo', '--reason', 'The book says otherwise.')
    expect((await shown()).verdicts).toMatchObject([
      { author: 'Cem', verdict: 'unsure', reason: 'One source only.' },
      { author: 'Bo', verdict: 'dispute', reason: 'The book says otherwise.' },
    ])
    const withdrawn = await attest('verdict', account, id, 'withdraw', '--author', 'Cem', '--json')
    expect(JSON.parse(withdrawn.out)).toMatchObject({ on: id, author: 'Cem', verdict: null })
    expect((await shown()).verdicts).toMatchObject([{ author: 'Bo' }])
    const { out } = await attest('log', account)
    expect(out).toContain('Bo disputed “nobody came”: “The book says otherwise.”')
    expect(out).toContain('Cem withdrew a verdict on “nobody came”')
    expect((await attest('verify', account)).code).toBe(0)
  })

  it('is as it was in the account as it was', async () => {
    const { attest, account, id } = await taggedPlace()
    await attest('verdict', account, id, 'agree', '--author', 'Bo')
    const lines = (await attest('log', account)).out.trim().split('\n')
    await attest('verdict', account, id, 'unsure', '--author', 'Bo')
    const [entry] = (lines.find((line) => line.includes('agreed with')) as string).split(' ') as [string]
    const was = JSON.parse((await attest('history', account, '--at', entry, '--json')).out)
    expect(was.annotations[0].verdicts).toMatchObject([{ author: 'Bo', verdict: 'agree' }])
  })

  it.each([
    ['without a reason for a dispute', ['ID', 'dispute'], 'A dispute needs a reason; give it with --reason.'],
    ['of another name', ['ID', 'maybe'], 'The verdict must be agree, dispute, unsure or withdraw, not “maybe”.'],
    ['on something that is not there', [nowhere, 'agree'], `There is no annotation ${nowhere} in this account.`],
    ['withdrawn for a reason', ['ID', 'withdraw', '--reason', 'x'], 'A verdict is withdrawn without a reason'],
  ])('%s is refused in one sentence', async (_, words, sentence) => {
    const { attest, account, id } = await taggedPlace()
    const refused = await attest('verdict', account, ...words.map((word) => (word === 'ID' ? id : word)))
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain(sentence)
  })
})
