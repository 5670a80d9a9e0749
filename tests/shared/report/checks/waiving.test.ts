import { describe, expect, it } from 'vitest'
import { fieldKey } from '../../../../shared/account/schema'
import type { ReportFinding } from '../../../../shared/report/checks/checks'
import { exportedOf } from '../../../fixtures/export-account'
import { cite, heading, judgment, notedEnglish, paragraph } from '../../../fixtures/reports'
import { found, full, type Write } from '../../../support/report-findings'

describe('a waiver of a finding', () => {
  it('are waived under the words that they are about, wherever those stand', () => {
    const write: Write = () => [paragraph('They may have left.')]
    const noted = notedEnglish()
    const [before] = found(write, {}, noted).findings as [ReportFinding]
    noted.do({ type: 'waive', check: before.check, target: before.target, reason: 'He is quoted below.' })
    const [after] = found(() => [heading('Then'), ...write(exportedOf(noted))], {}, noted).findings
    expect(after?.waiver?.reason).toBe('He is quoted below.')
    expect(fieldKey(before.check, before.target).split('/')).toHaveLength(2)
    const [other] = found(() => [paragraph('They may have left again.')], {}, noted).findings
    expect(other?.waiver).toBeUndefined()
  })

  it('hold a waiver of a judgment only for the claims that it rests on, and as it was marked', () => {
    const noted = notedEnglish()
    const write =
      (claim: string, over = {}): Write =>
      () => [judgment({ ...full, restsOn: [claim], ...over }, 'They left.')]
    const onOne = (...args: Parameters<typeof write>) =>
      found(write(...args), {}, noted).findings.find(({ check }) => check === 'judgment-on-one-origin')
    const before = onOne('trucks') as ReportFinding
    noted.do({ type: 'waive', check: before.check, target: before.target, reason: 'It is the clerk.' })
    expect(onOne('trucks')?.waiver).toBeDefined()
    expect(onOne('engines')?.waiver).toBeUndefined()
    expect(onOne('trucks', { likelihood: 7 })?.waiver).toBeUndefined()
  })

  it('hold a waiver of a changed citation only for what it was changed to', () => {
    const noted = notedEnglish()
    const account = exportedOf(noted)
    const blocks = [paragraph('They left', cite(account, 'trucks'), '.')]
    noted.grade('trucks', '4')
    const [before] = found(() => blocks, {}, noted).findings as [ReportFinding]
    noted.do({ type: 'waive', check: before.check, target: before.target, reason: 'It is one clerk.' })
    expect(found(() => blocks, {}, noted).findings[0]?.waiver).toBeDefined()
    noted.grade('trucks', '5')
    expect(found(() => blocks, {}, noted).findings[0]?.waiver).toBeUndefined()
  })
})
