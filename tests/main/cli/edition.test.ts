import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/account-file'
import { commandLine } from '../../support/command-line'

const earlier = [
  'On Tuesday the port was open as on any other day of that spring.',
  'The clerk said that two unmarked trucks left the depot at noon.',
  'Nobody asked Mr Jonson why he was there.',
  'قالت الشاهدة إن الشاحنة غادرت الميناء عند الظهر 🚚.',
  'This sentence was taken back by the paper.',
].join('\n')

const later = [
  'On Tuesday the port was open as on any other day of that spring.',
  'The clerk said that three unmarked trucks left the depot at noon.',
  'قالت الشاهدة إن الشاحنة غادرت الميناء عند الظهر 🚚.',
  'Nobody asked Mr Johnson why he was there.',
].join('\n')

/** One account of each edition; in the earlier one a passage of each outcome is tagged. */
async function twoEditions() {
  const folder = await temporaryFolder()
  const at = (name: string) => path.join(folder, name)
  const attest = commandLine(folder)
  for (const [name, text] of Object.entries({ earlier, later })) {
    await fs.writeFile(at(`${name}.txt`), text)
    await attest('import', at(`${name}.txt`), '-o', at(`${name}.attest`))
  }
  const [old, file] = [at('earlier.attest'), at('later.attest')]
  const tag = async (quote: string, note = '') =>
    (await attest('annotate', old, '--kind', 'claim', '--quote', quote, '--note', note)).out.trim()
  const ids = {
    exact: await tag('On Tuesday', 'of the port'),
    moved: await tag('الشاحنة غادرت الميناء'),
    changed: await tag('two unmarked trucks left'),
    orphaned: await tag('This sentence was taken back'),
  }
  const queueOf = async (...args: string[]) => {
    const { code, out, err } = await attest('edition', old, file, '--json', ...args)
    if (code !== 0) throw new Error(err)
    return JSON.parse(out)
  }
  const shown = async () => JSON.parse((await attest('show', file, '--json')).out).annotations
  return { attest, at, old, file, ids, queueOf, shown }
}

describe('attest edition', () => {
  it('lists every annotation by what became of it, and writes nothing', async () => {
    const { attest, old, file, ids, queueOf } = await twoEditions()
    const before = await Promise.all([old, file].map((one) => fs.readFile(one)))
    const { accepted, queue } = await queueOf()
    expect(accepted).toBeNull()
    const outcomes = Object.fromEntries(queue.map((one: { id: string; outcome: string }) => [one.outcome, one.id]))
    expect(outcomes).toEqual(ids)
    expect(queue[1]).toMatchObject({
      before: 'two unmarked trucks left',
      after: 'three unmarked trucks left',
      sureness: 'likely',
    })
    const { out } = await attest('edition', old, file)
    expect(out).toContain(
      '4 of 4 annotations of “earlier” are not here yet: 1 exact, 1 moved, 1 changed and 1 orphaned.',
    )
    expect(out).toContain('    “two unmarked trucks left”\n  → “three unmarked trucks left”')
    expect(await Promise.all([old, file].map((one) => fs.readFile(one)))).toEqual(before)
  })

  it('brings over what is accepted, once, as it was made, and goes on listing the rest', async () => {
    const { attest, at, old, file, ids, queueOf, shown } = await twoEditions()
    const before = await fs.readFile(old)
    expect((await queueOf('--accept', 'exact,moved')).accepted.sort()).toEqual([ids.exact, ids.moved].sort())
    const made = await shown()
    const original = JSON.parse((await attest('show', old, '--json')).out)
    expect(made).toHaveLength(2)
    expect(made[0]).toMatchObject({
      quote: 'On Tuesday',
      note: 'of the port',
      createdAt: original.annotations[0].createdAt,
      from: { account: original.id, id: ids.exact },
    })
    expect((await queueOf('--accept', 'exact,moved')).accepted).toEqual([])
    const { accepted, queue } = await queueOf('--accept-ids', ids.changed)
    expect(accepted).toEqual([ids.changed])
    expect(queue).toMatchObject([{ id: ids.orphaned, outcome: 'orphaned', after: null, ranges: null }])
    expect(await shown()).toHaveLength(3)
    expect(await fs.readFile(old)).toEqual(before)
    // The same way as from another account of the same text, so that neither adds what the other has.
    await fs.writeFile(at('again.txt'), earlier)
    await attest('import', at('again.txt'), '-o', at('again.attest'))
    await attest('merge', at('again.attest'), old, '-o', at('again.attest'), '--bring-over')
    expect((await attest('edition', at('again.attest'), file)).out).toContain('1 of 4 annotations')
  })

  it('brings along what was said of what is accepted', async () => {
    const { attest, old, file, ids, shown } = await twoEditions()
    await attest('reply', old, ids.exact, 'Which one?', '--author', 'Cem')
    await attest('verdict', old, ids.exact, 'unsure', '--author', 'Dalia')
    await attest('reply', old, ids.orphaned, 'Gone?', '--author', 'Cem')
    const { out } = await attest('edition', old, file, '--accept', 'exact,moved')
    expect(out).toContain('2 annotations brought over, with 1 reply and 1 verdict.')
    const [exact] = await shown()
    expect(exact).toMatchObject({
      replies: [{ author: 'Cem', text: 'Which one?' }],
      verdicts: [{ author: 'Dalia', verdict: 'unsure' }],
    })
    expect((await attest('verify', file)).code).toBe(0)
  })

  it('says in one sentence why it cannot, and changes nothing', async () => {
    const { attest, at, old, file, ids } = await twoEditions()
    const before = await fs.readFile(file)
    await fs.copyFile(file, at('copy.attest'))
    await fs.writeFile(at('letter.attest'), 'Dear sir')
    const refusal = async (...args: string[]) => {
      const { code, out, err } = await attest('edition', ...args)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      return err
    }
    expect(await refusal(at('copy.attest'), file)).toBe(
      '“copy.attest” is a copy of this account, not an earlier edition of its text; merge it instead.\n',
    )
    expect(await refusal(at('letter.attest'), file)).toContain('“letter.attest”')
    expect(await refusal(at('none.attest'), file)).toContain('“none.attest”')
    expect(await refusal(old, file, '--accept', 'exact,orphaned')).toBe(
      'What can be accepted is exact, moved and changed, not “orphaned”.\n',
    )
    expect(await refusal(old, file, '--accept', 'exact', '--accept-ids', ids.orphaned)).toContain('has no place')
    expect(await refusal(old, file, '--accept-ids', 'nobody')).toContain('No annotation nobody')
    expect(await fs.readFile(file)).toEqual(before)
  })
})
