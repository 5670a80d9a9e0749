import type { AnnotationId } from '../../account/annotation'
import { kindNames } from '../../account/kind'
import { type Citation, type CitationFlag, type CitedPassage, flagsOf, flagWords } from '../../report/citation'
import { gradeWords } from '../../tradecraft/grade-words'
import type { GradeValue } from '../../tradecraft/vocabulary'
import { type NoteLine, quoteForNote } from '../notes/note'
import type { ExportReport } from './export-report'

/** One place at which something is cited. */
export interface Mention {
  /** Of its entry. */
  readonly number: number
  /** Which of the places at which the same is cited, from 1. */
  readonly place: number
  /** What is cited denies what it speaks of. */
  readonly denies: boolean
}

/** A passage that a report rests on, as all forms tell it at its end. */
export interface Entry {
  readonly number: number
  readonly head: string
  /** Undefined of a passage that was deleted before anybody could say what it was. */
  readonly quote: string | undefined
  readonly denies: boolean
  readonly lines: readonly NoteLine[]
  /** What its reader should know of before relying on it, in sentences. */
  readonly flags: readonly string[]
  /** At how many places it is cited. */
  readonly mentions: number
}

/** Numbers passages in the order in which they are first mentioned; the same passage has one number. */
export interface Numbering {
  cite(citation: Citation): Mention
  /** A claim that is not cited as it once was: as it is now. */
  rest(claim: AnnotationId): Mention
  entries(): readonly Entry[]
}

interface Cited {
  readonly number: number
  readonly account: string
  /** As it was cited where it was first; undefined of a claim that is gone. */
  readonly cited: CitedPassage | undefined
  readonly flags: Set<CitationFlag>
  places: number
}

export function numberingOf(report: ExportReport): Numbering {
  const all = new Map<string, Cited>()
  const mention = (account: string, annotation: AnnotationId, cited: CitedPassage | undefined): [Cited, Mention] => {
    const key = `${account}/${annotation}`
    const known = all.get(key) ?? { number: all.size + 1, account, cited, flags: new Set(), places: 0 }
    all.set(key, known)
    return [known, { number: known.number, place: ++known.places, denies: cited?.denies ?? false }]
  }
  return {
    cite(citation) {
      const { account, annotation } = citation
      const [entry, mentioned] = mention(account, annotation, citation.cited)
      const flags: readonly CitationFlag[] =
        account === report.account.id ? flagsOf(citation, report.now(annotation)) : ['elsewhere']
      for (const flag of flags) entry.flags.add(flag)
      return mentioned
    },
    rest(claim) {
      const now = report.now(claim)
      const [entry, mentioned] = mention(report.account.id, claim, now)
      if (!now) entry.flags.add('deleted')
      return mentioned
    },
    entries: () => [...all].map(([key, cited]) => entryOf(report, key.slice(key.indexOf('/') + 1), cited)),
  }
}

function entryOf(report: ExportReport, annotation: AnnotationId, { cited, ...entry }: Cited): Entry {
  const now = entry.account === report.account.id ? report.now(annotation) : undefined
  const { number, places: mentions } = entry
  const flags = [...entry.flags].map((flag) => flagSentence(flag, now))
  if (!cited) return { number, head: 'A claim', quote: undefined, denies: false, lines: [], flags, mentions }
  const { kind, quote, statement, sources, place, disputedBy, denies } = cited
  const grades = gradesOf(cited)
  return {
    number,
    head: `${kindNames[kind].name}${place === undefined ? '' : `, ${place}`}`,
    // Passages over several paragraphs need not take the room of those.
    quote: quoteForNote(quote)
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
    denies,
    lines: [
      ...(statement === undefined ? [] : [{ label: 'Claims', words: statement }]),
      ...(denies ? [{ words: 'It denies what it speaks of.' }] : []),
      ...(sources.length > 0
        ? [{ label: kind === 'claim' ? 'Said by' : 'Names', words: sources.join('; ') }]
        : kind === 'claim'
          ? [{ words: 'It is not noted who says so.' }]
          : []),
      { label: 'Grade', words: grades === '' ? 'not graded' : grades },
      ...(disputedBy.length > 0 ? [{ words: 'It was disputed when it was cited.' }] : []),
      entry.account === report.account.id
        ? { label: 'Account', words: `${report.account.title}, ${entry.account.slice(0, 8)}` }
        : { label: 'Account', words: entry.account },
    ],
    flags,
    mentions,
  }
}

/** What is otherwise now stands beside what was cited, so that nobody relies on that unknowing. */
function flagSentence(flag: CitationFlag, now: CitedPassage | undefined): string {
  const sentence = flagWords[flag]
  if (!now) return sentence
  if (flag === 'regraded') return `${sentence} Now: ${gradesOf(now) || 'not graded'}.`
  if (flag === 'resourced') return `${sentence} Now: ${now.sources.join('; ') || 'nobody'}.`
  if (flag === 'moved') return `${sentence} Now: “${quoteForNote(now.quote)}”.`
  return flag === 'reworded' && now.statement !== undefined ? `${sentence} Now: ${now.statement}` : sentence
}

/** “B2, usually reliable, probably true”; of several grades, all. */
function gradesOf({ reliability, credibility }: CitedPassage): string {
  const said = [reliability, credibility].flatMap((grades) =>
    grades.length === 0
      ? []
      : [grades.map((grade) => gradeWords[grade as GradeValue]?.toLowerCase() ?? grade).join(' or ')],
  )
  return said.length === 0 ? '' : `${reliability.join('/')}${credibility.join('/')}, ${said.join(', ')}`
}
