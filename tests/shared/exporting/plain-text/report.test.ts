import { describe, expect, it } from 'vitest'
import { plainTextReport } from '../../../../shared/exporting/plain-text/report'
import { accountOf, tagged } from '../../../fixtures/export-account'

const text = 'The keeper said the lamp was out.\n\nNobody else saw it.'
const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const

describe('the report as plain text', () => {
  it('has the number of its note behind each passage, and the notes below', () => {
    const account = accountOf(text, [
      tagged(1, 'source', [at('The keeper')]),
      tagged(2, 'claim', [at('the lamp was out')], 'Which one?\nThe east lamp.'),
      tagged(3, 'claim', [at('was out')]),
    ])
    const report = plainTextReport(account)
    expect(report).toContain('[1] The keeper{1} said the lamp was out{2}{3}.\n\n[2] Nobody else saw it.\n')
    expect(report).toContain(['{2} Claim, by Alice, 2026-03-20 08:02 UTC, ¶ 1', '    “the lamp was out”'].join('\n'))
    expect(report).toContain('    Note: Which one?\n    The east lamp.\n')
    expect(report).toContain(`SHA-256 of the text: ${account.textSha256}`)
  })

  it('has every word of the text, also of a passage that ends in blanks', () => {
    const blank = tagged(1, 'claim', [[33, 35]])
    expect(plainTextReport(accountOf(text, [blank]))).toContain('the lamp was out.\n\n[2] {1}Nobody')
  })
})
