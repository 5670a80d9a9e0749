import fc from 'fast-check'
import type { Command } from '../../shared/account/command'
import { verdictNames } from '../../shared/account/discussion'
import { tagColours } from '../../shared/codebook/tag'
import type { DetailFields, DetailName } from '../../shared/tradecraft/details'
import type { LinkEnd } from '../../shared/tradecraft/link'
import { bases, entityTypes, linkTypes, quotations, scales } from '../../shared/tradecraft/vocabulary'
import { anyKind, rangesIn } from './arbitraries'

/** Ids that a run of random commands draws from: few, so that commands meet. */
export const ids = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`)

/** … and the ids of replies. */
export const replyIds = [1, 2, 3].map((n) => `00000000-0000-4000-8000-0000000000a${n}`)

/** … of entities, of links, and of grades. */
export const entityIds = [1, 2, 3].map((n) => `00000000-0000-4000-8000-0000000000e${n}`)
const linkIds = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-0000000000f${n}`)
const gradeIds = [1, 2, 3].map((n) => `00000000-0000-4000-8000-0000000000d${n}`)

/** … and of tags. */
export const tagIds = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-0000000000c${n}`)

/** Anything that can be said of any of a few annotations, or in answer to it, sensible or not. */
const anyDiscussionCommand: fc.Arbitrary<Command> = (() => {
  const id = fc.constantFrom(...replyIds)
  const on = fc.constantFrom(...ids)
  const text = fc.string({ minLength: 1, maxLength: 20 }).filter((words) => words.trim() !== '')
  return fc.oneof(
    fc.record({
      type: fc.constant('reply' as const),
      id,
      on: fc.constantFrom(...ids, ...replyIds),
      text,
      mentions: fc.subarray(['alice', 'bob']),
    }),
    fc.record({ type: fc.constant('edit-reply' as const), id, text }),
    fc.record({ type: fc.constantFrom('delete-reply' as const, 'restore-reply' as const), id }),
    fc.record({ type: fc.constantFrom('resolve' as const, 'reopen' as const), on }),
    fc.record({
      type: fc.constant('give-verdict' as const),
      on,
      verdict: fc.constantFrom(...verdictNames),
      reason: text,
    }),
    fc.record({ type: fc.constant('withdraw-verdict' as const), on }),
  )
})()

/** Anything that can be done with any of a few tags, sensible or not. */
export const anyCodebookCommand: fc.Arbitrary<Command> = (() => {
  const tag = fc.constantFrom(...tagIds)
  const set = <F extends DetailName>(field: F, value: fc.Arbitrary<DetailFields[F] | null>) =>
    fc.record({
      type: fc.constant('set-detail' as const),
      id: tag,
      field: fc.constant(field),
      value,
    }) as fc.Arbitrary<Command>
  const key = fc.constantFrom('a', 'b', '7')
  const name = fc.constantFrom('Eyewitness', 'hearsay', 'إشاعة', 'Rumour')
  const making = fc.record(
    {
      type: fc.constant('make-tag' as const),
      id: tag,
      // Mostly of one kind, so that they meet.
      kind: fc.oneof({ arbitrary: fc.constant('claim' as const), weight: 4 }, anyKind),
      name,
      colour: fc.constantFrom(...tagColours),
      parent: tag,
      key,
    },
    { requiredKeys: ['type', 'id', 'kind', 'name', 'colour'] },
  )
  return fc.oneof(
    { arbitrary: making, weight: 4 },
    {
      arbitrary: fc.record({
        type: fc.constantFrom('tag' as const, 'untag' as const),
        id: fc.constantFrom(...ids),
        tag,
      }),
      weight: 3,
    },
    set('parent', fc.option(tag)),
    set('into', fc.option(tag)),
    set('name', name),
    set('colour', fc.constantFrom(...tagColours)),
    set('key', fc.option(key)),
    fc.record({ type: fc.constantFrom('take-away' as const, 'bring-back' as const), id: tag }),
  )
})()

/** Any command on any of a few annotations, or on what is said of them, sensible or not. */
export const anyCommand = (text: string): fc.Arbitrary<Command> =>
  fc.oneof(
    { arbitrary: anyAnnotationCommand(text), weight: 3 },
    { arbitrary: anyDiscussionCommand, weight: 2 },
    { arbitrary: anyTradecraftCommand(text), weight: 3 },
    { arbitrary: anyCodebookCommand, weight: 2 },
  )

/** Anything that can be noted of any of a few annotations, entities and links, sensible or not. */
const anyTradecraftCommand = (text: string): fc.Arbitrary<Command> => {
  const entity = fc.constantFrom(...entityIds)
  const link = fc.constantFrom(...linkIds)
  const anything = fc.constantFrom(...ids, ...entityIds, ...linkIds)
  const words = fc.string({ minLength: 1, maxLength: 12 }).filter((said) => said.trim() !== '')
  const detail = <F extends DetailName>(field: F, value: fc.Arbitrary<DetailFields[F]>) =>
    fc.record({
      type: fc.constant('set-detail' as const),
      id: anything,
      field: fc.constant(field),
      value: fc.option(value),
    }) as fc.Arbitrary<Command>
  const grade = <S extends keyof typeof scales>(scale: S) =>
    fc.record({
      type: fc.constant('grade' as const),
      id: fc.constantFrom(...gradeIds),
      target: anything,
      scale: fc.constant(scale),
      value: fc.constantFrom(...scales[scale]),
      reason: words,
    }) as fc.Arbitrary<Command>
  const waived = { check: fc.constantFrom('unattributed', 'ungraded'), target: fc.constantFrom(...ids) }
  return fc.oneof(
    detail('statement', words),
    detail('basis', fc.constantFrom(...bases)),
    detail('entity', fc.constantFrom(...ids, ...entityIds)),
    detail('name', words),
    detail('quotation', fc.constantFrom(...quotations)),
    detail('cue', rangesIn(text)),
    fc.record({
      type: fc.constant('make-entity' as const),
      id: entity,
      entityType: fc.constantFrom(...entityTypes),
      name: words,
    }),
    fc.record({
      type: fc.constant('link' as const),
      id: link,
      link: fc.constantFrom(...linkTypes),
      from: fc.constantFrom(...ids, ...entityIds),
      to: fc.constantFrom<LinkEnd>(...ids, ...entityIds, { account: 'elsewhere', id: ids[0] as string }),
    }),
    fc.record({
      type: fc.constantFrom('take-away' as const, 'bring-back' as const),
      id: fc.constantFrom(...entityIds, ...linkIds, ...gradeIds),
    }),
    grade('reliability'),
    grade('credibility'),
    fc.record({ type: fc.constant('waive' as const), ...waived, reason: words }),
    fc.record({ type: fc.constant('unwaive' as const), ...waived }),
  )
}

const anyAnnotationCommand = (text: string): fc.Arbitrary<Command> => {
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
