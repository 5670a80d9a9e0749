import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ExportJob } from '../../../../main/exporting/export-job'
import { makeExports } from '../../../../main/exporting/make-exports'
import { plainTextBlocks } from '../../../../main/importing/plain-text/plain-text-blocks'
import type { Genesis } from '../../../../shared/account/genesis'
import { usualIncludes } from '../../../../shared/exporting/includes'
import type { ReportBlock } from '../../../../shared/report/report'
import { writeReportText } from '../../../../shared/report/write-report'
import { nothingElsewhere } from '../../../../shared/tradecraft/elsewhere'
import { Noted } from '../../../support/noted'

const text = 'Reem Qasim said that two trucks left.'
const id = 'e0000000-0000-4000-8000-000000000000'

const said = (words: string): ReportBlock => ({
  type: 'paragraph',
  inlines: [{ type: 'text', text: words, marks: [] }],
})

function job(
  kinds: readonly ('preview' | 'html' | 'csv')[],
  blocks: readonly ReportBlock[],
  { isDeleted = false, protects = true } = {},
): ExportJob {
  const noted = new Noted(text)
  noted.tagWords('source', 's', 'Reem Qasim')
  noted.set('s', 'releaseLabel', 'a port official')
  noted.do({ type: 'make-report', id, title: 'What was seen', template: 'blank', yardstick: 'icd-203' })
  if (isDeleted) noted.do({ type: 'take-away', id })
  const report = new Y.Doc()
  writeReportText(report, blocks)
  return {
    id: 'acc00000-1111-8222-8333-444444444444',
    file: '/nowhere/account.attest',
    genesis: { textSha256: 'ab12'.repeat(16) } as Genesis,
    source: { text, blocks: plainTextBlocks(text) },
    state: Y.encodeStateAsUpdate(noted.doc),
    report: Y.encodeStateAsUpdate(report),
    elsewhere: nothingElsewhere,
    fonts: '',
    cmaps: '',
    wanted: {
      outputs: kinds.map((kind) => ({ kind, name: `report.${kind}` })),
      includes: usualIncludes,
      protects,
      report: { id, handling: '' },
    },
  }
}

async function made(wanted: ExportJob) {
  const all = []
  for await (const { contents, ...told } of makeExports(wanted))
    all.push({ ...told, words: contents.ok ? new TextDecoder().decode(contents.value) : contents.error })
  return all
}

describe('a report that is exported', () => {
  it('is stamped with what its checks say, whoever asks for it, and names nobody who is protected', async () => {
    const [preview, html] = await made(job(['preview', 'html'], [said('Reem Qasim reportedly left.')]))
    for (const one of [preview, html]) {
      expect(one?.words).toContain('DRAFT – NOT CITABLE')
      expect(one?.words).toContain('a port official reportedly left.')
      expect(one?.words).not.toMatch(/Reem|Qasim/i)
      expect(one?.standing.join(' ')).toContain('“reportedly” does not say who reports it')
    }
  })

  it('is no draft for a name that is replaced in it, and is one where that is told', async () => {
    const blocks = [said('What Reem Qasim wrote down follows.')]
    const [replaced] = await made(job(['html'], blocks))
    expect(replaced?.standing).toEqual([])
    expect(replaced?.words).not.toMatch(/NOT CITABLE|Reem|Qasim/i)
    const [told] = await made(job(['html'], blocks, { protects: false }))
    expect(told?.standing).toEqual([expect.stringContaining('A protected source is named')])
    expect(told?.words).toContain('NOT CITABLE')
  })

  it('is not where nothing stands', async () => {
    const [html] = await made(job(['html'], [said('What follows was written down in June.')]))
    expect(html?.standing).toEqual([])
    expect(html?.words).not.toContain('NOT CITABLE')
  })

  it('is previewed by its first pages, and checked as a whole', async () => {
    const blocks = [...Array.from({ length: 500 }, (_, i) => said(`Line ${i}.`)), said('They reportedly left.')]
    const [preview] = await made(job(['preview'], blocks))
    expect(preview).toMatchObject({ isWhole: false, standing: [expect.stringContaining('reportedly')] })
    expect(preview?.words).toContain('Line 100.')
    expect(preview?.words).not.toContain('Line 499.')
  })

  it('is nothing once it was deleted', async () => {
    const [html] = await made(job(['html'], [said('Words.')], { isDeleted: true }))
    expect(html?.words).toBe('That report is not in the account any more.')
  })
})
