import { fold } from '../../text/fold'
import { type Likelihood, likelihoods, type YardstickName, yardsticks } from '../yardstick'
import { arabicEstimates, comparisons, type Estimate, englishEstimates } from './estimative-words'
import { type Found, findOwn } from './find-own'
import type { Sentence } from './sentence'
import { arabicSources, arabicWords, wholeWords } from './whole-words'

/** Some words of a sentence that say how likely something is. */
export interface Term extends Pick<Found, 'from' | 'to' | 'words'> {
  /** Whether they are on the scale of the report, on the other one only, or on none. */
  readonly on: 'own' | 'other' | 'none'
  /** The step that they name, or that comes nearest; undefined where they could mean many. */
  readonly step: Likelihood | undefined
  /** Of a term on the scale with two rows the second, in which the same steps have other names. */
  readonly row: 1 | 2
  /** What stands in its place with the term of a step for `{}`. */
  readonly template: string | undefined
  readonly language: 'en' | 'ar'
}

/** A village is remote too: what is meant must be a chance. */
const remote = '(?:remote (?:chance|possibility|probability|likelihood|prospect))'

const secondRow: ReadonlySet<string> = new Set(
  yardsticks['icd-203'].steps.flatMap(({ terms }) => terms.filter((term) => !isOfFirstRow(term))),
)

/** Also what only bends a word of the first row: “almost certainly”. */
function isOfFirstRow(term: string): boolean {
  return yardsticks['icd-203'].steps.some(({ terms: [first] }) => term.startsWith(first))
}

const scaleTerms = [...new Set(Object.values(yardsticks).flatMap(({ steps }) => steps.flatMap(({ terms }) => terms)))]
  .filter((term) => !term.startsWith('remote'))
  .sort((a, b) => b.length - a.length)

const numbered = (all: readonly Estimate[], name: string): readonly string[] =>
  all.map(({ pattern }, index) => `(?<${name}${index}>${pattern})`)

const english = wholeWords([
  `(?<none>${comparisons})`,
  ...numbered(englishEstimates, 'e'),
  `(?<scale>${[remote, ...scaleTerms].join('|')})`,
])

const arabic = arabicWords(numbered(arabicEstimates, 'e').map((source) => arabicSources([source])))

/** What a sentence says of how likely something is, in the order in which it is read; without what others say in it. */
export function termsIn(sentence: Omit<Sentence, 'terms'>, yardstick: YardstickName): readonly Term[] {
  if (sentence.isReported) return []
  const found = [
    ...findOwn(sentence, english).flatMap((one) => englishTerm(one, yardstick)),
    ...findOwn(sentence, arabic).flatMap((one) => estimate(one, arabicEstimates, 'ar')),
  ]
  return found.sort((a, b) => a.from - b.from)
}

function englishTerm(found: Found, yardstick: YardstickName): readonly Term[] {
  const { scale, none } = found.match.groups ?? {}
  if (none !== undefined) return []
  return scale === undefined ? estimate(found, englishEstimates, 'en') : [scaleTerm(found, scale, yardstick)]
}

function estimate(found: Found, all: readonly Estimate[], language: Term['language']): readonly Term[] {
  const { from, to, words } = found
  const index = all.findIndex((_, i) => found.match.groups?.[`e${i}`] !== undefined)
  const { step, template } = all[index] ?? {}
  return [{ from, to, words, on: 'none', step, row: 1, template, language }]
}

function scaleTerm({ from, to, words }: Found, scale: string, yardstick: YardstickName): Term {
  const term = scale.replace(/\s+/g, ' ')
  const isRemote = term.startsWith('remote')
  const found = { from, to, words, template: '{}', language: 'en' } as const
  const own = isRemote ? remoteStep(term, yardstick) : stepNamed(term, yardstick)
  const row = isRemote || secondRow.has(term) ? 2 : 1
  if (own !== undefined) return { ...found, on: 'own', step: own, row }
  const other = yardstick === 'phia' ? 'icd-203' : 'phia'
  return { ...found, on: 'other', step: isRemote ? 1 : stepNamed(term, other), row }
}

/** “Remote” is a term of the one scale, and “remote chance” of the other. */
const remoteStep = (term: string, yardstick: YardstickName): Likelihood | undefined =>
  yardstick === 'icd-203' || term === 'remote chance' ? 1 : undefined

const stepNamed = (term: string, yardstick: YardstickName): Likelihood | undefined =>
  likelihoods.find((step) => yardsticks[yardstick].steps[step - 1]?.terms.some((one) => fold(one).text === term))
