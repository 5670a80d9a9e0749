import { describe, expect, it } from 'vitest'
import { inReadingOrder } from '../../../../main/importing/pdf/visual-order'

/** A line as it is seen, one character a cluster; what is read from the right is written backwards here. */
const read = (seen: string, direction: 'ltr' | 'rtl') => inReadingOrder([...seen], direction).join('')
const backwards = (text: string) => [...text].reverse().join('')

describe('a line as it is seen', () => {
  it.each([
    ['of Latin letters stays as it is', 'ltr', 'The lamp (at 01:40) was out.', 'The lamp (at 01:40) was out.'],
    ['of Arabic is read from the right', 'rtl', backwards('لم ير أحد.'), 'لم ير أحد.'],
    ['of Hebrew is read from the right', 'rtl', backwards('שלום עולם'), 'שלום עולם'],
    ['has its numbers from the left', 'rtl', `04:10 ${backwards('الساعة')}`, 'الساعة 04:10'],
    ['has dates as one number', 'rtl', `12/03/2024 ${backwards('في')}`, 'في 12/03/2024'],
    [
      'has two numbers in the order of Arabic',
      'rtl',
      `2021 ${backwards('إلى')} 2020 ${backwards('من')}`,
      'من 2020 إلى 2021',
    ],
    [
      'has Latin names as they are',
      'rtl',
      `.${backwards('غادرت')} MV Aurora 12 ${backwards('السفينة')}`,
      'السفينة MV Aurora 12 غادرت.',
    ],
    [
      'has Arabic within English from the right',
      'ltr',
      `he said ${backwards('لم ير أحد')} and left`,
      'he said لم ير أحد and left',
    ],
    ['has a percentage with its number', 'rtl', `%5 ${backwards('نسبة')}`, 'نسبة 5%'],
    [
      'has an address whole',
      'rtl',
      `${backwards('رسالة')} office@example.org ${backwards('إلى')}`,
      'إلى office@example.org رسالة',
    ],
  ] as const)('%s', (_, direction, seen, expected) => {
    expect(read(seen, direction)).toBe(expected)
  })

  it.each([
    ['as they are drawn', `(${backwards('قبل')})`],
    ['as they are meant', `)${backwards('قبل')}(`],
  ])('has its brackets around what they hold, written down %s', (_, seen) => {
    expect(read(seen, 'rtl')).toBe('(قبل)')
  })
})
