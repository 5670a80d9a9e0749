import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CraftParts, craftParts } from '../../../renderer/craft/craft-parts'
import type { Command } from '../../../shared/account/command'
import { isTradecraftCommand } from '../../../shared/tradecraft/command'
import { nothingElsewhere } from '../../../shared/tradecraft/elsewhere'
import { noNews, withNews } from '../../../shared/tradecraft/news'
import { previewTradecraft } from '../../../shared/tradecraft/preview-tradecraft'
import { Noted } from '../../support/noted'

const ids = ['c1', 's1', 's2', 'e1', 'e2']
const id = fc.constantFrom(...ids)
const links = fc.constantFrom('l1', 'l2', 'l3')

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('set-detail' as const),
    id,
    field: fc.constant('entity' as const),
    value: fc.option(id),
  }),
  fc.record({
    ...{ type: fc.constant('set-detail' as const), id, field: fc.constant('access' as const) },
    value: fc.constantFrom('was there', null),
  }),
  fc.record({
    ...{ type: fc.constant('link' as const), id: links, from: id, to: id },
    link: fc.constantFrom('same-as' as const, 'attributed-to' as const, 'derived-from' as const),
  }),
  fc.record({ type: fc.constantFrom('take-away' as const, 'bring-back' as const), id: fc.oneof(links, id) }),
  fc.record({
    ...{ type: fc.constant('make-entity' as const), id: fc.constantFrom('e1', 'e2', 'e3'), name: id },
    entityType: fc.constant('person' as const),
  }),
  fc.record({
    ...{ type: fc.constant('grade' as const), id: fc.uuid(), target: id },
    ...{ scale: fc.constant('reliability' as const), value: fc.constantFrom('B' as const, 'C' as const) },
  }),
)

const sorted = (groups: CraftParts['from'] | CraftParts['graded']) =>
  [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([key, group]) => [key, group.map((one) => one.id).sort()])
    .sort()

const plain = ({ from, to, graded, identities }: CraftParts) => ({
  groups: [from, to, graded].map(sorted),
  identities: [...ids, 'e3'].map((one) => [identities.of(one), identities.all(one)]),
})

it('is after each change what it would be if it were made anew', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 20 }), (commands) => {
      let tradecraft = new Noted().tradecraft
      let parts = craftParts(tradecraft, nothingElsewhere, undefined)
      for (const [at, command] of commands.entries()) {
        if (!isTradecraftCommand(command)) continue
        tradecraft = withNews(tradecraft, {
          ...noNews,
          ...previewTradecraft(tradecraft, command, { person: 'alice', at }),
        })
        parts = craftParts(tradecraft, nothingElsewhere, parts)
        expect(plain(parts)).toEqual(plain(craftParts(tradecraft, nothingElsewhere, undefined)))
      }
    }),
    { numRuns: 500 },
  )
})
