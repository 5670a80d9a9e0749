import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { reportDocument } from '../../../shared/account/schema'
import type { ReportBlock } from '../../../shared/report/report'
import { writeReportText } from '../../../shared/report/write-report'
import { paragraph } from '../../fixtures/reports'
import { updateRecord } from '../../support/account-file'
import { workplace } from '../../support/workplace'

/** An account with one report, of which nothing is written. */
async function reported() {
  const place = await workplace()
  const { attest, account } = place
  const id = (await attest('report', 'new', account, '--title', ' The\n clerk', '--yardstick', 'phia')).out.trim()
  return { ...place, id }
}

/** Writes the text of a report as a window does, once there is none. */
async function write(account: string, report: string, blocks: readonly ReportBlock[]) {
  const doc = new Y.Doc()
  writeReportText(doc, blocks)
  await fs.appendFile(account, updateRecord({ document: reportDocument(report), update: Y.encodeStateAsUpdate(doc) }))
}

describe('attest report', () => {
  it('begins a report, and lists it', async () => {
    const { attest, account, id } = await reported()
    const { out } = await attest('report', 'list', account, '--json')
    expect(JSON.parse(out)).toMatchObject([{ id, title: 'The clerk', yardstick: 'phia', template: 'blank', words: 0 }])
    expect((await attest('report', 'list', account)).out).toMatch(
      new RegExp(`^${id} {2}The clerk \\(UK probability yardstick, 0 words, by .+, \\d{4}-\\d\\d-\\d\\d\\)\n$`),
    )
  })

  it.each([
    [['--title', ' '], 'A report must have a title: --title TITLE.'],
    [['--title', 'x'.repeat(501)], 'A title may be 500 characters long at most.'],
    [['--title', 'A', '--template', 'memo'], 'The template must be one of blank, assessment'],
    [['--title', 'A', '--yardstick', 'kent'], 'The yardstick must be one of icd-203, phia, not “kent”.'],
  ])('begins none with %j', async (options, sentence) => {
    const { attest, account } = await workplace()
    const { code, err } = await attest('report', 'new', account, ...options)
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)])
    expect(JSON.parse((await attest('report', 'list', account, '--json')).out)).toEqual([])
  })

  it('begins one from a template with its sections filled from the account', async () => {
    const { attest, account } = await workplace()
    await attest('annotate', account, '--kind', 'claim', '--quote', 'nobody came')
    const begun = await attest('report', 'new', account, '--title', 'Who said so', '--template', 'fact-check')
    expect(begun).toMatchObject({ code: 0, err: '' })
    const output = path.join(path.dirname(account), 'out.txt')
    await attest('export', account, '--format', 'txt', '--report', 'Who said so', '-o', output)
    expect(await fs.readFile(output, 'utf8')).toContain('nobody came')
  })

  it('says what a report does not support, until it is waived', async () => {
    const { attest, account, id } = await reported()
    await write(account, id, [paragraph('The clerk is\nquite likely to have left. He may come back.')])
    const checked = async () => {
      const { code, out } = await attest('report', 'check', account, 'the clerk', '--json')
      return { code, found: JSON.parse(out) }
    }
    const first = await checked()
    expect(first).toMatchObject({
      code: 1,
      found: [
        { check: 'term-of-no-scale', at: 'quite likely', fix: 'Use “likely”', waived: false },
        { check: 'vague-without-level', at: 'may', waived: false },
      ],
    })
    expect((await attest('report', 'check', account, id.slice(0, 6))).err).toBe('2 checks stand.\n')
    for (const { check, target } of first.found)
      expect(await attest('waive', account, check, target, 'As he put it.')).toMatchObject({ code: 0, err: '' })
    expect(await checked()).toMatchObject({
      code: 0,
      found: [{ waived: true, reason: 'As he put it.' }, { waived: true }],
    })
    expect((await attest('report', 'check', account, id)).out).toContain('At: may Waived: As he put it.\n')
    expect((await attest('log', account)).out).toContain('on the report “The clerk”: “As he put it.”')
  })

  it('waives nothing that does not stand', async () => {
    const { attest, account, id } = await reported()
    const target = `${id}.0123456789abcdef`
    expect((await attest('waive', account, 'vague-without-level', target, 'So.')).err).toBe(
      `There is nothing to waive: vague-without-level does not stand at ${target}.\n`,
    )
    expect((await attest('waive', account, 'vague-without-level', 'account', 'So.')).code).toBe(1)
    expect((await attest('waive', account, 'no-such-check', target, '')).err).toContain(
      'There is no check “no-such-check”',
    )
  })

  it('prints a report as plain text, stamped while anything stands', async () => {
    const { attest, account, id } = await reported()
    await write(account, id, [paragraph('He left.')])
    const { out } = await attest('report', 'show', account, id)
    expect(out).toContain('The clerk\n=====')
    expect(out).toContain('He left.')
    expect(out).not.toContain('DRAFT')
    await write(account, id, [paragraph('He may have come.')])
    expect((await attest('report', 'show', account, id)).out).toMatch(/^DRAFT – NOT CITABLE\n- “may” does not say/)
  })

  it('says which reports there are where none is meant, or several could be', async () => {
    const { attest, account, id } = await reported()
    const said = async (named: string) => (await attest('report', 'show', account, named)).err
    expect(await said('The guard')).toBe(`There is no report “The guard”; there are “The clerk” (${id.slice(0, 8)}).\n`)
    await attest('report', 'new', account, '--title', 'The Clerk')
    expect(await said('the clerk')).toContain('“the clerk” could be “The clerk” (')
    const empty = await workplace()
    expect((await empty.attest('report', 'show', empty.account, 'x')).err).toBe('There is no report in this account.\n')
    expect((await attest('report', 'tell', account)).err).toContain('attest report list|new|check|show')
  })
})
