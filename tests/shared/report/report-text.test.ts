import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readReportText } from '../../../shared/report/read-report'
import { writeReportText } from '../../../shared/report/write-report'
import { reportBlocks } from '../../support/report-arbitraries'

test('what is written as the text of a report is read again, also by whoever gets it as an update', () => {
  fc.assert(
    fc.property(reportBlocks, (blocks) => {
      const [doc, other] = [new Y.Doc(), new Y.Doc()]
      writeReportText(doc, blocks)
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
      expect(readReportText(doc)).toEqual({ blocks })
      expect(readReportText(other)).toEqual({ blocks })
    }),
  )
})
