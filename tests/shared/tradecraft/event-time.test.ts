import { describe, expect, it } from 'vitest'
import { parseEventTime } from '../../../shared/tradecraft/event-time'

const told = (text: string) => {
  const time = parseEventTime(text)
  return time && [new Date(time.from).toISOString(), new Date(time.to).toISOString(), time.uncertain]
}

describe('the time of an event', () => {
  it.each([
    ['2024', '2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z', false],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z', false],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z', false],
    ['2024-03-05T14:30', '2024-03-05T14:30:00.000Z', '2024-03-05T14:30:59.999Z', false],
    ['2024-03-05T01:30+02:00', '2024-03-04T23:30:00.000Z', '2024-03-04T23:30:59.999Z', false],
    ['2024-03~', '2024-03-01T00:00:00.000Z', '2024-03-31T23:59:59.999Z', true],
    ['2023-12-30/2024-01', '2023-12-30T00:00:00.000Z', '2024-01-31T23:59:59.999Z', false],
  ] as const)('%s is from %s to %s', (text, from, to, uncertain) => {
    expect(told(text)).toEqual([from, to, uncertain])
  })

  it.each([
    '',
    'yesterday',
    '2024-13',
    '2023-02-29',
    '2024-04-31',
    '2024/2023',
    '2024/2025/2026',
    '24-01-01',
    '2024-1-1',
  ])('is not “%s”', (text) => expect(parseEventTime(text)).toBeUndefined())
})
