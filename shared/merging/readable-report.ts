import { isolate } from '../text/isolate'
import type { Listed } from './listed'
import type {
  ChangeLine,
  Contribution,
  Decision,
  DeletionMet,
  MergeReport,
  Said,
  TitleMet,
  Version,
  Wording,
} from './report'
import {
  bothSentence,
  decisionSentence,
  deletionSentence,
  detailSentence,
  lineSentence,
  type NameOf,
  pairSentence,
  titleSentence,
  versionName,
  versionWords,
} from './sentences'
import { summarySentences, tallyWords } from './summary'

/**
 * A merge as lines of text, for a terminal: what waits for a decision first, then what came from whom.
 * @param comesIn whether the copy has anything that the account has not
 */
export function readableReport(report: MergeReport, nameOf: NameOf, comesIn: boolean): readonly string[] {
  const { came, stayed, both, title, decisions, details, deletions, pairs } = report
  return [
    summarySentences(report, nameOf, comesIn).join(' '),
    ...section('To decide:', [
      ...(title ? titleLines(title, nameOf) : []),
      ...each(decisions, (decision) => decisionLines(decision, nameOf)),
      ...each(details, (met) => [`${detailSentence(met)}.`, ...keptAndOther(met.kept, met.other, nameOf)]),
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
  ...keptAndOther(inWords(decision.kept), inWords(decision.other), nameOf),
]

const titleLines = ({ kept, other }: TitleMet, nameOf: NameOf): readonly string[] => [
  `${titleSentence}.`,
  ...keptAndOther(kept, other, nameOf),
]

const keptAndOther = (kept: Wording, other: Wording, nameOf: NameOf): readonly string[] => [
  `  kept:  ${wordingLine(kept, nameOf)}`,
  `  other: ${wordingLine(other, nameOf)}`,
]

const inWords = (version: Version): Wording => ({ ...version, words: versionWords(version) })

const deletionLines = (deletion: DeletionMet, nameOf: NameOf): readonly string[] => [
  deletionSentence(deletion, nameOf),
  ...deletion.edits.map((edit) => `  edited: ${wordingLine(inWords(edit), nameOf)}`),
  ...deletion.said.map((said) => `  ${said.type}: ${saidLine(said, nameOf)}`),
]

/** Dalia, 2026-03-17 10:42 UTC: two unmarked trucks */
const wordingLine = (wording: Wording, nameOf: NameOf): string =>
  signedLine(versionName(wording, nameOf), wording.at, wording.words)

const saidLine = ({ person, at, words }: Said, nameOf: NameOf): string => signedLine(nameOf(person), at, words)

function signedLine(who: string, at: number | null, words: string): string {
  const when = at === null ? [] : [`${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`]
  return `${[who, ...when].join(', ')}: ${words.replace(/\s+/g, ' ')}`
}

/** Who is called what where nobody is “you”. */
export const namesIn =
  ({ people }: MergeReport): NameOf =>
  (person) =>
    isolate((person !== null && people[person]?.name) || 'someone')
