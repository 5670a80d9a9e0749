import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { markdownReport } from '../../../main/exporting/markdown/report'
import { markdownOfReport } from '../../../main/exporting/report/markdown'
import { htmlReport } from '../../../shared/exporting/html/report'
import { plainTextReport } from '../../../shared/exporting/plain-text/report'
import { recordsOf } from '../../../shared/exporting/records/records'
import { reportPage } from '../../../shared/exporting/report/html/report-page'
import { plainTextOf } from '../../../shared/exporting/report/plain-text'
import { tellReport } from '../../../shared/exporting/report/tell-report'
import { csvOf } from '../../../shared/exporting/tables/csv'
import { oneTable } from '../../../shared/exporting/tables/tables'
import { accountOf, tagged } from '../../fixtures/export-account'
import { cite, paragraph, reportOn, words } from '../../fixtures/sample-report'

// Notes and names come from anywhere: what moves the cursor of a terminal or ends a string is in none of them.

/** A line that a damaged encoding has, as the text of an account may. */
const text = 'Nobody came.\u0085And then.'
const bell = 'A \u001b[31mred\u001b[0m bell\u0007, \u000b\u0000\uFFFE.'
const account = accountOf(text, [tagged(1, 'claim', [[0, 6]], bell)], { title: bell })
const claim = account.annotations[0]?.id ?? ''
const report = tellReport(reportOn(account, [paragraph(words(bell), cite(account, claim))], { title: bell }))

const controls = /[\0-\x08\v\f\x0E-\x1F]/

describe('control characters', () => {
  it.each([
    ['plain text', plainTextReport(account)],
    ['Markdown', markdownReport(account)],
    ['CSV', csvOf(oneTable(recordsOf(account)))],
    ['a report as plain text', plainTextOf(report)],
    ['a report as Markdown', markdownOfReport(report)],
  ])('are replaced in %s, all of them', (_form, written) => {
    expect(written).not.toMatch(controls)
    expect(written.replaceAll('\\', '')).toContain('red\uFFFD[0m bell\uFFFD')
  })

  it('leave the words of the account as they were', () => {
    expect(plainTextReport(account)).toContain('\u0085And then.')
  })

  it.each([
    ['an account', htmlReport(account)],
    ['a report', reportPage(report, 'Attest')],
  ])('are none that HTML may not hold in %s', (_of, written) => {
    const problems: string[] = []
    parse(written, { onParseError: ({ code }) => problems.push(code) })
    expect(problems).toEqual([])
    expect(written).toContain('red\uFFFD[0m bell\uFFFD')
  })
})
