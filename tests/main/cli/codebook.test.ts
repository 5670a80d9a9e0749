import { promises as fs } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workplace } from '../../support/workplace'

/** An account with two claims and a source, and a codebook of two tags. */
async function taggedPlace() {
  const place = await workplace()
  const { attest, account } = place
  const print = async (...args: string[]) => {
    const done = await attest(...args)
    expect(done.code, done.err).toBe(0)
    return done.out.trim()
  }
  const annotate = (kind: string, start: number) =>
    print('annotate', account, '--kind', kind, '--start', String(start), '--end', String(start + 3))
  const [claim, other, source] = [await annotate('claim', 0), await annotate('claim', 4), await annotate('source', 10)]
  const seen = await print('codebook', 'add', account, 'claim', 'Eyewitness', '--key', 'E', '--colour', 'bronze')
  const oath = await print('codebook', 'add', account, 'claim', 'Under oath', '--below', 'Eyewitness')
  const codebook = (...args: string[]) => print('codebook', ...args)
  const list = async (file = account): Promise<Record<string, unknown>[]> =>
    JSON.parse(await codebook('list', file, '--json'))
  return { ...place, print, codebook, list, claim, other, source, seen, oath }
}

describe('the codebook', () => {
  it('is listed as it hangs, with the annotations that have each tag', async () => {
    const { print, list, account, claim, seen, oath, show } = await taggedPlace()
    expect(await print('tag', account, claim, 'eyewitness / under oath', seen)).toBe(`${oath}\n${seen}`)
    expect(await list()).toMatchObject([
      { id: seen, name: 'Eyewitness', key: 'e', colour: 'bronze', annotations: [claim] },
      { id: oath, path: ['Eyewitness', 'Under oath'], parent: seen, colour: 'stone', annotations: [claim] },
    ])
    expect((await show()).annotations[0].tags.sort()).toEqual(['Eyewitness', 'Under oath'])
    await print('untag', account, claim, 'Under oath')
    expect((await list())[1]).toMatchObject({ annotations: [] })
  })

  it('is changed, merged, taken apart again and split, and no annotation loses a tag', async () => {
    const { print, codebook, list, account, claim, other, seen, oath } = await taggedPlace()
    await print('tag', account, claim, oath)
    await print('tag', account, other, oath)
    expect(await codebook('set', account, oath, 'name=Sworn', 'parent=', 'key=s')).toBe(oath)
    const before = await list()
    expect(before).toMatchObject([{ id: seen }, { id: oath, name: 'Sworn', key: 's', path: ['Sworn'] }])
    expect(await codebook('merge', account, 'Sworn', 'Eyewitness')).toBe(oath)
    expect(await list()).toMatchObject([{ id: seen, merged: [oath], annotations: [claim, other].sort() }])
    expect(await codebook('unmerge', account, oath)).toBe(oath)
    expect(await list()).toEqual(before)
    const apart = await codebook('split', account, 'Sworn', 'In court', other, '--colour', 'cyan')
    expect(await list()).toMatchObject([
      { id: seen },
      { id: apart, name: 'In court', annotations: [other] },
      { id: oath, annotations: [claim] },
    ])
    await codebook('delete', account, oath)
    expect(await list()).toHaveLength(2)
    await codebook('restore', account, oath)
    expect((await list())[2]).toMatchObject({ id: oath, annotations: [claim] })
    expect(await print('log', account)).toContain('merged the tag “Sworn” into “Eyewitness”')
  })

  it('goes to another account as JSON or as a table, and is there once, however often it comes', async () => {
    const { attest, at, codebook, list, print, seen, account } = await taggedPlace()
    await codebook('set', account, seen, 'description=Who saw it, “herself”')
    await codebook('export', account, '-o', at('book.json'))
    await codebook('export', account, '--format', 'csv', '-o', at('book.csv'))
    await print('import', at('a.txt'), '-o', at('b.attest'))
    expect(await codebook('import', at('b.attest'), at('book.json'), '--preview')).toContain('2 tags made')
    expect(await list(at('b.attest'))).toEqual([])
    await codebook('import', at('b.attest'), at('book.json'))
    expect(await list(at('b.attest'))).toEqual(await list())
    for (const file of ['book.json', 'book.csv'])
      expect(await attest('codebook', 'import', at('b.attest'), at(file))).toMatchObject({ code: 0, out: '' })
    await print('import', at('a.txt'), '-o', at('c.attest'))
    await codebook('import', at('c.attest'), at('book.csv'))
    expect(await list(at('c.attest'))).toMatchObject([
      { name: 'Eyewitness', key: 'e', description: 'Who saw it, “herself”' },
      { path: ['Eyewitness', 'Under oath'] },
    ])
  })

  it('goes to other programs, and comes from them, as REFI-QDA', async () => {
    const { at, codebook, print, list, account, seen } = await taggedPlace()
    await codebook('set', account, seen, 'name=A & "B"')
    await codebook('export', account, '--format', 'qdc', '-o', at('book.qdc'))
    const qdc = await fs.readFile(at('book.qdc'), 'utf8')
    expect(qdc).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"')
    expect(qdc).toMatch(
      new RegExp(
        `<Code guid="[0-9A-F-]{36}" name="Claims" isCodable="true">\\s*<Description>.*</Description>\\s*` +
          `<Code guid="${seen.toUpperCase()}" name="A &#38; &#34;B&#34;" isCodable="true">\\s*` +
          `<Code guid="[0-9A-F-]{36}" name="Under oath" isCodable="true"/>\\s*</Code>\\s*</Code>`,
      ),
    )
    await print('import', at('a.txt'), '-o', at('b.attest'))
    await codebook('import', at('b.attest'), at('book.qdc'))
    const plain = { key: undefined, colour: 'stone' }
    expect(await list(at('b.attest'))).toEqual((await list()).map((tag) => ({ ...tag, ...plain })))
  })

  it('is what new accounts begin with once it is kept for them', async () => {
    const { at, codebook, list, print, account, seen } = await taggedPlace()
    await codebook('keep', account)
    await print('import', at('a.txt'), '-o', at('b.attest'))
    expect(await list(at('b.attest'))).toMatchObject([
      { id: seen, name: 'Eyewitness', key: 'e' },
      { name: 'Under oath' },
    ])
    expect(await print('verify', at('b.attest'))).not.toContain('not')
    await codebook('forget')
    await print('import', at('a.txt'), '-o', at('c.attest'))
    expect(await list(at('c.attest'))).toEqual([])
  })
})

it('refuses what cannot be, in one sentence', async () => {
  const { attest, at, account, claim, source, seen, oath } = await taggedPlace()
  await fs.writeFile(at('no.json'), '{"format":"other"}')
  for (const [args, sentence] of [
    [['codebook'], /^Type it as/],
    [['codebook', 'add', account, 'place', 'X'], /^The kind must be/],
    [['codebook', 'add', account, 'claim', ' '], /1 to 100 characters/],
    [['codebook', 'add', account, 'claim', 'eyewitness'], /hangs there already/],
    [['codebook', 'add', account, 'source', 'X', '--below', 'Eyewitness'], /tag of claims/],
    [['codebook', 'add', account, 'claim', 'X', '--colour', 'red'], /^The colour must be one of/],
    [['codebook', 'add', account, 'claim', 'X', '--key', 'ab'], /a to z and 0 to 9/],
    [['codebook', 'add', account, 'claim', 'X', '--key', 'e'], /The key E is that of the tag “Eyewitness”/],
    [['codebook', 'set', account, seen, 'parent=Under oath'], /cannot hang below itself/],
    [['codebook', 'set', account, seen, 'name='], /must have a name/],
    [['codebook', 'merge', account, seen, oath], /move that out first/],
    [['codebook', 'unmerge', account, seen], /went into no other/],
    [['codebook', 'split', account, seen, 'X', claim], /does not have the tag/],
    [['codebook', 'import', account, at('no.json')], /is no codebook/],
    [['codebook', 'import', account, at('none.json')], /none\.json/],
    [['tag', account, source, seen], /tag of claims/],
    [['tag', account, claim, 'Hearsay'], /no tag “Hearsay”/],
    [['untag', account, claim, seen], /does not have the tag/],
  ] as const) {
    const { code, err } = await attest(...args)
    expect(code, args.join(' ')).not.toBe(0)
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  }
})
