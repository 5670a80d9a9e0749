import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packBlocks, unpackBlocks } from '../../../shared/text/block-columns'

const anyBlock = fc.record(
  {
    type: fc.constantFrom('heading', 'paragraph', 'item', 'quote', 'code', 'row'),
    start: fc.nat(),
    end: fc.nat(),
    level: fc.integer({ min: 1, max: 300 }),
    mark: fc.constantFrom('', '•', '3.', '4.'),
    page: fc.constantFrom('iv', '4', '5'),
    time: fc.nat(),
  },
  { requiredKeys: ['type', 'start', 'end'], noNullPrototype: true },
)

it('blocks are the same after a trip through columns', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 30 }), (blocks) => {
      expect(unpackBlocks(structuredClone(packBlocks(blocks)))).toStrictEqual(blocks)
    }),
  )
})
