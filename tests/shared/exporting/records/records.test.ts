import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAnnotations } from '../../../../shared/account/annotation'
import { quoteOf } from '../../../../shared/account/range'
import { jsonLines, recordsOf } from '../../../../shared/exporting/records/records'
import { accountOf, exportedOf, tagged } from '../../../fixtures/export-account'
import { anyText, rangesIn } from '../../../support/arbitraries'
import { Noted } from '../../../support/noted'

describe('the records of an account', () => {
  it('place every passage in code points of the text, whatever it is made of', () => {
    const anyAccount = anyText.chain((text) => fc.tuple(fc.constant(text), fc.array(rangesIn(text), { maxLength: 8 })))
    fc.assert(
      fc.property(anyAccount, ([text, all]) => {
        const annotations = all.map((ranges, i) => tagged(i, 'claim', ranges)).sort(compareAnnotations)
        const points = [...text]
        const { annotations: records } = recordsOf(accountOf(text, annotations))
        expect(records.map(({ ranges }) => ranges.map(([start, end]) => points.slice(start, end).join('')))).toEqual(
          annotations.map(({ ranges }) => ranges.map((range) => quoteOf(text, [range]))),
        )
      }),
    )
  })

  it('are one line each, in which what is noted, graded and said stands with who said it', () => {
    const noted = new Noted('The clerk told the Courier that nobody came.')
    noted.tagWords('claim', 'c', 'nobody came')
    noted.tagWords('source', 's', 'The clerk')
    noted.tagWords('source', 'r', 'the Courier')
    noted.set('c', 'statement', 'Nobody came.')
    noted.link('c', 'attributed-to', 's')
    noted.link('c', 'relayed-by', 'r')
    noted.grade('s', 'B')
    const lines = jsonLines(exportedOf(noted)).trimEnd().split('\n')
    const records = lines.map((line) => JSON.parse(line))
    expect(records.map(({ record, id }) => [record, id])).toEqual([
      ['annotation', 's'],
      ['annotation', 'r'],
      ['annotation', 'c'],
      ['link', 'c attributed-to s'],
      ['link', 'c relayed-by r'],
    ])
    expect(records[2]).toMatchObject({
      quote: 'nobody came',
      place: '¶ 1',
      details: { statement: 'Nobody came.' },
      claim: {
        saidBy: [{ id: 's', name: 'The clerk', reliability: [{ value: 'B' }] }],
        passedOnBy: [{ id: 'r', name: 'the Courier' }],
        independentOrigins: 1,
      },
    })
    expect(records[3]).toMatchObject({ from: { id: 'c', name: 'Nobody came.' }, to: { id: 's', name: 'The clerk' } })
  })

  it('leave out links that were taken away', () => {
    const noted = new Noted('The clerk said that nobody came.')
    noted.tagWords('claim', 'c', 'nobody came')
    noted.tagWords('source', 's', 'The clerk')
    const id = noted.link('c', 'attributed-to', 's')
    noted.do({ type: 'take-away', id })
    expect(recordsOf(exportedOf(noted)).links).toEqual([])
  })
})
