import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn } from '../../../shared/text/day-in'

const day = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day that was written down', () => {
  it.each([
    '2024-03-05',
    '2024-03-05T23:30:00-05:00',
    ' 2024-03-05 23:30 ',
    '2024/03/05',
    '20240305',
    '20240305T233000Z',
    '5 March 2024',
    '5th March, 2024',
    'March 5, 2024',
    'Mar. 5th 2024, 10:00 pm',
    'Tue, 05 Mar 2024 10:00:00 GMT',
  ])('is read as %j', (written) => {
    expect(dayIn(written)).toBe('2024-03-05')
  })

  it.each([
    '',
    'yesterday',
    '2024',
    '2024-03',
    '05/03/2024',
    '2024-02-30',
    '31 June 2024',
    'Marchioness 5',
    '12 monkeys 1995',
  ])('is none in %j', (written) => {
    expect(dayIn(written)).toBeUndefined()
  })

  it('is the same however it is written', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const date = new Date(iso)
        const english = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const
        expect(dayIn(iso)).toBe(iso)
        expect(dayIn(iso.replaceAll('-', '/'))).toBe(iso)
        expect(dayIn(date.toUTCString())).toBe(iso)
        expect(dayIn(date.toLocaleDateString('en-US', english))).toBe(iso)
        expect(dayIn(date.toLocaleDateString('en-GB', english))).toBe(iso)
      }),
    )
  })
})
