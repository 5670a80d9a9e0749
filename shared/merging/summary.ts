import { isolate } from '../text/isolate'
import { countOf, type Listed, shorten } from './listed'
import type { Contribution, MergeReport, Tally, TextMet } from './report'
import { andList, type NameOf } from './sentences'
import { add, nothingDone, sumOf } from './tally'

const several = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`

/** 9 tags, 6 edits and 1 deletion */
export function tallyWords({ tags, edits, deletions, replies, verdicts, noted, others }: Tally): string {
  const parts = [
    [tags, 'tag'],
    [edits, 'edit'],
    [deletions, 'deletion'],
    [replies, 'reply', 'replies'],
    [verdicts, 'verdict'],
    [noted, 'link or detail', 'links and details'],
    [others, 'other change'],
  ] as const
  const done = parts.filter(([count]) => count > 0).map(([count, noun, plural]) => several(count, noun, plural))
  return andList(done) || 'nothing else'
}

const total = ({ items }: Listed<Contribution>): Tally => items.map(({ tally }) => tally).reduce(add, nothingDone)

/** How many things wait for a person: until then, what the merged account says stands. */
export const openQuestions = ({ title, decisions, details, deletions, pairs }: MergeReport): number =>
  (title ? 1 : 0) + countOf(decisions) + countOf(details) + countOf(deletions) + countOf(pairs)

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/**
 * All of a merge in a few sentences.
 * @param comesIn whether the copy has anything that the account has not, were it only in its log
 */
export function summarySentences(report: MergeReport, nameOf: NameOf, comesIn: boolean): readonly string[] {
  const came = total(report.came)
  const texts = report.texts.map(textSentence)
  if (!comesIn) return [nothingNewSentence(report), ...texts]
  const people = report.came.items.filter(({ tally }) => sumOf(tally) > 0).map(({ person }) => nameOf(person))
  const questions = openQuestions(report)
  const number = numbers[questions] ?? questions.toLocaleString('en')
  return [
    people.length > 0 ? `From ${peopleWords(people)}: ${tallyWords(came)}.` : 'What comes in changes no annotation.',
    'Nothing is lost.',
    ...texts,
    ...(questions > 0 ? [`${number} ${questions === 1 ? 'thing needs' : 'things need'} a decision.`] : []),
  ]
}

/** Texts come together as they are: there is nothing in them to decide. */
function textSentence({ title, has }: TextMet): string {
  const name = `the report “${isolate(title)}”`
  if (has === 'ours') return `What the copy has of ${name} cannot be read; it stays as it is here.`
  return `T${name.slice(1)} has what was written in ${has === 'both' ? 'both copies' : 'the copy'}.`
}

const peopleWords = (people: readonly string[]): string =>
  people.length <= 4 ? andList(people) : `${people.slice(0, 3).join(', ')} and ${people.length - 3} more`

const nothingNewSentence = ({ stayed }: MergeReport): string =>
  stayed.items.length === 0
    ? 'Nothing new: both copies are the same.'
    : 'Nothing new: all that the copy holds is in this account already.'

/** A report that a person can be shown, however much there is: of each list the first, and how many more there are. */
export function shortReport(report: MergeReport, most: number): MergeReport {
  const contributions = (all: Listed<Contribution>): Listed<Contribution> => {
    const { items, more } = shorten(all, most)
    return { items: items.map((one) => ({ ...one, lines: shorten(one.lines, most) })), more }
  }
  return {
    ...report,
    came: contributions(report.came),
    stayed: contributions(report.stayed),
    both: shorten(report.both, most),
    decisions: shorten(report.decisions, most),
    details: shorten(report.details, most),
    deletions: shorten(report.deletions, most),
    pairs: shorten(report.pairs, most),
  }
}
