import { describe, expect, it } from 'vitest'
import { shortTitle } from '../../../../shared/exporting/report/short-title'

describe('the title at the head of each page', () => {
  it.each([
    ['is all of a short one', 'The east gate', 'The east gate'],
    ['ends with a whole word', 'The gate '.repeat(50), `${'The gate '.repeat(10).trim()} …`],
    ['is the beginning of one long word', 'x'.repeat(500), `${'x'.repeat(90)} …`],
    ['halves no character', `x${'💡'.repeat(250)}`, `x${'💡'.repeat(44)} …`],
  ])('%s', (_, title, short) => expect(shortTitle(title)).toBe(short))
})
