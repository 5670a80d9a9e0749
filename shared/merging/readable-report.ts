import { isolate } from '../text/isolate'
import type { Listed } from './listed'
import type { ChangeLine, Contribution, Decision, DeletionMet, MergeReport, Version } from './report'
import {
  bothSentence,
  decisionSentence,
  deletionSentence,
  lineSentence,
  type NameOf,
  pairSentence,
  versionName,
  versionWords,
} from './sentences'
import { summarySentences, tallyWords } from './summary'

/**
 * A merge as lines of text, for a terminal: what waits for a decision first, then what came from whom.
 * @param comesIn whether the copy has anything that the account has not
 */
export function readableReport(report: MergeReport, nameOf: NameOf, comesIn: boolean): readonly string[] {
  const { came, stayed, both, decisions, deletions, pairs } = report
  return [
    summarySentences(report, nameOf, comesIn).join(' '),
    ...section('To decide:', [
      ...each(decisions, (decision) => decisionLines(decision, nameOf)),
      ...each(deletions, (deletion) => deletionLines(deletion, nameOf)),
      ...each(pairs, (pair) => [pairSentence(pair, nameOf)]),
    ]),
    ...contributionLines('From', came, nameOf),
    ...contributionLines('Here already, from', stayed, nameOf),
    ...section(
      'On both sides:',
      each(both, (line) => [bothSentence(line, nameOf)]),
    ),
  ]
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
}

const each = <T>({ items, more }: Listed<T>, linesOf: (item: T) => readonly string[]): readonly string[] => [
  ...items.flatMap(linesOf),
  ...(more > 0 ? [moreWords(more)] : []),
]

export const moreWords = (more: number): string => `and ${more.toLocaleString('en')} more`

const contributionLines = (heading: string, all: Listed<Contribution>, nameOf: NameOf): readonly string[] => [
  ...all.items.flatMap(({ person, tally, lines }) => [
    '',
    `${heading} ${nameOf(person)}: ${tallyWords(tally)}`,
    ...each(lines, (line: ChangeLine) => [lineSentence(line, nameOf)]).map((line) => `  ${line}`),
  ]),
  ...(all.more > 0 ? ['', `${moreWords(all.more)} people`] : []),
]

const decisionLines = (decision: Decision, nameOf: NameOf): readonly string[] => [
  `${decisionSentence(decision)}.`,
  `  kept:  ${versionLine(decision.kept, nameOf)}`,
  `  other: ${versionLine(decision.other, nameOf)}`,
]

const deletionLines = (deletion: DeletionMet, nameOf: NameOf): readonly string[] => [
  deletionSentence(deletion, nameOf),
  ...deletion.edits.map((edit) => `  edited: ${versionLine(edit, nameOf)}`),
]

/** Dalia, 2026-03-17 10:42 UTC: two unmarked trucks */
function versionLine(version: Version, nameOf: NameOf): string {
  const when = version.at === null ? [] : [`${new Date(version.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`]
  const words = versionWords(version).replace(/\s+/g, ' ')
  return `${[versionName(version, nameOf), ...when].join(', ')}: ${words}`
}

/** Who is called what where nobody is “you”. */
export const namesIn =
  ({ people }: MergeReport): NameOf =>
  (person) =>
    isolate((person !== null && people[person]?.name) || 'someone')
