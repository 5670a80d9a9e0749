import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readAnnotation } from '../../../shared/account/annotations'
import type { Command } from '../../../shared/account/command'
import { execute } from '../../../shared/account/execute'
import { mergeReport } from '../../../shared/merging/merge-report'
import type { MergeReport } from '../../../shared/merging/report'
import { takeDetail } from '../../../shared/merging/resolve'
import { bothSentence, deletionSentence, lineSentence } from '../../../shared/merging/sentences'
import { sumOf } from '../../../shared/merging/tally'
import type { Copy } from '../../../shared/merging/writes'
import { readDetail } from '../../../shared/tradecraft/read-detail'
import { anyEvents, type Event, play, Replica, replicaText, saidBy } from '../../support/replicas'

function reportOf(ours: Replica, theirs: Replica, withLog = true): { report: MergeReport; merged: Y.Doc } {
  const merged = new Y.Doc()
  for (const { doc } of [ours, theirs]) Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc))
  const copyOf = ({ copy }: Replica): Copy => (withLog ? copy : { doc: copy.doc, entries: new Map() })
  return { report: mergeReport(copyOf(ours), copyOf(theirs), merged, replicaText), merged }
}

const valuesIn = ({ came, stayed, both, title, decisions, details, deletions, pairs }: MergeReport): string[] =>
  [
    ...[...came.items, ...stayed.items].flatMap(({ lines }) => lines.items),
    ...both.items,
    ...(title ? [title] : []),
    ...decisions.items,
    ...details.items,
    ...deletions.items,
    ...pairs.items,
  ]
    .flatMap(({ values }) => values)
    .sort()

/** What either copy was written to and the other does not know of. */
function writtenApart(a: Replica, b: Replica): string[] {
  const only = (one: Replica, other: Replica) => [...one.written].filter((written) => !other.written.has(written))
  return [...new Set([...only(a, b), ...only(b, a)].flatMap(({ refs }) => refs))].sort()
}

const events = anyEvents(3, 40)
const two = (events: readonly Event[]) => play(3, events) as readonly [Replica, Replica, Replica]

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const tag = (n: number, start: number, end: number, note = '') =>
  ({
    type: 'do',
    command: { type: 'annotate', id: id(n), kind: 'claim', ranges: [[start, end]], note },
  }) as const
const write = (n: number, value: string) =>
  ({ type: 'do', command: { type: 'set-field', id: id(n), field: 'note', value } }) as const
const remove = (n: number) => ({ type: 'do', command: { type: 'delete', id: id(n) } }) as const
const restore = (n: number) => ({ type: 'do', command: { type: 'restore', id: id(n) } }) as const

/** Two people who both have annotation 1, and have parted since. */
function parted(): readonly [alice: Replica, bob: Replica] {
  const [alice, bob] = [new Replica(0), new Replica(1)]
  alice.act(tag(1, 0, 9, 'as made'))
  bob.merge(alice)
  return [alice, bob]
}

describe('a merge report', () => {
  it('names every change exactly once, whoever merges what', () => {
    fc.assert(
      fc.property(events, (events) => {
        const [a, b] = two(events)
        expect(valuesIn(reportOf(a, b).report)).toEqual(writtenApart(a, b))
      }),
      { numRuns: 400 },
    )
  })

  it('names once every value that differs where no log tells of it', () => {
    fc.assert(
      fc.property(events, (events) => {
        const [a, b] = two(events)
        const named = valuesIn(reportOf(a, b, false).report)
        expect(new Set(named).size).toBe(named.length)
        const [mine, theirs] = [saidBy(a.doc), saidBy(b.doc)] as readonly Record<string, Record<string, unknown>>[]
        for (const map of ['a', 'm', 't', 'tm', 's', 'v', 'l', 'e', 'g', 'w', 'p', 'd']) {
          const keys = new Set([...Object.keys(mine?.[map] ?? {}), ...Object.keys(theirs?.[map] ?? {})])
          for (const key of keys) {
            const same = JSON.stringify(mine?.[map]?.[key]) === JSON.stringify(theirs?.[map]?.[key])
            if (!same) expect(named).toContain(`${map}/${key}`)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('says of a field that both edited what is kept, and it is what the merged account says', () => {
    fc.assert(
      fc.property(events, (events) => {
        const [a, b] = two(events)
        const { report, merged } = reportOf(a, b)
        for (const { passage, field, kept, other } of report.decisions.items) {
          const stands = readAnnotation(merged, passage.id, replicaText.length)?.[field]
          const same = (value: unknown) => JSON.stringify(value) === JSON.stringify(stands)
          expect(same(kept.value)).toBe(true)
          expect(same(other.value)).toBe(false)
        }
        for (const { passage } of report.deletions.items) {
          expect(readAnnotation(merged, passage.id, replicaText.length)?.deleted).toBeTruthy()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has nothing to say of two copies that hold the same', () => {
    fc.assert(
      fc.property(events, (events) => {
        const [a, b] = two(events)
        a.merge(b)
        b.merge(a)
        expect(valuesIn(reportOf(a, b).report)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('tells what came from whom', () => {
    const [alice, bob] = parted()
    const carol = new Replica(2)
    carol.merge(alice)
    carol.act(tag(3, 10, 14))
    bob.act(tag(2, 20, 30))
    bob.act(write(2, 'seen'))
    bob.merge(carol)
    const { report } = reportOf(alice, bob)
    expect(report.came.items.map(({ person, tally }) => [person, sumOf(tally)])).toEqual([
      ['person-1', 2],
      ['person-2', 1],
    ])
    expect(report.stayed.items).toEqual([])
    expect(report.came.items[0]?.lines.items).toMatchObject([
      { type: 'tagged', passage: { quote: replicaText.slice(20, 30).trim() }, note: 'seen' },
      { type: 'introduced', who: 'person-1' },
    ])
  })

  it('sets two wordings of one note beside each other', () => {
    const [alice, bob] = parted()
    alice.act(write(1, 'by alice'))
    bob.act(write(1, 'by bob'))
    const [decision] = reportOf(alice, bob).report.decisions.items
    expect(decision).toMatchObject({ field: 'note', passage: { id: id(1) } })
    expect([decision?.kept, decision?.other]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ words: 'by alice', side: 'ours', person: 'person-0' }),
        expect.objectContaining({ words: 'by bob', side: 'theirs', person: 'person-1' }),
      ]),
    )
  })

  it('does not ask about a note to which both gave the same words, nor about one that both deleted', () => {
    const [alice, bob] = parted()
    alice.act(tag(2, 10, 14))
    bob.merge(alice)
    for (const replica of [alice, bob]) {
      replica.act(write(1, 'the same'))
      replica.act(remove(2))
    }
    const { report } = reportOf(alice, bob)
    expect(report.decisions.items).toEqual([])
    expect(report.deletions.items).toEqual([])
    expect(report.both.items).toMatchObject([{ type: 'edited' }, { type: 'deleted' }])
  })

  it('shows a deletion that met an edit with the later edit', () => {
    const [alice, bob] = parted()
    alice.act(write(1, 'still needed'))
    bob.act(remove(1))
    for (const [ours, theirs, side] of [[alice, bob, 'theirs'] as const, [bob, alice, 'ours'] as const]) {
      expect(reportOf(ours, theirs).report.deletions.items).toMatchObject([
        { side, person: 'person-1', passage: { deleted: true }, edits: [{ field: 'note', words: 'still needed' }] },
      ])
    }
  })

  it('shows a deletion that met a reply and a verdict with both', () => {
    const [alice, bob] = parted()
    const reply = '00000000-0000-4000-8000-0000000000a1'
    alice.act({ type: 'do', command: { type: 'reply', id: reply, on: id(1), text: 'Who else?' } })
    alice.act({ type: 'do', command: { type: 'edit-reply', id: reply, text: 'Who else says so?' } })
    alice.act({ type: 'do', command: { type: 'give-verdict', on: id(1), verdict: 'unsure', reason: 'one source' } })
    bob.act(remove(1))
    const { report } = reportOf(bob, alice)
    expect(report.deletions.items).toMatchObject([
      {
        side: 'ours',
        person: 'person-1',
        edits: [],
        said: [
          { type: 'reply', person: 'person-0', words: 'Who else says so?' },
          { type: 'verdict', person: 'person-0', words: 'unsure: one source' },
        ],
      },
    ])
    const [met] = report.deletions.items
    expect(met && deletionSentence(met, (person) => String(person))).toContain(
      'person-0 had replied to it and given a verdict on it. It is deleted now.',
    )
    expect(valuesIn(report)).toEqual(writtenApart(bob, alice))
  })

  it('tells what was said, by whom and of what', () => {
    const [alice, bob] = parted()
    const reply = '00000000-0000-4000-8000-0000000000a1'
    const acts: readonly Command[] = [
      { type: 'reply', id: reply, on: id(1), text: 'Who else?' },
      { type: 'resolve', on: id(1) },
      { type: 'give-verdict', on: id(1), verdict: 'dispute', reason: 'He was away.' },
      { type: 'give-verdict', on: 'a-later-thing', verdict: 'agree' },
    ]
    for (const command of acts) bob.act({ type: 'do', command })
    const [contribution] = reportOf(alice, bob).report.came.items
    expect(contribution?.tally).toMatchObject({ replies: 1, verdicts: 2, edits: 1, others: 0 })
    expect(contribution?.lines.items.map((line) => lineSentence(line, () => 'Bob'))).toEqual([
      'Bob replied on the claim “The clerk”: “Who else?”.',
      'Bob resolved the thread on the claim “The clerk”.',
      'Bob disputed the claim “The clerk”: “He was away.”.',
      'Bob took up work in this account.',
      'Bob agreed with something else of the account.',
    ])
  })

  it('asks nobody about a thread that both decided on, and says how it is now', () => {
    const [alice, bob] = parted()
    for (const replica of [alice, bob]) replica.act({ type: 'do', command: { type: 'resolve', on: id(1) } })
    const { report } = reportOf(alice, bob)
    expect(report.decisions.items).toEqual([])
    expect(report.both.items.map((line) => bothSentence(line, () => ''))).toEqual([
      'Both decided on the thread on the claim “The clerk”; it is resolved now.',
    ])
  })

  it('says of what both decided what stands, to whichever side it is told', () => {
    const [alice, bob] = parted()
    for (const replica of [alice, bob]) replica.act({ type: 'do', command: { type: 'resolve', on: id(1) } })
    bob.act({ type: 'do', command: { type: 'reopen', on: id(1) } })
    const said = ([ours, theirs]: readonly [Replica, Replica]) => {
      const { report, merged } = reportOf(ours, theirs)
      const { resolved } = merged.getMap('s').get(id(1)) as { resolved: boolean }
      expect(report.both.items.map((line) => bothSentence(line, () => ''))).toEqual([
        `Both decided on the thread on the claim “The clerk”; it is ${resolved ? 'resolved' : 'open'} now.`,
      ])
    }
    said([alice, bob])
    said([bob, alice])
  })

  it('asks where one deleted and the other deleted and brought back', () => {
    const [alice, bob] = parted()
    alice.act(remove(1))
    alice.act(restore(1))
    bob.act(remove(1))
    expect(reportOf(alice, bob).report.decisions.items).toMatchObject([{ field: 'deleted' }])
  })

  it('tells of a value that comes in and gave way in the other copy, and asks only the copy that did not know', () => {
    const [alice, bob] = parted()
    const carol = new Replica(2)
    carol.merge(alice)
    bob.act(write(1, 'low'))
    carol.act(write(1, 'high'))
    bob.merge(carol)
    const shown = readAnnotation(bob.doc, id(1), replicaText.length)?.note
    expect(shown).toBe('high')
    const { report } = reportOf(carol, bob)
    expect(report.decisions.items).toMatchObject([
      { kept: { words: 'high' }, other: { words: 'low', person: 'person-1' } },
    ])
    expect(reportOf(bob, carol).report.decisions.items).toEqual([])
  })

  it.each([
    ['the same words', 10, 14, true],
    ['nearly the same words', 10, 15, false],
  ])('pairs what both tagged alike on %s', (_, start, end, exact) => {
    const [alice, bob] = parted()
    alice.act(tag(2, 10, 14, 'mine'))
    bob.act(tag(3, start, end, 'theirs'))
    const { report } = reportOf(alice, bob)
    expect(report.pairs.items).toMatchObject([
      { exact, ours: { id: id(2), note: 'mine' }, theirs: { id: id(3), note: 'theirs' } },
    ])
    expect(valuesIn(report)).toEqual(writtenApart(alice, bob))
  })

  it.each([
    ['a little', 10, 14, 12, 20],
    ['not at all', 10, 14, 20, 30],
  ])('leaves apart what overlaps %s', (_, start, end, from, to) => {
    const [alice, bob] = parted()
    alice.act(tag(2, start, end))
    bob.act(tag(3, from, to))
    expect(reportOf(alice, bob).report.pairs.items).toEqual([])
  })

  it('keeps what it does not know, and names it', () => {
    const [alice, bob] = parted()
    bob.doc.getMap('x-later').set('key', { any: 'thing' })
    const { report } = reportOf(alice, bob)
    expect(valuesIn(report)).toContain('x-later/key')
    expect(report.came.items.flatMap(({ lines }) => lines.items)).toMatchObject([{ type: 'other' }])
  })
})

describe('what is noted beside the text', () => {
  const source = id(2)
  const [entity, link] = ['00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-0000000000f1']
  const act = (replica: Replica, command: Command) => replica.act({ type: 'do', command })

  /** Two people who both have the claim 1 and the source 2, and have parted since. */
  function noting() {
    const [alice, bob] = parted()
    act(alice, { type: 'annotate', id: source, kind: 'source', ranges: [[10, 14]] })
    bob.merge(alice)
    return [alice, bob] as const
  }

  it('is told by whoever noted it, as the history tells it', () => {
    const [alice, bob] = noting()
    act(bob, { type: 'link', id: link, link: 'attributed-to', from: id(1), to: source })
    act(bob, { type: 'make-entity', id: entity, entityType: 'person', name: 'The clerk' })
    act(bob, { type: 'grade', id: id(7), target: source, scale: 'reliability', value: 'B' })
    const { report } = reportOf(alice, bob)
    expect(report.came.items[0]?.tally).toMatchObject({ noted: 3, others: 0 })
    const told = report.came.items[0]?.lines.items.map((line) => lineSentence(line, () => 'Bob').replace(/[⁨⁩]/g, ''))
    expect(told).toEqual(
      expect.arrayContaining([
        'Bob noted that “The clerk” is attributed to “said”.',
        'Bob entered “The clerk” as a person.',
        'Bob graded the reliability of “said” B.',
      ]),
    )
  })

  it('is told of tags by what they are called', () => {
    const [alice, bob] = noting()
    const [seen, sworn] = [id(8), id(9)]
    const make = (id: string, name: string) =>
      ({ type: 'make-tag', id, kind: 'claim', name, colour: 'stone' }) as const satisfies Command
    act(bob, make(seen, 'Seen'))
    act(bob, make(sworn, 'Sworn'))
    act(bob, { type: 'tag', id: id(1), tag: sworn })
    act(bob, { type: 'set-detail', id: sworn, field: 'into', value: seen })
    act(bob, { type: 'set-detail', id: seen, field: 'description', value: 'With own eyes' })
    const { report } = reportOf(alice, bob)
    expect(report.came.items[0]?.tally).toMatchObject({ noted: 5, edits: 0, others: 0 })
    const told = report.came.items[0]?.lines.items.map((line) => lineSentence(line, () => 'Bob').replace(/[⁨⁩]/g, ''))
    expect(told).toEqual(
      expect.arrayContaining([
        'Bob made the tag “Sworn” of claims.',
        'Bob put the tag “Sworn” on “The clerk”.',
        'Bob merged the tag “Sworn” into “Seen”.',
        'Bob set the description of the tag “Seen” to “With own eyes”.',
      ]),
    )
  })

  it('waits for a decision where two moved one tag apart, and names both places', () => {
    const [alice, bob] = noting()
    const tags = [7, 8, 9].map(id)
    const [a, b, c] = tags as [string, string, string]
    for (const [n, tag] of tags.entries())
      act(alice, { type: 'make-tag', id: tag, kind: 'claim', name: `T${n}`, colour: 'stone' })
    bob.merge(alice)
    act(alice, { type: 'set-detail', id: a, field: 'parent', value: b })
    act(bob, { type: 'set-detail', id: a, field: 'parent', value: c })
    const { report } = reportOf(alice, bob)
    const [met] = report.details.items
    expect(met).toMatchObject({ id: a, field: 'parent', name: 'the tag “T0”' })
    expect(new Set([met?.kept.words, met?.other.words])).toEqual(new Set(['the tag “T1”', 'the tag “T2”']))
  })

  it('waits for a decision where both set it, and the other is taken by one command', () => {
    const [alice, bob] = noting()
    const say = (value: string) =>
      ({ type: 'set-detail', id: id(1), field: 'statement', value }) as const satisfies Command
    act(alice, say('Nobody came.'))
    act(bob, say('No one came.'))
    const { report, merged } = reportOf(alice, bob)
    const [met] = report.details.items
    expect(met).toMatchObject({ id: id(1), field: 'statement', passage: { id: id(1) } })
    if (!met) return
    expect(new Set([met.kept.words, met.other.words])).toEqual(new Set(['Nobody came.', 'No one came.']))
    expect(readDetail(merged, id(1), 'statement')).toBe(met.kept.value)
    execute(merged, replicaText, [takeDetail(met, met.other)], { person: 'alice', at: 1 }, null)
    expect(readDetail(merged, id(1), 'statement')).toBe(met.other.value)
  })

  it('is shown beside a passage that the other deleted', () => {
    const [alice, bob] = noting()
    alice.act(remove(1))
    act(bob, { type: 'link', id: link, link: 'attributed-to', from: id(1), to: source })
    const { report } = reportOf(alice, bob)
    expect(report.deletions.items).toMatchObject([{ passage: { id: id(1) }, said: [{ type: 'noted' }] }])
    expect(deletionSentence(report.deletions.items[0] as never, (who) => who ?? 'x')).toContain('noted something of it')
  })
})
