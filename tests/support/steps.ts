import fc from 'fast-check'
import type { Command } from '../../shared/account/command'
import { anyKind, rangesIn } from './arbitraries'

/** Ids that a run of random commands draws from: few, so that commands meet. */
export const ids = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`)

/** Any command on any of a few annotations, sensible or not. */
export const anyCommand = (text: string): fc.Arbitrary<Command> => {
  const id = fc.constantFrom(...ids)
  const note = fc.string({ maxLength: 20 })
  return fc.oneof(
    fc.record({ type: fc.constant('annotate' as const), id, kind: anyKind, ranges: rangesIn(text), note }),
    fc.record({ type: fc.constant('set-field' as const), id, field: fc.constant('note' as const), value: note }),
    fc.record({ type: fc.constant('set-field' as const), id, field: fc.constant('kind' as const), value: anyKind }),
    fc.record({
      type: fc.constant('set-field' as const),
      id,
      field: fc.constant('ranges' as const),
      value: rangesIn(text),
    }),
    fc.record({ type: fc.constant('delete' as const), id }),
    fc.record({ type: fc.constant('restore' as const), id }),
  )
}
