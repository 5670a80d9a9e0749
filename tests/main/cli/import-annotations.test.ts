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
  await attest('reply', account, claim, 'Who else was there?')
  await attest('export', account, '--format', 'jsonld', '-o', at('notes.jsonld'))
  await attest('import', at('a.txt'), '-o', at('b.attest'))
  return { ...place, notes: at('notes.jsonld'), other: at('b.attest') }
}

const shown = async (attest: Awaited<ReturnType<typeof workplace>>['attest'], file: string) =>
  JSON.parse((await attest('show', file, '--json')).out)

describe('attest import --into', () => {
  it('takes annotations in with what was said of them and what ties them, each once', async () => {
    const { attest, account, notes, other } = await exported()
    const first = await attest('import', notes, '--into', other)
    expect(first).toMatchObject({ code: 0, out: '“notes.jsonld”: 2 annotations brought over, with 1 reply.\n' })
    const same = (all: readonly Record<string, unknown>[]) =>
      all.map(({ kind, ranges, quote, author, at }) => ({ kind, ranges, quote, author, at }))
    expect(same((await shown(attest, other)).annotations)).toEqual(same((await shown(attest, account)).annotations))
    const board = JSON.parse((await attest('board', other, '--json')).out)
    expect(board).toMatchObject([{ quote: 'nobody came', attributedTo: [{ name: 'The clerk' }] }])
    const again = await attest('import', notes, '--into', other)
    expect(again.out).toBe('“notes.jsonld”: 0 annotations brought over; 2 were here already.\n')
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
        leftOut: [{ why: expect.stringContaining('not in this text') }, {}],
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
