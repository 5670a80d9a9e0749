import type * as Y from 'yjs'
import { readPeople } from '../account/annotations'
import { decisionsIn, titleMet, writtenByBoth } from './decisions'
import { deletionsThatMetEdits } from './deletions'
import { linesOf } from './lines'
import { listed } from './listed'
import { MergedAccount } from './merged-account'
import { detailsMet } from './noted'
import type { ChangeLine, Contribution, MergeReport, Passage, Side } from './report'
import { samePassages } from './same-passage'
import { sumOf, tallies } from './tally'
import { type Copy, type ValueRef, type Writes, writesOf } from './writes'

/**
 * What merging comes to.
 * @param merged the `account` document that holds what both copies hold
 * @param text the account's text
 */
export function mergeReport(ours: Copy, theirs: Copy, merged: Y.Doc, text: string): MergeReport {
  const account = new MergedAccount(merged, text)
  const writes = { ours: writesOf(ours, theirs), theirs: writesOf(theirs, ours) }
  const named = new Set<ValueRef>()
  const name = <T extends { readonly values: readonly ValueRef[] }>(all: readonly T[]): readonly T[] => {
    for (const { values } of all) for (const ref of values) named.add(ref)
    return all
  }
  const deletions = name(deletionsThatMetEdits(writes, account))
  const decisions = name(decisionsIn(writes, account))
  const details = name(detailsMet(writes, account).filter(({ values }) => !values.some((ref) => named.has(ref))))
  const [title] = name([titleMet(writes, account) ?? []].flat())
  const pairs = name(samePassages(writes, account))
  const both = name(linesOf(writtenByBoth(writes, named, account), account))
  return {
    people: readPeople(merged),
    title: title ?? null,
    came: listed(contributions('theirs', writes, named, account)),
    stayed: listed(contributions('ours', writes, named, account)),
    both: listed(both),
    decisions: listed([...decisions].sort((a, b) => a.passage.start - b.passage.start)),
    details: listed([...details].sort((a, b) => startOf(a.passage) - startOf(b.passage))),
    deletions: listed([...deletions].sort((a, b) => a.passage.start - b.passage.start)),
    pairs: listed(pairs),
    // They are documents of their own, which whoever has them looks through.
    texts: [],
    twins: pairs.flatMap(({ ours, theirs, exact }) => (exact ? [[ours.id, theirs.id] as const] : [])),
  }
}

function contributions(
  side: Side,
  writes: Readonly<Record<Side, Writes>>,
  named: ReadonlySet<ValueRef>,
  account: MergedAccount,
): readonly Contribution[] {
  const rest = new Map([...writes[side]].filter(([ref]) => !named.has(ref)))
  const lines = new Map<string | null, ChangeLine[]>()
  for (const line of linesOf(rest, account)) {
    const of = lines.get(line.person) ?? []
    lines.set(line.person, of)
    of.push(line)
  }
  return [...tallies(writes[side])]
    .map(([person, tally]) => ({ person, tally, lines: listed([...(lines.get(person) ?? [])].sort(inTextOrder)) }))
    .sort((a, b) => sumOf(b.tally) - sumOf(a.tally))
}

/** What is about the account as a whole comes last. */
const inTextOrder = (a: ChangeLine, b: ChangeLine): number => placeOf(a) - placeOf(b)

const placeOf = (line: ChangeLine): number => startOf('passage' in line ? line.passage : null)

const startOf = (passage: Passage | null): number => passage?.start ?? Number.MAX_SAFE_INTEGER
