import { promises as fs } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { Profile } from '../../../main/profile/profile'
import { updateRecord } from '../../support/account-file'
import { text, workplace } from '../../support/workplace'

/** An account with a claim, the same claim once more, and two sources, by their ids. */
async function taggedPlace() {
  const place = await workplace()
  const { attest, account } = place
  const print = async (...args: string[]) => {
    const done = await attest(...args)
    expect(done).toMatchObject({ code: 0, err: '' })
    return done.out.trim()
  }
  const tag = (kind: string, start: number, end: number) =>
    print('annotate', account, '--kind', kind, '--start', String(start), '--end', String(end))
  const claim = await tag('claim', 0, 5)
  const again = await tag('claim', 6, 9)
  const ministry = await tag('source', 10, 13)
  const wire = await tag('source', 14, 17)
  const link = (type: string, from: string, to: string, ...more: string[]) =>
    print('link', account, '--type', type, '--from', from, '--to', to, ...more)
  const board = async (): Promise<Record<string, never>[]> => JSON.parse(await print('board', account, '--json'))
  const rowOf = async (id: string) => (await board()).find((row) => row['id'] === id)
  return { ...place, print, link, rowOf, claim, again, ministry, wire }
}

describe('the board', () => {
  it('counts passages, sources and origins of what was linked', async () => {
    const { link, rowOf, claim, again, ministry, wire } = await taggedPlace()
    expect(await rowOf(claim)).toMatchObject({ mentions: 1, sources: 0, independentOrigins: 0 })
    await link('attributed-to', claim, ministry)
    await link('attributed-to', again, wire)
    await link('same-as', again, claim)
    expect(await rowOf(claim)).toMatchObject({ mentions: 2, sources: 2, independentOrigins: 2 })
    await link('derived-from', ministry, wire)
    expect(await rowOf(again)).toMatchObject({ mentions: 2, sources: 2, independentOrigins: 1 })
    expect((await rowOf(claim))?.['chain']).toMatchObject([{ from: { id: ministry }, to: { id: wire } }])
  })

  it.each(['board', 'check', 'entity list'])(
    'is not all there where the file is damaged: %s says so',
    async (command) => {
      const { attest, account } = await taggedPlace()
      await fs.appendFile(account, updateRecord({ document: 'account', update: Uint8Array.of(1, 2, 3, 255) }))
      const { err } = await attest(...command.split(' '), account, '--json')
      expect(err).toContain('damaged in 1 place; all that can be read is ')
    },
  )

  it('tells through whom a claim came', async () => {
    const { link, rowOf, claim, ministry, wire } = await taggedPlace()
    await link('attributed-to', claim, ministry)
    await link('relayed-by', ministry, wire)
    const row = await rowOf(claim)
    expect(row).toMatchObject({ sources: 1, independentOrigins: 1, origins: [[{ id: ministry }]] })
    expect(row?.['chain']).toMatchObject([{ from: { id: wire }, to: { id: ministry } }])
  })

  it('has the grades, each beside its own', async () => {
    const { attest, account, link, rowOf, claim, ministry } = await taggedPlace()
    await link('attributed-to', claim, ministry)
    const graded = (id: string, scale: string, value: string) =>
      attest('grade', account, id, '--scale', scale, '--value', value, '--reason', 'as it seems')
    await graded(ministry, 'reliability', 'B')
    await graded(ministry, 'reliability', 'c')
    await graded(claim, 'credibility', '3')
    expect(await rowOf(claim)).toMatchObject({
      credibility: [{ value: '3', reason: 'as it seems' }],
      attributedTo: [{ id: ministry, reliability: [{ value: 'C' }] }],
    })
  })
})

it('sets what is noted, shows it, and unsets it', async () => {
  const { print, attest, account, show, claim } = await taggedPlace()
  expect(await print('set', account, claim, 'statement=It rained.', 'event-time=2024-03', 'basis=told')).toBe(claim)
  const shown = async () => (await show()).annotations.find((one: { id: string }) => one.id === claim)
  expect((await shown()).details).toEqual({ statement: 'It rained.', eventTime: '2024-03', basis: 'told' })
  await print('set', account, claim, 'basis=')
  expect((await shown()).details).toEqual({ statement: 'It rained.', eventTime: '2024-03' })
  const { out } = await attest('log', account)
  expect(out).toContain('set the statement of')
  expect(out).toContain('cleared the basis of')
  expect((await attest('verify', account)).code).toBe(0)
})

it('keeps the reporting words with the link', async () => {
  const { link, show, claim, ministry } = await taggedPlace()
  const cue = text.slice(20, 26)
  const id = await link('attributed-to', claim, ministry, '--cue', cue, '--quotation', 'indirect')
  const [shown] = (await show()).links
  expect(shown).toMatchObject({ id, type: 'attributed-to', from: claim, to: ministry, quotation: 'indirect' })
  expect(text.slice(...(shown.cue[0] as [number, number]))).toBe(cue)
})

it('merges two into one and takes that back', async () => {
  const { print, attest, account, ministry } = await taggedPlace()
  const list = async () => JSON.parse(await print('entity', 'list', account, '--json'))
  const before = await list()
  const entered = await print('entity', 'add', account, 'The Ministry', '--type', 'organisation')
  expect(await list()).toHaveLength(before.length + 1)
  await print('entity', 'merge', account, ministry, entered)
  const one = (await list()).find(({ id }: { id: string }) => id === entered)
  expect(one).toMatchObject({ name: 'The Ministry', type: 'organisation', mentions: [{ id: ministry }] })
  await print('entity', 'unmerge', account, entered, ministry)
  expect(await list()).toEqual(expect.arrayContaining(before))
  expect(await attest('entity', 'unmerge', account, entered, ministry)).toMatchObject({ code: 1 })
})

it('takes a link away and brings it back', async () => {
  const { print, account, link, rowOf, claim, ministry } = await taggedPlace()
  const id = await link('attributed-to', claim, ministry)
  await print('unlink', account, id)
  expect(await rowOf(claim)).toMatchObject({ sources: 0 })
  await print('relink', account, id)
  expect(await rowOf(claim)).toMatchObject({ sources: 1 })
})

describe('a claim of another account', () => {
  /** The same text once more, in the library, with a claim on the word of somebody. */
  async function another({ at, attest, print }: Awaited<ReturnType<typeof taggedPlace>>) {
    const library = at('profile/library')
    await fs.mkdir(library, { recursive: true })
    await attest('import', at('a.txt'), '-o', `${library}/b.attest`)
    const other = `${library}/b.attest`
    const claim = await print('annotate', other, '--kind', 'claim', '--start', '0', '--end', '9')
    const paper = await print('entity', 'add', other, 'The paper')
    await print('link', other, '--type', 'attributed-to', '--from', claim, '--to', paper)
    return { other, claim, paper }
  }

  it('brings what it rests on with it, and is not counted while nobody can read it', async () => {
    const place = await taggedPlace()
    const { link, rowOf, claim, ministry } = place
    const there = await another(place)
    await link('attributed-to', claim, ministry)
    await link('same-as', claim, `${there.other}#${there.claim}`)
    expect(await rowOf(claim)).toMatchObject({
      ...{ mentions: 2, elsewhere: 1, unread: 0, sources: 2, independentOrigins: 2 },
      origins: [[{ id: ministry }], [{ id: there.paper, name: 'The paper' }]],
    })
    await fs.rename(there.other, `${there.other}.away`)
    expect(await rowOf(claim)).toMatchObject({
      mentions: 1,
      elsewhere: 0,
      unread: 1,
      sources: 1,
      independentOrigins: 1,
    })
  })

  it('is named, with those of this one, where the source that both rest on is graded otherwise', async () => {
    const place = await taggedPlace()
    const { print, attest, account, link, claim, ministry } = place
    const there = await another(place)
    await link('attributed-to', claim, ministry)
    const paper = await print('entity', 'add', account, 'The paper')
    await print('set', account, ministry, `entity=${paper}`)
    await fs.copyFile(account, place.at('profile/library/a.attest'))
    await print('entity', 'merge', '--library', paper, there.paper)
    const grade = (value: string) => attest('grade', account, ministry, '--scale', 'reliability', '--value', value)
    expect(await grade('B')).toMatchObject({ code: 0, err: '' })
    expect(await grade('B')).toMatchObject({ code: 0, err: '' })
    const { code, out, err } = await grade('E')
    expect([code, out.trim()]).toEqual([0, expect.stringMatching(/^[\da-f-]{36}$/)])
    expect(err.trim().split('\n')).toEqual([
      'Graded otherwise than before: look again at the 2 claims resting on it.',
      `${claim}  The c (¶ 1)`,
      `${there.claim}  The clerk (in “a”, ¶ 1)`,
    ])
  })

  it('is counted by the checks as by the board', async () => {
    const place = await taggedPlace()
    const { print, attest, account, link, claim, ministry } = place
    const there = await another(place)
    await link('attributed-to', claim, ministry)
    await print('grade', account, claim, '--scale', 'credibility', '--value', '1')
    const isFound = async () => (await attest('check', account)).out.includes('confirmed-by-one-origin')
    expect(await isFound()).toBe(true)
    await link('same-as', claim, `${there.other}#${there.claim}`)
    expect(await isFound()).toBe(false)
  })

  it('is a claim of this one where its file is', async () => {
    const { attest, account, link, rowOf, claim, again } = await taggedPlace()
    await link('same-as', claim, `${account}#${again}`)
    expect(await rowOf(claim)).toMatchObject({ mentions: 2, elsewhere: 0, passages: [claim, again] })
    const itself = ['--type', 'supports', '--from', claim, '--to', `${account}#${claim}`]
    expect((await attest('link', account, ...itself)).err).toBe('Nothing can be linked to itself.\n')
  })

  it('must stand there', async () => {
    const place = await taggedPlace()
    const { print, attest, account, claim } = place
    const there = await another(place)
    await print('delete', there.other, there.claim)
    const to = `${there.other}#${there.claim}`
    const done = await attest('link', account, '--type', 'same-as', '--from', claim, '--to', to)
    expect([done.code, done.err]).toEqual([
      1,
      `There is no claim ${there.claim} in “${there.other}”, or it is deleted.\n`,
    ])
  })
})

it('says what is not well founded until it is mended or waived', async () => {
  const { print, attest, account, link, claim, again, ministry, wire } = await taggedPlace()
  const checked = async () => {
    const { code, out } = await attest('check', account, '--json')
    return { code, found: JSON.parse(out) as { check: string; target: string; waived: boolean; message: string }[] }
  }
  const first = await checked()
  expect(first.code).toBe(1)
  expect(first.found.map(({ check, target }) => [check, target])).toEqual([
    ['claim-without-source', claim],
    ['claim-without-source', again],
    ['grade-missing', claim],
    ['grade-missing', again],
  ])
  await link('attributed-to', claim, ministry)
  await link('attributed-to', again, wire)
  for (const id of [claim, again]) await print('grade', account, id, '--scale', 'credibility', '--value', '4')
  for (const id of [ministry, wire]) {
    await print('set', account, id, 'access=It was there.')
    await print('grade', account, id, '--scale', 'reliability', '--value', 'B')
  }
  expect(await checked()).toEqual({ code: 0, found: [] })
  await print('set', account, claim, 'statement=It was “not so”.')
  await print('waive', account, 'misquotation', claim, 'The words are from the caption.')
  expect(await checked()).toMatchObject({ code: 0, found: [{ check: 'misquotation', target: claim, waived: true }] })
  await print('waive', account, 'misquotation', claim, '')
  expect(await checked()).toMatchObject({ code: 1, found: [{ check: 'misquotation', waived: false }] })
  expect((await attest('check', account)).err).toBe('One check stands.\n')
})

it('says which grades are older than was asked for, or than this person has chosen', async () => {
  const { print, attest, account, at, claim } = await taggedPlace()
  await print('grade', account, claim, '--scale', 'credibility', '--value', '4')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 40 * 24 * 60 * 60 * 1000 })
  try {
    const said = async (...more: string[]) => (await attest('check', account, ...more)).out.includes('grade-outdated')
    expect(await said()).toBe(false)
    expect(await said('--older-than', '30')).toBe(true)
    expect(await said('--older-than', '41')).toBe(false)
    expect((await attest('check', account, '--older-than', 'soon')).err).toBe(
      '--older-than must be a whole number, not “soon”.\n',
    )
    const kept = await Profile.open(at('profile'))
    kept.change({ gradeDays: 39 })
    await kept.written()
    expect(await said()).toBe(true)
    await print('waive', account, 'grade-outdated', claim, 'Nobody has heard of it since.')
    expect((await attest('check', account)).out).toContain('Waived: Nobody has heard of it since.')
  } finally {
    vi.useRealTimers()
  }
})

it('marks who may see an account, which the check of what it goes into reads', async () => {
  const { print, attest, account, show } = await taggedPlace()
  await print('set', account, 'account', 'handling=tlp:amber', '--author', 'Mira')
  expect((await show()).meta.handling).toBe('TLP:AMBER')
  const found = async (...mark: string[]) => (await attest('check', account, '--json', ...mark)).out
  expect(await found('--handling', 'TLP:GREEN')).toContain('The account is marked TLP:AMBER, and the report TLP:GREEN.')
  expect(await found('--handling', 'TLP:RED')).not.toContain('The account is marked')
  expect(await found()).not.toContain('The account is marked')
  await print('set', account, 'account', 'handling=')
  expect(await found('--handling', 'TLP:GREEN')).not.toContain('The account is marked')
})

const nowhere = '00000000-0000-4000-8000-00000000dead'

describe('is refused in one sentence', () => {
  it.each([
    ['a type that is none', ['link', '--type', 'likes', '--from', 'CLAIM', '--to', 'WIRE'], 'The type must be one of'],
    ['an end that is no id', ['link', '--type', 'about', '--from', 'x', '--to', 'WIRE'], '“x” is not an id.'],
    ['an end that is not there', ['link', '--type', 'about', '--from', nowhere, '--to', 'WIRE'], 'There is nothing'],
    [
      'ends that do not fit',
      ['link', '--type', 'supports', '--from', 'CLAIM', '--to', 'WIRE'],
      'Only a claim is supported by another, and this is a source.',
    ],
    ['a loop', ['link', '--type', 'derived-from', '--from', 'WIRE', '--to', 'MINISTRY'], 'would close a loop'],
    [
      'words that are not there',
      ['link', '--type', 'attributed-to', '--from', 'CLAIM', '--to', 'WIRE', '--cue', 'qq'],
      'does not say',
    ],
    ['a grade that is none', ['grade', 'CLAIM', '--scale', 'credibility', '--value', '7'], 'must be one of 1, 2'],
    [
      'a grade on the wrong scale',
      ['grade', 'CLAIM', '--scale', 'reliability', '--value', 'A'],
      'Only sources are graded',
    ],
    ['a field that is none', ['set', 'CLAIM', 'shade=red'], 'There is no field “shade”'],
    ['a value that is none', ['set', 'CLAIM', 'basis=hearsay'], 'must be one of witnessed, told'],
    [
      'a reason too long to be read again',
      ['grade', 'CLAIM', '--scale', 'credibility', '--value', '2', '--reason', 'x'.repeat(5001)],
      'The reason may be 5000 characters long at most.',
    ],
    [
      'a name too long to be read again',
      ['entity', 'add', 'FILE', 'x'.repeat(501)],
      'The name may be 500 characters long at most.',
    ],
    [
      'a statement too long',
      ['set', 'CLAIM', `statement=${'x'.repeat(5001)}`],
      'The statement may be 5000 characters long at most.',
    ],
    [
      'an actor’s part in what it has none in',
      ['link', '--type', 'attributed-to', '--from', 'CLAIM', '--to', 'WIRE', '--role', 'agent'],
      'A link “is attributed to” has no role.',
    ],
    ['a time that is none', ['set', 'CLAIM', 'event-time=yesterday'], '“yesterday” is no time'],
    ['what an account has not', ['set', 'account', 'colour=red'], 'Of an account only handling=MARK can be set.'],
    ['a statement of a source', ['set', 'WIRE', 'statement=x'], 'A source has no statement.'],
  ])('%s', async (_, [name = '', ...words], sentence) => {
    const { attest, account, link, claim, ministry, wire } = await taggedPlace()
    await link('derived-from', ministry, wire)
    const ids: Record<string, string> = { FILE: account, CLAIM: claim, MINISTRY: ministry, WIRE: wire }
    const typed = words.includes('FILE') ? words : ['FILE', ...words]
    const refused = await attest(name, ...typed.map((word) => ids[word] ?? word))
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain(sentence)
    expect(refused.err.trim().split('\n')).toHaveLength(1)
  })
})
