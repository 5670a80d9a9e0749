import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastOf } from '../../../../shared/in-steps'
import { linesInSteps, timeScale } from '../../../../shared/tradecraft/matrix/time-scale'

const at = (written: string) => Date.parse(`${written}Z`)
const written = (ms: number) => new Date(ms).toISOString().slice(0, 16)

describe('the scale of a timeline', () => {
  it.each([
    ['2026-03-13T23:30', '2026-03-14T02:25', 8, 'minute', '2026-03-13T23:30'],
    ['2026-03-01T00:00', '2026-03-09T00:00', 12, 'day', '2026-03-01T00:00'],
    ['2024-01-15T00:00', '2024-11-01T00:00', 12, 'month', '2024-01-01T00:00'],
    ['1950-01-01T00:00', '2020-01-01T00:00', 8, 'year', '1950-01-01T00:00'],
    ['0165-01-01T00:00', '3000-01-01T00:00', 2, 'year', '2000-01-01T00:00'],
  ])('from %s to %s with %i marks counts in what calendars have', (first, last, most, unit, mark) => {
    const scale = timeScale(at(first), at(last), most)
    expect(scale.unit).toBe(unit)
    expect(scale.marks.length).toBeLessThanOrEqual(most + 1)
    expect(scale.marks.map(written)).toContain(mark)
  })

  it('has room for the marks of millennia', () => {
    expect(timeScale(-56808489056605, 32503679999979, 2).marks.length).toBeLessThanOrEqual(3)
  })

  it('holds what it is of, and never more marks than there is room for', () => {
    const moment = fc.integer({ min: at('0100-01-01T00:00'), max: at('3000-01-01T00:00') })
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 2, max: 30 }), (a, b, most) => {
        const { from, to, marks } = timeScale(Math.min(a, b), Math.max(a, b), most)
        expect(from).toBeLessThan(Math.min(a, b))
        expect(to).toBeGreaterThan(Math.max(a, b))
        expect(marks.length).toBeLessThanOrEqual(most + 1)
        for (const mark of marks) expect(mark >= from && mark <= to).toBe(true)
      }),
    )
  })
})

it('puts what would cover another on a line of its own', () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 }))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 40 }), (all) => {
      const stretches = all.map(([start, length]) => [start, start + length] as const).sort((a, b) => a[0] - b[0])
      const lines = lastOf(linesInSteps(stretches))
      for (const [i, [start, end]] of stretches.entries())
        for (const [j, [from, to]] of stretches.entries())
          if (i !== j && lines[i] === lines[j]) expect(end <= from || to <= start).toBe(true)
    }),
  )
})
