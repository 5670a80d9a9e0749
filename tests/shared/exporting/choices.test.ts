import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportChoices, keptChoices, usualChoices } from '../../../shared/exporting/choices'
import { exportFormats } from '../../../shared/exporting/format'
import { includeNames, readIncludes, usualIncludes } from '../../../shared/exporting/includes'

const choices = fc.record({
  report: fc.option(fc.uuid()),
  formats: fc.subarray([...exportFormats]),
  includes: fc.record({
    comments: fc.boolean(),
    grades: fc.boolean(),
    history: fc.boolean(),
    original: fc.boolean(),
  }),
  protects: fc.boolean(),
})

describe('what is chosen for an export', () => {
  it('is read again as it was kept', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(keptChoices.parse(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
      }),
    )
  })

  it('is read without forms that this version does not know, and each form once', () => {
    const kept = { ...usualChoices, formats: ['pdf', 'papyrus', 3, null, 'html', 'pdf'] }
    expect(keptChoices.parse(kept).formats).toEqual(exportFormats.filter((one) => one === 'pdf' || one === 'html'))
  })

  it.each([
    ['a form that there is not', { ...usualChoices, formats: ['papyrus'] }],
    ['a part that is neither in it nor not', { ...usualChoices, includes: { ...usualIncludes, history: 'some' } }],
    ['nothing said of names', { ...usualChoices, protects: undefined }],
  ])('is not taken from a window with %s', (_, chosen) => {
    expect(exportChoices.safeParse(chosen).success).toBe(false)
  })

  it('names nobody who is protected unless that was chosen', () => {
    expect(usualChoices.protects).toBe(true)
  })
})

describe('what a command line includes', () => {
  it('is what is usual where nothing is said', () => {
    expect(readIncludes()).toEqual({ ok: true, value: usualIncludes })
  })

  it('is everything that is named and nothing that is excluded, in whatever order', () => {
    fc.assert(
      fc.property(fc.subarray([...includeNames]), (added) => {
        const left = includeNames.filter((name) => !added.includes(name))
        const value = Object.fromEntries(includeNames.map((name) => [name, added.includes(name)]))
        expect(readIncludes(added.reverse().join(', '), left.join(','))).toEqual({ ok: true, value })
      }),
    )
  })

  it.each([
    ['history,poems', 'grades', /not “poems”/],
    ['history', 'comments,history', /both with and without history/],
  ])('is refused in a sentence: with %s, without %s', (wanted, unwanted, sentence) => {
    const read = readIncludes(wanted, unwanted)
    expect(read.ok ? '' : read.error).toMatch(sentence)
  })
})
