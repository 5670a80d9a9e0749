import { describe, expect, it } from 'vitest'
import { stampWords, tellReport } from '../../../../shared/exporting/report/tell-report'
import type { ReportBlock } from '../../../../shared/report/report'
import { exportedOf } from '../../../fixtures/export-account'
import { cite, paragraph, passagesIn, reportOn, words } from '../../../fixtures/sample-report'
import { Noted } from '../../../support/noted'

const text = 'The clerk said that nobody came.\n\nThe guard denies that the lamp was out.'

function noted(): Noted {
  const all = new Noted(text)
  all.tagWords('source', 's', 'The clerk')
  all.tagWords('claim', 'c', 'nobody came')
  all.tagWords('claim', 'd', 'the lamp was out')
  all.link('c', 'attributed-to', 's')
  all.set('d', 'polarity', 'denied')
  return all
}

const told = (blocks: readonly ReportBlock[], more = {}) => tellReport(reportOn(exportedOf(noted()), blocks, more))

describe('the citations of a report', () => {
  const account = exportedOf(noted())
  const [c, d] = [cite(account, 'c'), cite(account, 'd')]

  it('are numbered by where each passage is first, and the same passage has one number', () => {
    const { blocks, entries } = told([paragraph(words('A'), d, words('b'), c), paragraph(d)])
    const numbers = blocks.flatMap((block) =>
      block.type === 'paragraph' ? block.inlines.flatMap((one) => (one.type === 'mention' ? [one.mention] : [])) : [],
    )
    expect(numbers.map(({ number, place }) => [number, place])).toEqual([
      [1, 1],
      [2, 1],
      [1, 2],
    ])
    expect(entries.map(({ number, quote, mentions }) => [number, quote, mentions])).toEqual([
      [1, 'the lamp was out', 2],
      [2, 'nobody came', 1],
    ])
  })

  it('say of what denies that it does, and of a claim who says so and how it is graded', () => {
    const { entries } = told([paragraph(d, c)])
    expect(entries.map(({ denies }) => denies)).toEqual([true, false])
    const lines = entries[1]?.lines.map(({ label, words: said }) => `${label}: ${said}`)
    expect(lines).toContain('Said by: The clerk')
    expect(lines).toContain('Grade: B2, usually reliable, probably true')
    expect(entries[0]?.lines.map(({ words: said }) => said)).toContain('It is not noted who says so.')
  })

  it('have told what became of the passage since, beside what it was when it was cited', () => {
    const report = reportOn(account, [paragraph(c)])
    const regraded = tellReport({
      ...report,
      now: (id) => ({ ...(report.now(id) as NonNullable<ReturnType<typeof report.now>>), reliability: ['E'] }),
    })
    expect(regraded.entries[0]?.flags).toEqual([
      'It is graded otherwise than when it was cited. Now: E2, unreliable, probably true.',
    ])
    expect(tellReport({ ...report, now: () => undefined }).entries[0]?.flags).toEqual([
      'The passage was deleted since it was cited.',
    ])
    expect(tellReport(report).entries[0]?.flags).toEqual([])
  })

  it('of another account are not held against this one', () => {
    const other = c.type === 'citation' ? { ...c.citation, account: 'another' } : undefined
    const { entries } = told([paragraph({ type: 'citation', citation: other as NonNullable<typeof other> }, c)])
    expect(entries.map(({ number }) => number)).toEqual([1, 2])
    expect(entries[0]?.flags).toEqual(['The passage is in another account, which is not open.'])
  })
})

describe('a judgment', () => {
  it('has likelihood with its range and confidence on lines of their own, and claims it rests on numbered too', () => {
    const { blocks, entries } = told([
      {
        ...paragraph(words('Nobody came.')),
        judgment: { likelihood: 6, confidence: 'low', assumptions: ' The clerk was awake. ', restsOn: ['c', 'gone'] },
      } as ReportBlock,
    ])
    const judgment = blocks[0]?.type === 'paragraph' ? blocks[0].judgment : undefined
    expect(judgment?.lines).toEqual([
      { label: 'Likelihood', words: 'very likely, 80 to 95%' },
      { label: 'Confidence', words: 'low' },
      { label: 'Assumptions', words: 'The clerk was awake.' },
    ])
    expect(judgment?.rests.map(({ number }) => number)).toEqual([1, 2])
    expect(entries[1]).toMatchObject({ quote: undefined, flags: ['The passage was deleted since it was cited.'] })
  })

  it('says what nobody has stated', () => {
    const { blocks } = told([{ ...paragraph(), judgment: { assumptions: '', restsOn: [] } } as ReportBlock])
    expect(blocks[0]).toMatchObject({ judgment: { lines: [{ words: 'not stated' }, { words: 'not stated' }] } })
  })
})

describe('a report', () => {
  it('is a draft while a check stands, each reason once, and none when all are waived', () => {
    const standing = { message: 'Rests on one origin.', waiver: undefined }
    const waived = {
      message: 'Says “may”.',
      waiver: { check: 'vague', target: 't', reason: 'It is a quotation.', by: 'nobody', at: 0 },
    }
    const draft = told([], { findings: [standing, standing, waived] })
    expect(draft.stamp).toEqual({ words: stampWords, reasons: ['Rests on one origin.'] })
    const citable = told([], { findings: [waived] })
    expect(citable.stamp).toBeUndefined()
    expect(citable.waived).toEqual(['Says “may”. Waived by Somebody, 1970-01-01 00:00 UTC: It is a quotation.'])
  })

  it('says of a section that it was never filled', () => {
    const { blocks } = told([{ type: 'section', section: 'timeline', filledAt: 0, blocks: [] }])
    expect(JSON.stringify(blocks)).toContain('“Timeline” was never filled from the account.')
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a b',
    'data:text/html,x',
    'https://a/\uFFFE',
    'https://a/\u202Egpj',
    'https://a/\uD800',
    'https://a/"<x>',
  ])('makes no link of %s', (url) => {
    const { blocks } = told([paragraph({ type: 'link', url, inlines: [words('here')] })])
    expect(blocks).toEqual([{ type: 'paragraph', inlines: [{ type: 'text', text: 'here', marks: [] }] }])
  })

  it('looks up passages in the account that it is exported with', () => {
    expect(reportOn(exportedOf(noted()), []).now('c')).toEqual(
      expect.objectContaining({ quote: passagesIn(exportedOf(noted())).quote([[20, 31]]) }),
    )
  })
})
