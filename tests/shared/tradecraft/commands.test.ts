import { beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/account/command'
import { command as commandCheck } from '../../../shared/account/command-check'
import type { TradecraftProblem } from '../../../shared/tradecraft/command'
import { standingGrades } from '../../../shared/tradecraft/grade'
import { tradecraftSentence } from '../../../shared/tradecraft/problem-sentence'
import { Noted } from '../../support/noted'

let noted: Noted

beforeEach(() => {
  noted = new Noted()
  noted.tag('claim', 'c1', 'c2')
  noted.tag('actor', 'a1')
  noted.tag('source', 's1', 's2')
  noted.enter('e1', 'e2')
})

const link = (from: string, type: string, to: unknown): Command =>
  ({ type: 'link', id: 'new', link: type, from, to }) as Command

describe('what cannot be, is refused with the reason', () => {
  it.each([
    ['a detail of nothing', { type: 'set-detail', id: 'x', field: 'statement', value: 'y' }, 'nothing-there'],
    ['a statement of a source', { type: 'set-detail', id: 's1', field: 'statement', value: 'y' }, 'not-of-this'],
    ['a passage that is a claim', { type: 'set-detail', id: 's1', field: 'entity', value: 'c1' }, 'end-unfit'],
    ['a passage that is itself', { type: 'set-detail', id: 's1', field: 'entity', value: 's1' }, 'linked-to-itself'],
    ['an entity under a taken id', { type: 'make-entity', id: 'c1', entityType: 'person', name: 'n' }, 'id-taken'],
    ['a link from nowhere', link('x', 'about', 'a1'), 'nothing-there'],
    ['a link to nowhere', link('c1', 'about', 'x'), 'nothing-there'],
    ['a source that is attributed', link('s1', 'attributed-to', 's2'), 'end-unfit'],
    ['a claim attributed to a claim', link('c1', 'attributed-to', 'c2'), 'end-unfit'],
    ['a claim that is somebody', link('c1', 'same-as', 'e1'), 'ends-differ'],
    ['a claim that supports itself', link('c1', 'supports', 'c1'), 'linked-to-itself'],
    ['a claim graded A', { type: 'grade', id: 'g', target: 'c1', scale: 'reliability', value: 'A' }, 'not-graded-so'],
    ['a source graded 1', { type: 'grade', id: 'g', target: 's1', scale: 'credibility', value: '1' }, 'not-graded-so'],
    ['taking nothing away', { type: 'take-away', id: 'x' }, 'nothing-there'],
  ] as const)('%s', (_, command, kind) => {
    const done = noted.run(command as Command)
    expect(done).toMatchObject({ ok: false, error: { kind } })
    if (!done.ok) expect(tradecraftSentence(done.error as TradecraftProblem)).toMatch(/^[A-Z].*\.$/)
  })

  it('the same link twice, also from the other end where that says the same', () => {
    noted.link('c1', 'contradicts', 'c2')
    expect(noted.run(link('c2', 'contradicts', 'c1'))).toMatchObject({ error: { kind: 'linked-already' } })
  })

  it('a claim that supports itself, through whatever others', () => {
    noted.link('c1', 'supports', 'c2')
    expect(noted.run(link('c2', 'supports', 'c1'))).toMatchObject({ error: { kind: 'closes-a-loop' } })
    noted.tag('claim', 'c3')
    noted.link('c2', 'supports', 'c3')
    expect(noted.run(link('c3', 'supports', 'c1'))).toMatchObject({ error: { kind: 'closes-a-loop' } })
    expect(noted.run(link('c1', 'supports', 'c3'))).toMatchObject({ ok: true })
  })

  it('bringing back a link that says what another does, closes a loop with it, or leads to nobody', () => {
    const first = noted.link('e1', 'derived-from', 's1')
    noted.do({ type: 'take-away', id: first })
    noted.do({ ...link('s1', 'derived-from', 'e1'), id: 'back' } as Command)
    expect(noted.run({ type: 'bring-back', id: first })).toMatchObject({ error: { kind: 'closes-a-loop' } })
    noted.do({ type: 'take-away', id: 'back' })
    noted.do({ ...link('e1', 'derived-from', 's1'), id: 'again' } as Command)
    expect(noted.run({ type: 'bring-back', id: first })).toMatchObject({
      error: { kind: 'linked-already', id: 'again' },
    })
    noted.do({ type: 'take-away', id: 'again' })
    noted.do({ type: 'delete', id: 's1' })
    expect(noted.run({ type: 'bring-back', id: first })).toMatchObject({ error: { kind: 'nothing-there' } })
  })

  it('what a link of its type cannot say', () => {
    expect(noted.run({ ...link('c1', 'supports', 'c2'), role: 'agent' } as Command)).toMatchObject({
      error: { kind: 'not-of-link', field: 'role', link: 'supports' },
    })
    const id = noted.link('c1', 'attributed-to', 's1')
    noted.set(id, 'quotation', 'direct')
    expect(noted.run({ type: 'set-detail', id, field: 'role', value: 'agent' })).toMatchObject({
      error: { kind: 'not-of-link', field: 'role', link: 'attributed-to' },
    })
  })

  it.each([
    ['a name', { type: 'make-entity', id: 'e9', entityType: 'other', name: 'x'.repeat(501) }, 'name', 500],
    ['a blank name', { type: 'make-entity', id: 'e9', entityType: 'other', name: '  ' }, 'name', null],
    [
      'a reason of a grade',
      { type: 'grade', id: 'g', target: 'c1', scale: 'credibility', value: '2', reason: 'x'.repeat(5001) },
      'reason',
      5000,
    ],
    ['a reason to waive', { type: 'waive', check: 'a', target: 'c1', reason: 'x'.repeat(5001) }, 'reason', 5000],
    ['a place', { type: 'set-detail', id: 'c1', field: 'place', value: 'x'.repeat(501) }, 'place', 500],
    ['a time', { type: 'set-detail', id: 'c1', field: 'eventTime', value: 'soon' }, 'eventTime', null],
  ] as const)('%s that could not be read again', (_, command, what, limit) => {
    expect(noted.run(command)).toEqual({ ok: false, error: { kind: 'value-unfit', what, limit } })
  })

  it('having something from oneself, through whomever one is known as', () => {
    noted.link('e1', 'derived-from', 's1')
    noted.do({ type: 'set-detail', id: 's1', field: 'entity', value: 'e2' })
    expect(noted.run(link('e2', 'derived-from', 'e1'))).toMatchObject({ error: { kind: 'closes-a-loop' } })
    noted.link('s1', 'relayed-by', 's2')
    expect(noted.run(link('s2', 'relayed-by', 's1'))).toMatchObject({ error: { kind: 'closes-a-loop' } })
  })

  it('a detail of what is deleted', () => {
    noted.do({ type: 'delete', id: 'c1' })
    expect(noted.run({ type: 'set-detail', id: 'c1', field: 'place', value: 'x' })).toMatchObject({
      error: { kind: 'nothing-there' },
    })
  })
})

describe('what is noted', () => {
  it('is set, unset and read', () => {
    noted.do({ type: 'set-detail', id: 'c1', field: 'statement', value: ' Nobody came. ' })
    noted.do({ type: 'set-detail', id: 'c1', field: 'basis', value: 'told' })
    expect(noted.tradecraft.details.get('c1')).toEqual({ statement: 'Nobody came.', basis: 'told' })
    noted.do({ type: 'set-detail', id: 'c1', field: 'basis', value: null })
    expect(noted.tradecraft.details.get('c1')).toEqual({ statement: 'Nobody came.' })
  })

  it('keeps every grade, and lets the one stand that knew of the others', () => {
    const grade = (id: string, value: 'A' | 'B' | 'C') =>
      noted.do({ type: 'grade', id, target: 's1', scale: 'reliability', value, reason: 'because' })
    grade('g1', 'A')
    grade('g2', 'C')
    const all = () => [...noted.tradecraft.grades.values()]
    expect(all()).toHaveLength(2)
    expect(standingGrades(all()).map(({ id }) => id)).toEqual(['g2'])
    noted.do({ type: 'take-away', id: 'g2' })
    expect(standingGrades(all()).map(({ id }) => id)).toEqual(['g1'])
    // From a copy that knew of neither.
    noted.doc.getMap('g').set('g3', {
      ...{ target: 's1', scale: 'reliability', value: 'D', replaces: [], by: 'bob', at: 0 },
    })
    expect(standingGrades(all()).map(({ id }) => id)).toEqual(['g3', 'g1'])
  })

  it('is graded as one, however its source was tagged', () => {
    for (const id of ['s1', 's2']) noted.do({ type: 'set-detail', id, field: 'entity', value: 'e1' })
    noted.grade('s1', 'B')
    const latest = noted.grade('s2', 'D')
    expect(standingGrades([...noted.tradecraft.grades.values()]).map(({ id }) => id)).toEqual([latest])
    noted.do({ type: 'link', id: 'same', link: 'same-as', from: 'c1', to: 'c2' })
    noted.grade('c1', '2')
    noted.grade('c2', '4')
    expect(standingGrades([...noted.tradecraft.grades.values()]).map(({ value }) => value)).toEqual(['D', '4', '2'])
  })

  it('is waived with a reason, and that is taken back', () => {
    noted.do({ type: 'waive', check: 'unattributed', target: 'c1', reason: 'it is common knowledge' })
    expect([...noted.tradecraft.waivers.values()]).toMatchObject([{ check: 'unattributed', target: 'c1' }])
    noted.do({ type: 'unwaive', check: 'unattributed', target: 'c1' })
    expect(noted.tradecraft.waivers.size).toBe(0)
  })

  it('has its words corrected', () => {
    const id = noted.link('c1', 'attributed-to', 's1')
    noted.do({ type: 'set-detail', id, field: 'cue', value: [[4, 8]] })
    noted.do({ type: 'set-detail', id, field: 'quotation', value: 'indirect' })
    noted.do({ type: 'set-detail', id: 'e1', field: 'name', value: 'The Ministry' })
    expect(noted.tradecraft.links.get(id)).toMatchObject({ cue: [[4, 8]], quotation: 'indirect' })
    expect(noted.tradecraft.entities.get('e1')).toMatchObject({ name: 'The Ministry', type: 'organisation' })
  })
})

it.each([
  [{ type: 'set-detail', id: 'c1', field: 'eventTime', value: '2024-02-31' }],
  [{ type: 'set-detail', id: 'c1', field: 'statement', value: '  ' }],
  [{ type: 'set-detail', id: 'c1', field: 'by', value: 'bob' }],
  [{ type: 'grade', id: '00000000-0000-4000-8000-000000000001', target: 's1', scale: 'reliability', value: '1' }],
  [{ type: 'link', id: 'not-a-uuid', link: 'about', from: 'c1', to: 'a1' }],
])('a window cannot ask for %j', (asked) => {
  expect(commandCheck.safeParse(asked).success).toBe(false)
})
