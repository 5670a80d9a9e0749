import { expect, it } from 'vitest'
import { type NumberFormat, ordinal } from '../../../main/importing/ordinal'

it.each<[NumberFormat, number, string]>([
  ['decimal', 12, '12'],
  ['lower-letter', 1, 'a'],
  ['upper-letter', 26, 'Z'],
  ['lower-letter', 27, 'aa'],
  ['lower-letter', 0, '0'],
  ['lower-letter', 1_000_000, '1000000'],
  ['lower-roman', 1994, 'mcmxciv'],
  ['upper-roman', 3999, 'MMMCMXCIX'],
  ['lower-roman', 4000, '4000'],
  ['arabic-indic', 1234567890, '١٢٣٤٥٦٧٨٩٠'],
])('is written as lists are numbered: %s %i', (format, number, written) => {
  expect(ordinal(number, format)).toBe(written)
})
