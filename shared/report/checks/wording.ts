import { inQuotes } from '../../tradecraft/checks/words-of'
import { citationMark } from '../words'
import type { Likelihood, YardstickName } from '../yardstick'
import { stepOf, yardsticks } from '../yardstick'
import type { ReportCheck, ReportFix } from './check'
import { standingAt } from './check'
import { findOwn } from './find-own'
import type { Term } from './likelihood-terms'
import type { Sentence } from './sentence'
import { openIn, vagueIn } from './vague-words'
import { arabicWords, wholeWords } from './whole-words'

const otherScale: ReportCheck = {
  title: 'Words of likelihood are those of the report’s scale',
  why: 'One word has one range in a report, that of its scale. “Realistic possibility” is a term of the UK yardstick and “roughly even chance” one of ICD 203; a reader cannot tell what either means on the other.',
  run: ({ sentences, head: { yardstick } }) =>
    standingAt(sentences, (sentence) =>
      sentence.terms
        .filter(({ on }) => on === 'other')
        .map((term) => ({
          of: termOf(sentence, term),
          message: `${inQuotes(term.words)} is no term of the ${yardsticks[yardstick].name} scale.`,
          at: placeOf(sentence, term),
          fix: replacement(sentence, term, yardstick),
        })),
    ),
}

const noScale: ReportCheck = {
  title: 'Nothing is called likely in words of no scale',
  why: 'Readers take “possibly” or “chances are” for anything from a fifth to four fifths. Take a term of the scale, or make it a judgment that says how likely it is.',
  run: ({ sentences, head: { yardstick } }) =>
    standingAt(sentences, (sentence) =>
      sentence.terms
        // In a language without a scale the judgment says it beside its words.
        .filter(({ on, language }) => on === 'none' && !(language === 'ar' && sentence.judgment?.likelihood))
        .map((term) => ({
          of: termOf(sentence, term),
          message: `${inQuotes(term.words)} says how likely something is, and is on no scale.`,
          at: placeOf(sentence, term),
          fix: replacement(sentence, term, yardstick) ?? judgmentOf(sentence, term.step),
        })),
    ),
}

const mixedRows: ReportCheck = {
  title: 'A paragraph keeps to one row of terms',
  why: 'ICD 203 has two rows of terms for one scale and asks not to mix them, D.6.e(2)(a): a reader who finds “likely” beside “probable” looks for a difference where none is meant.',
  *run({ sentences, head: { yardstick } }) {
    if (yardstick !== 'icd-203') return
    for (const paragraph of byBlock(sentences)) {
      const own = paragraph.flatMap((sentence) =>
        sentence.terms.flatMap((term) => (term.on === 'own' ? [{ sentence, term }] : [])),
      )
      const first = own.find(({ term }) => term.row === 1)
      const second = own.find(({ term }) => term.row === 2)
      if (!first || !second) {
        yield undefined
        continue
      }
      const { sentence, term } = second
      yield {
        of: [termOf(first.sentence, first.term), termOf(sentence, term)].join('\n'),
        message: `${inQuotes(term.words)} and ${inQuotes(first.term.words)} are of two rows of terms.`,
        at: placeOf(sentence, term),
        fix: replacement(sentence, term, yardstick),
      }
    }
  },
}

const confidence = wholeWords([
  '(?:high|moderate|medium|low)(?:-| )confidence',
  'confidence(?: level)?(?: is| was| remains)?:? (?:high|moderate|medium|low)',
])

const confidenceArabic = arabicWords([
  'ب?(?:ال)?ثقة (?:ال)?(?:عالية|متوسطة|منخفضة|محدودة)',
  'درجة (?:ال)?ثقة (?:ال)?(?:عالية|متوسطة|منخفضة)',
])

const both: ReportCheck = {
  title: 'Likelihood and confidence stand in two sentences',
  why: 'How likely something is, and how well that is founded, are two things; in one sentence the reader takes the one for the other. ICD 203, D.6.e(2)(b) forbids it. Put the confidence in a sentence of its own, or beside the judgment.',
  run: ({ sentences }) =>
    standingAt(sentences, (sentence) => {
      const [term] = sentence.terms
      const [level] = [...findOwn(sentence, confidence), ...findOwn(sentence, confidenceArabic)]
      if (!term || !level) return []
      const message = `${inQuotes(term.words)} and ${inQuotes(level.words)} stand in one sentence.`
      return [{ of: sentence.words, message, at: placeOf(sentence, level) }]
    }),
}

const hedged: ReportCheck = {
  title: 'How likely something is is said once',
  why: '“It may be likely” takes back a part of what “likely” says, and nobody can tell how much. Say it with the term alone; where that is too much, with a lower one.',
  run: ({ sentences }) =>
    standingAt(sentences, (sentence) => {
      const terms = sentence.terms.filter(({ on }) => on !== 'none')
      if (terms.length === 0) return []
      return openIn(sentence).flatMap(({ from, to, words }) => {
        const term = terms.find((one) => isHedgedBy(sentence, one, { from, to }))
        if (!term) return []
        const message = `${inQuotes(words)} leaves open again what ${inQuotes(term.words)} says.`
        return [{ of: termOf(sentence, { words }), message, at: placeOf(sentence, { from, to }) }]
      })
    }),
}

const vague: ReportCheck = {
  title: 'What is not sure says how sure it is',
  why: '“May”, “could” or “reportedly” can never be wrong, and so say nothing. Say how likely it is with a term of the scale, make it a judgment, or cite who says so. What a source says in such words may stand, where the sentence names and cites them.',
  run: ({ sentences }) =>
    standingAt(sentences, (sentence) => {
      // A term of no scale is told already, and what takes its place says how likely it is.
      if (sentence.judgment?.likelihood || sentence.terms.length > 0) return []
      return vagueIn(sentence).map(({ from, to, words, isHearsay }) => ({
        of: `${words}\n${sentence.words}`,
        message: isHearsay
          ? `${inQuotes(words)} does not say who reports it, and no passage is cited.`
          : `${inQuotes(words)} does not say how likely it is.`,
        at: placeOf(sentence, { from, to }),
        ...(!isHearsay && { fix: judgmentOf(sentence, undefined) }),
      }))
    }),
}

/** What begins another clause, of which words that leave something open take nothing back here. */
const joins =
  '(?:that|which|who|whom|whose|where|when|while|although|though|because|since|unless|whether|if|but|and|or|so|yet)'

/** Two words at most of the same clause, with the blanks around them: “be”, “well be”. */
const fewWords = new RegExp(`^[\\s${citationMark}]+(?:(?!(?:${joins}|-+)\\s)[^\\s,;:،؛–—]+\\s+){0,2}$`, 'iu')

/** “What is unlikely may still happen”: the term is all that its own clause says, and what follows says something of that. */
const predicative =
  /(?:^|\s)(?:is|are|was|were|be|been|seems?|seemed|appears?|appeared|looks?|looked|remains?|remained)\s+$/iu

const nothingMore = new RegExp(`^[\\s${citationMark}]+$`, 'u')

/**
 * Whether a term stands with words that leave something open: “may well be likely”, “likely could”, not “unlikely they may” nor
 * “what is unlikely may”.
 */
function isHedgedBy({ words, from }: Sentence, term: Term, open: Pick<Term, 'from' | 'to'>): boolean {
  return open.to <= term.from
    ? fewWords.test(words.slice(open.to - from, term.from - from))
    : nothingMore.test(words.slice(term.to - from, open.from - from)) &&
        !predicative.test(words.slice(0, term.from - from))
}

const termOf = (sentence: Sentence, { words }: Pick<Term, 'words'>): string => `${words}\n${sentence.words}`

const placeOf = ({ block }: Sentence, { from, to }: Pick<Term, 'from' | 'to'>) => ({ block, from, to })

/** The term of the scale that comes nearest, or the one that the judgment was given. */
function replacement(sentence: Sentence, term: Term, yardstick: YardstickName): ReportFix | undefined {
  const step = sentence.judgment?.likelihood ?? term.step
  if (step === undefined || term.template === undefined) return undefined
  const words = term.template.replace('{}', stepOf(yardstick, step).terms[0])
  const isFirst = /^\p{Lu}/u.test(term.words)
  const written = isFirst ? words.charAt(0).toUpperCase() + words.slice(1) : words
  return { do: 'replace', ...placeOf(sentence, term), with: written }
}

/** Only a paragraph can be a judgment, and one that is has a likelihood to be set. */
function judgmentOf({ block, type, judgment }: Sentence, likelihood: Likelihood | undefined): ReportFix | undefined {
  if (type !== 'paragraph' || judgment) return undefined
  return { do: 'make-judgment', block, ...(likelihood && { likelihood }) }
}

function byBlock(sentences: readonly Sentence[]): Iterable<readonly Sentence[]> {
  const blocks = new Map<number, Sentence[]>()
  for (const sentence of sentences) {
    const block = blocks.get(sentence.block)
    if (block) block.push(sentence)
    else blocks.set(sentence.block, [sentence])
  }
  return blocks.values()
}

export const wordingChecks = {
  'term-of-another-scale': otherScale,
  'term-of-no-scale': noScale,
  'terms-of-two-rows': mixedRows,
  'likelihood-with-confidence': both,
  'likelihood-hedged': hedged,
  'vague-without-level': vague,
} as const satisfies Readonly<Record<string, ReportCheck>>
