import { describe, expect, it } from 'vitest'
import { areJoined } from '../../../renderer/reader/mark-elements'

describe('letters', () => {
  it.each([
    ['شاح|نتين', true],
    ['شا\u064e|حنتين', true],
    ['شاحنتين| دخلتا', false],
    ['قال،| إن', false],
    ['har|bour', false],
    ['|شاحنتين', false],
    ['شاحنتين|', false],
    ['x|ش', false],
    ['ܫܠ|ܡܐ', true],
    ['𞤀𞤣|𞤤𞤢', true],
  ])('in %s may be written as one: %s', (marked, joined) => {
    expect(areJoined(marked.replace('|', ''), marked.indexOf('|'))).toBe(joined)
  })
})
