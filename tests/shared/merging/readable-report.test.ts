import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mergeReport } from '../../../shared/merging/merge-report'
import { namesIn, readableReport } from '../../../shared/merging/readable-report'
import { shortReport } from '../../../shared/merging/summary'
import { type Action, Replica, replicaText } from '../../support/replicas'

const id = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`
const act = (command: Extract<Action, { type: 'do' }>['command']): Action => ({ type: 'do', command })
const tag = (n: number, start: number, end: number) =>
  act({ type: 'annotate', id: id(n), kind: 'claim', ranges: [[start, end]] })
const note = (n: number, value: string) => act({ type: 'set-field', id: id(n), field: 'note', value })

function reportOf(ours: Replica, theirs: Replica) {
  const merged = new Y.Doc()
  for (const { doc } of [ours, theirs]) Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc))
  return mergeReport(ours.copy, theirs.copy, merged, replicaText)
}

const read = (ours: Replica, theirs: Replica, most = 20) => {
  const report = shortReport(reportOf(ours, theirs), most)
  const comesIn = report.came.items.length > 0
  return readableReport(report, namesIn(report), comesIn)
}

function parted(): readonly [Replica, Replica] {
  const [alice, bob] = [new Replica(0), new Replica(1)]
  alice.act(tag(1, 0, 9))
  alice.act(tag(2, 10, 14))
  bob.merge(alice)
  return [alice, bob]
}

describe('a merge report in words', () => {
  it('tells what is to be decided, and what came from whom', () => {
    const [alice, bob] = parted()
    alice.act(note(1, 'under oath'))
    alice.act(note(2, 'still needed'))
    alice.act(tag(3, 23, 30))
    bob.act(note(1, 'not under oath'))
    bob.act(act({ type: 'delete', id: id(2) }))
    bob.act(tag(4, 23, 30))
    bob.act(tag(5, 0, 3))
    const lines = read(alice, bob)
    expect(lines[0]).toBe(
      'From person-1: 2 tags, 1 edit and 1 deletion. Nothing is lost. Three things need a decision.',
    )
    expect(lines.slice(1, 3)).toEqual(['', 'To decide:'])
    expect(lines).toContain('  The claim “The clerk” was noted on twice.')
    expect(lines).toContain('  Person-1 deleted the claim “said”; person-0 had edited it. It is deleted now.')
    expect(lines.find((line) => line.startsWith('  Person-1 and person-0 tagged the same words as claim'))).toBeTruthy()
    expect(lines).toContain('From person-1: 2 tags, 1 edit and 1 deletion')
    expect(lines).toContain('  Person-1 tagged “The” as claim.')
    expect(lines).toContain('Here already, from person-0: 1 tag and 2 edits')
  })

  it('says of copies that are the same, or of an older one, that there is nothing new', () => {
    const [alice, bob] = parted()
    bob.act(tag(3, 0, 3))
    expect(read(bob, alice)).toEqual([
      'Nothing new: all that the copy holds is in this account already.',
      '',
      'Here already, from person-1: 1 tag',
      '  Person-1 tagged “The” as claim.',
      '  Person-1 took up work in this account.',
    ])
    alice.merge(bob)
    expect(read(alice, bob)).toEqual(['Nothing new: both copies are the same.'])
  })

  it('names the first of many and how many more there are', () => {
    const [alice, bob] = parted()
    for (let n = 3; n < 40; n++) bob.act(tag(n, n + 20, n + 21))
    expect(read(alice, bob, 5).at(-1)).toBe('  and 33 more')
  })
})
