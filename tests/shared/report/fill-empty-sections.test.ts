import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptySections, fillEmptySections } from '../../../shared/report/fill-empty-sections'
import { readReportText } from '../../../shared/report/read-report'
import type { ReportBlock, SectionBlock } from '../../../shared/report/report'
import { templateBlocks } from '../../../shared/report/templates'
import { writeReportText } from '../../../shared/report/write-report'
import { paragraph } from '../../fixtures/reports'

const section = (kind: SectionBlock['section'], filledAt: number, ...blocks: readonly ReportBlock[]): SectionBlock => ({
  ...{ type: 'section', section: kind, filledAt, blocks },
})

const [before, after] = [paragraph('As it was.'), paragraph('As it is.')]

function written(...blocks: readonly ReportBlock[]): Y.Doc {
  const doc = new Y.Doc()
  writeReportText(doc, blocks)
  return doc
}

it('fills what was never filled and nothing else', () => {
  const doc = written(paragraph('Mine.'), section('claims', 0), section('claims', 5, before), section('sources', 0))
  expect(emptySections(doc)).toEqual(['claims', 'sources'])
  fillEmptySections(doc, { claims: [after] }, 9)
  expect(readReportText(doc).blocks).toEqual([
    paragraph('Mine.'),
    section('claims', 9, after),
    section('claims', 5, before),
    section('sources', 0),
  ])
})

it('leaves no section of a template empty', () => {
  const doc = written(...templateBlocks.assessment)
  const filled = Object.fromEntries(emptySections(doc).map((kind) => [kind, [after]]))
  fillEmptySections(doc, filled, 9)
  expect(emptySections(doc)).toEqual([])
})
