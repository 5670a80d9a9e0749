import { canonicalJson } from '../../canonical-json'
import { fold } from '../../text/fold'
import { inQuotes } from '../../tradecraft/checks/words-of'
import type { ReportBlock } from '../report'
import { citationMark, wordsOf } from '../words'
import { stepOf } from '../yardstick'
import { type ReportCheck, type ReportParts, type ReportPlace, type ReportStanding, standingAt } from './check'
import type { JudgmentAt } from './judgments-in'
import { originWords } from './origin-words'

/** The claims that a judgment rests on and that stand. */
const standing = ({ claims }: JudgmentAt, { passages }: ReportParts) =>
  claims.filter((id) => passages.annotation(id)?.kind === 'claim')

/**
 * What a waiver is of: the words of a judgment, all that is said beside them, and the claims that it rests on. A reason that was
 * given for one claim is none for another.
 */
const wholeOf = ({ words, judgment, claims }: JudgmentAt): string =>
  [words, canonicalJson([judgment.likelihood ?? null, judgment.confidence ?? null, [...claims].sort()])].join('\n')

/** @param message undefined where nothing is wrong */
const atJudgments = (message: (judgment: JudgmentAt, report: ReportParts) => string | undefined): ReportCheck['run'] =>
  function* (report) {
    yield* standingAt(report.judgments, (judgment) => {
      const words = message(judgment, report)
      return words === undefined ? [] : [{ of: wholeOf(judgment), message: words, at: judgment.place }]
    })
  }

/** British readers write it with an “e”. */
const keyJudgments = /^key judge?ments:?$/

const noKeyJudgment: ReportCheck = {
  title: 'Key judgments are judgments',
  why: 'What stands first is what is read, often alone. A sentence below that heading that is no judgment says neither how likely it is nor what it rests on, and nothing here looks at it. Make a judgment of it, or take out the heading.',
  run: ({ text: { blocks }, judgments }) =>
    standingAt(blocks.entries(), ([index, block]) => {
      if (block.type !== 'heading' || !keyJudgments.test(fold(wordsOf(block)).text.trim())) return []
      const next = blocks.findIndex((one, at) => at > index && one.type === 'heading' && one.level <= block.level)
      const end = next < 0 ? blocks.length : next
      const name = inQuotes(wordsOf(block).trim())
      const others = blocks.slice(index + 1, end).flatMap((one, at) => noJudgment(one, index + 1 + at, name))
      if (others.length > 0 || judgments.some(({ place }) => place.block > index && place.block < end)) return others
      const written = blocks.slice(index, end).map(wordsOf).filter(saysAnything)
      return [{ of: written.join('\n'), message: `No judgment stands below ${name}.`, at: wholeBlock(block, index) }]
    }),
}

/** What is wrong with a block below that heading. Only a paragraph can be made a judgment; of a list it is said once. */
function noJudgment(block: ReportBlock, index: number, heading: string): readonly ReportStanding[] {
  const of = wordsOf(block)
  if (!saysAnything(of)) return []
  const stands = `This stands below ${heading} and is no judgment`
  const at = wholeBlock(block, index)
  if (block.type === 'list')
    return [{ of, message: `${stands}: items of a list can be none. Make paragraphs of them.`, at }]
  if (block.type !== 'paragraph' || block.judgment) return []
  return [{ of, message: `${stands}.`, at, fix: { do: 'make-judgment', block: index } }]
}

const saysAnything = (words: string): boolean => words.replaceAll(citationMark, '').trim() !== ''

const wholeBlock = (block: ReportBlock, index: number): ReportPlace => ({
  block: index,
  from: 0,
  to: wordsOf(block).length,
})

const withoutLikelihood: ReportCheck = {
  title: 'Every judgment says how likely it is',
  why: 'A judgment is what cannot be known. ICD 203, D.6.e(2) and the UK yardstick both want its likelihood in a term of one scale.',
  run: ({ judgments, sentences }) =>
    standingAt(judgments, ({ judgment, place, words }) => {
      if (judgment.likelihood) return []
      const terms = sentences.filter(({ block }) => block === place.block).flatMap((one) => one.terms)
      const [step, ...others] = new Set(terms.flatMap(({ on, step }) => (on === 'own' && step ? [step] : [])))
      return [
        {
          of: words,
          message: 'This judgment does not say how likely it is.',
          at: place,
          ...(step &&
            others.length === 0 && { fix: { do: 'set-likelihood', block: place.block, likelihood: step } as const }),
        },
      ]
    }),
}

const withoutConfidence: ReportCheck = {
  title: 'Every judgment says how well it is founded',
  why: 'Confidence tells a reader how good the ground is that a judgment stands on: sources, their independence, and what had to be assumed.',
  run: atJudgments(({ judgment }) =>
    judgment.confidence ? undefined : 'This judgment does not say with how much confidence it is made.',
  ),
}

const otherWords: ReportCheck = {
  title: 'A judgment’s words say what its likelihood says',
  why: 'Where the sentence says “likely” and the judgment something else, nobody can tell which is meant.',
  run: ({ sentences, head: { yardstick } }) =>
    standingAt(sentences, (sentence) => {
      const likelihood = sentence.judgment?.likelihood
      if (!likelihood) return []
      const { terms } = stepOf(yardstick, likelihood)
      return sentence.terms
        .filter(({ on, step }) => on === 'own' && step !== likelihood)
        .map(({ from, to, words }) => ({
          of: `${words}\n${likelihood}\n${sentence.words}`,
          message: `The words say ${inQuotes(words)}, and the judgment is marked “${terms[0]}”.`,
          at: { block: sentence.block, from, to },
          fix: { do: 'replace', block: sentence.block, from, to, with: terms[0] } as const,
        }))
    }),
}

const withoutClaim: ReportCheck = {
  title: 'Every judgment rests on a claim',
  why: 'A reader must be able to look at what a judgment rests on. Cite a claim in it, or name one beside it. Claims that were deleted are none.',
  run: atJudgments((judgment, report) =>
    judgment.restsElsewhere || standing(judgment, report).length > 0
      ? undefined
      : 'This judgment rests on no claim of the account.',
  ),
}

const oneOrigin: ReportCheck = {
  title: 'A judgment rests on two origins',
  why: 'Claims that come from one origin in the end are one ground, however many say so. Find another origin, or say with less confidence why one is enough.',
  run: atJudgments((judgment, report) => {
    const claims = standing(judgment, report)
    // What other accounts rest on is not known here.
    if (judgment.restsElsewhere || claims.length === 0) return undefined
    const together = report.origins(claims)
    return together.origins.length > 1 ? undefined : `This judgment rests on ${originWords(together)}.`
  }),
}

const onDisputed: ReportCheck = {
  title: 'A judgment does not rest on what is disputed alone',
  why: 'Where all that it rests on is disputed by a teammate, contradicted by another claim or itself a denial, the judgment is no better. Cite what it rests on besides, or say why it holds.',
  run: atJudgments((judgment, report) => {
    const claims = standing(judgment, report)
    const { disputedBy, denies } = report.passages
    if (judgment.restsElsewhere || claims.length === 0) return undefined
    return claims.every((id) => disputedBy(id).length > 0 || denies(id))
      ? 'All that this judgment rests on is disputed, or is itself a denial.'
      : undefined
  }),
}

export const judgingChecks = {
  'key-judgments-without-judgment': noKeyJudgment,
  'judgment-without-likelihood': withoutLikelihood,
  'judgment-without-confidence': withoutConfidence,
  'judgment-in-other-words': otherWords,
  'judgment-without-claim': withoutClaim,
  'judgment-on-one-origin': oneOrigin,
  'judgment-on-what-is-disputed': onDisputed,
} as const satisfies Readonly<Record<string, ReportCheck>>
