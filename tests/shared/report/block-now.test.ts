import { expect, it } from 'vitest'
import { blockNow } from '../../../shared/report/block-now'
import type { ReportBlock } from '../../../shared/report/report'
import { heading, paragraph } from '../../fixtures/reports'

const [above, wanted, below] = [heading('Above'), paragraph('It burns.'), paragraph('Below.')]

it.each<[string, readonly ReportBlock[], number, readonly ReportBlock[], number | undefined]>([
  ['where it was, if nothing was written', [above, wanted], 1, [above, wanted], 1],
  ['further down, if something was written above it', [wanted, below], 0, [above, wanted, below], 1],
  ['further up, if something above it was taken away', [above, wanted], 1, [wanted], 0],
  ['nowhere, if it was itself written anew', [above, wanted], 1, [above, below], undefined],
  ['the second of two alike, if it was the second', [wanted, wanted], 1, [above, wanted, below, wanted], 3],
  ['nowhere, if there was no such block', [above], 4, [above, wanted], undefined],
])('finds a block %s', (_, then, block, now, found) => {
  expect(blockNow({ blocks: then }, { blocks: now }, block)).toBe(found)
})
