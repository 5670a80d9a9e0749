import { promises as fs } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workplace } from '../../support/workplace'

/** An account with a claim and its source, and a second one of the same text. */
async function exported() {
  const place = await workplace()
  const { attest, account, at } = place
  const tag = async (kind: string, quote: string) =>
    (await attest('annotate', account, '--kind', kind, '--quote', quote, '--occurrence', '1')).out.split('\n')[0] ?? ''
  const [source, claim] = [await tag('source', 'The clerk'), await tag('claim', 'nobody came')]
  await attest('link', account, '--type', 'attributed-to', '--from', claim, '--to', source)
  await attest('set', account, claim, 'statement=Nobody came.', 'event-time=2024-03')
  await attest('set', account, source, 'release-label=Source A', 'source-kind=official')
  await attest('grade', account, source, '--scale', 'reliability', '--value', 'B', '--reason', 'Was right before.')
  await attest('reply', account, claim, 'Who else was there?')
  await attest('export', account, '--format', 'jsonld', '-o', at('notes.jsonld'))
  await attest('import', at('a.txt'), '-o', at('b.attest'))
  return { ...place, notes: at('notes.jsonld'), other: at('b.attest') }
}

const shown = async (attest: Awaited<ReturnType<typeof workplace>>['attest'], file: string) =>
  JSON.parse((await attest('show', file, '--json')).out)

describe('attest import --into', () => {
  it('does nothing where an option is given that is for documents, or for annotations only', async () => {
    const { attest, at, notes, other } = await exported()
    expect(await attest('import', notes, '--into', other, '-o', at('c.attest'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('--output is for documents'),
    })
    expect((await shown(attest, other)).annotations).toEqual([])
    expect(await attest('import', at('a.txt'), '-o', at('c.attest'), '--dry-run')).toMatchObject({
      code: 1,
      err: '--dry-run is for annotations that are brought into an account, which --into names. Nothing was written.\n',
    })
    await expect(fs.stat(at('c.attest'))).rejects.toThrow()
  })

  it('takes annotations in with what was said of them and what ties them, each once', async () => {
    const { attest, account, notes, other } = await exported()
    const first = await attest('import', notes, '--into', other)
    expect(first).toMatchObject({ code: 0, out: '“notes.jsonld”: 2 annotations brought over, with 1 reply.\n' })
    const same = (all: readonly Record<string, unknown>[]) =>
      all.map(({ kind, ranges, quote, author, at }) => ({ kind, ranges, quote, author, at }))
    expect(same((await shown(attest, other)).annotations)).toEqual(same((await shown(attest, account)).annotations))
    const board = JSON.parse((await attest('board', other, '--json')).out)
    expect(board).toMatchObject([{ quote: 'nobody came', attributedTo: [{ name: 'The clerk' }] }])
    const noted = (all: readonly Record<string, unknown>[]) => all.map(({ details }) => details)
    expect(noted((await shown(attest, other)).annotations)).toEqual([
      { sourceKind: 'official', releaseLabel: 'Source A' },
      { statement: 'Nobody came.', eventTime: '2024-03' },
    ])
    expect((await shown(attest, other)).grades).toMatchObject([{ value: 'B', reason: 'Was right before.' }])
    expect(await attest('verify', other)).toMatchObject({ code: 0 })
    const again = await attest('import', notes, '--into', other)
    expect(again.out).toBe('“notes.jsonld”: 0 annotations brought over; 2 were here already.\n')
  })

  it('keeps the names that another copy of the account has given, so that both can still be merged', async () => {
    const { attest, account, at } = await workplace()
    await fs.copyFile(account, at('copy.attest'))
    const id = (await attest('annotate', account, '--kind', 'claim', '--quote', 'nobody came', '--occurrence', '1')).out
    await attest('reply', account, id.trim(), 'Who else was there?')
    await attest('export', account, '--format', 'jsonld', '-o', at('notes.jsonld'))
    await attest('import', at('notes.jsonld'), '--into', at('copy.attest'))
    expect(await attest('merge', at('copy.attest'), account, '-o', at('both.attest'))).toMatchObject({ code: 0 })
    const { annotations } = await shown(attest, at('both.attest'))
    expect(annotations).toMatchObject([{ id: id.trim(), replies: [{ text: 'Who else was there?' }] }])
  })

  it('says first what would come and what cannot, and writes nothing then', async () => {
    const { attest, notes, other } = await exported()
    const collection = JSON.parse(await fs.readFile(notes, 'utf8'))
    collection.first.items[0].target.selector = { type: 'TextQuoteSelector', exact: 'not in this text' }
    await fs.writeFile(notes, JSON.stringify(collection))
    const before = await fs.readFile(other)
    const told = JSON.parse((await attest('import', notes, '--into', other, '--dry-run', '--json')).out)
    expect(told).toMatchObject([
      {
        annotations: 1,
        replies: 1,
        hereAlready: 0,
        leftOut: [{ why: expect.stringContaining('not in this text') }, {}, {}],
      },
    ])
    expect(await fs.readFile(other)).toEqual(before)
  })

  it('refuses what are no annotations, and leaves the account as it is', async () => {
    const { attest, at, other } = await exported()
    await fs.writeFile(at('x.jsonld'), '{"posts": []}')
    const before = await fs.readFile(other)
    expect(await attest('import', at('x.jsonld'), '--into', other)).toMatchObject({
      code: 1,
      err: expect.stringContaining('holds no annotations'),
    })
    expect(await fs.readFile(other)).toEqual(before)
  })
})
