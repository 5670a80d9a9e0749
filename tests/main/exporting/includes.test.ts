import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { contentsOf, type WrittenFormat } from '../../../main/exporting/contents'
import { exportAccount } from '../../../main/exporting/export-account'
import { plainTextBlocks } from '../../../main/importing/plain-text/plain-text-blocks'
import type { Genesis } from '../../../shared/account/genesis'
import { exportFormats } from '../../../shared/exporting/format'
import type { ExportedChange } from '../../../shared/exporting/history'
import { type Includes, usualIncludes } from '../../../shared/exporting/includes'
import { Noted } from '../../support/noted'

const text = 'Reem Qasim said that two trucks left.'

const history: readonly ExportedChange[] = [
  { at: Date.UTC(2026, 2, 20), name: 'Reem Qasim', did: 'tagged “two trucks left” as a claim' },
  { at: Date.UTC(2026, 2, 21), name: 'Mira', did: 'asked whether Reem Qasim was there', of: 'comments' },
  { at: Date.UTC(2026, 2, 22), name: 'Mira', did: 'graded it F', of: 'grades' },
]

function account(includes: Partial<Includes> = {}, protects = false) {
  const noted = new Noted(text)
  noted.tagWords('source', 's', 'Reem Qasim')
  noted.tagWords('claim', 'c', 'two trucks left')
  noted.link('c', 'attributed-to', 's')
  noted.set('s', 'releaseLabel', 'a port official')
  noted.do({ type: 'grade', id: 'g1', target: 's', scale: 'reliability', value: 'E', reason: 'Was wrong before.' })
  noted.do({ type: 'grade', id: 'g2', target: 'c', scale: 'credibility', value: '5', reason: 'Nobody else says so.' })
  noted.do({ type: 'reply', id: 'r', on: 'c', text: 'Who else saw them?' })
  noted.do({ type: 'give-verdict', on: 'c', verdict: 'dispute', reason: 'There was one.' })
  const genesis = { textSha256: 'ab12'.repeat(16) } as Genesis
  const source = { text, blocks: plainTextBlocks(text) }
  return exportAccount({ id: 'acc00000-1111-8222-8333-444444444444', genesis, source, doc: noted.doc }, 'Attest', {
    protects,
    includes: { ...usualIncludes, ...includes },
    history,
  })
}

async function bytesOf(format: WrittenFormat, includes: Partial<Includes>, protects = false): Promise<string> {
  const contents = Buffer.from(await contentsOf(account(includes, protects), format, ''))
  if (format !== 'docx' && format !== 'xlsx') return contents.toString()
  return Object.values(unzipSync(contents))
    .map((bytes) => Buffer.from(bytes).toString())
    .join('\n')
}

const formats = exportFormats.filter((format): format is WrittenFormat & typeof format => !/pdf/.test(format))
const toldBy = (...some: readonly string[]) => formats.filter((format) => some.includes(format))

const reading = toldBy('html', 'docx', 'md', 'txt')

describe('an export', () => {
  it.each(formats)('without comments and grades has nothing of them as %s', async (format) => {
    const bytes = await bytesOf(format, { comments: false, grades: false, history: true })
    expect(bytes).not.toMatch(
      /Who else saw|There was one|disputes|Was wrong before|Nobody else says|unreliable|improbable/i,
    )
    expect(bytes).not.toMatch(/asked whether|graded it|"assessing"/)
  })

  it.each(reading)('with everything has all of it as %s, and the history behind it', async (format) => {
    const bytes = await bytesOf(format, { history: true })
    for (const told of ['Who else saw them', 'There was one', 'Was wrong before', 'Nobody else says so', 'graded it F'])
      expect(bytes).toContain(told)
  })

  it('has grades as web annotations with their reasons', async () => {
    const told = JSON.parse(await bytesOf('jsonld', { comments: false }))
    const bodies = told.first.items.flatMap(({ body }: { body: { purpose: string; value: string }[] }) => body)
    const assessing = bodies.filter(({ purpose }: { purpose: string }) => purpose === 'assessing')
    expect(assessing.map(({ value }: { value: string }) => value)).toEqual(['reliability: E', 'credibility: 5'])
    expect(JSON.stringify(bodies)).toContain('Was wrong before.')
  })

  it.each(reading)('says as %s what is left out of it', async (format) => {
    expect(await bytesOf(format, { grades: false })).toContain('What there is of grades is left out')
    expect(await bytesOf(format, {})).not.toContain('left out')
  })

  it.each(formats)('tells no history as %s unless that is wanted', async (format) => {
    expect(await bytesOf(format, {})).not.toMatch(/asked whether|graded it/)
  })

  it('has the history as a sheet of its workbook', async () => {
    expect(await bytesOf('xlsx', { history: true })).toMatch(/name="History"/)
    expect(await bytesOf('xlsx', {})).not.toMatch(/name="History"/)
  })

  it.each([...reading, 'xlsx'] as const)('names nobody who is protected in the history of %s', async (format) => {
    const bytes = await bytesOf(format, { history: true }, true)
    expect(bytes).not.toMatch(/Reem|Qasim/i)
    expect(bytes).toMatch(/asked whether a port official was there/)
  })
})
