import { canonicalJson } from '../../canonical-json'
import { restraint } from '../../tradecraft/handling'
import { flagsOf, flagWords } from '../citation'
import { citedPassage } from '../cited-passage'
import { type ReportCheck, type ReportFix, type ReportParts, type ReportStanding, standingAt } from './check'
import { figuresIn } from './figures'
import { originWords } from './origin-words'
import type { Sentence } from './sentence'
import { severalIn } from './several'

const changed: ReportCheck = {
  title: 'What is cited is still as it was cited',
  why: 'A passage that was moved, reworded, disputed, graded otherwise or attributed to somebody else may no longer bear the sentence. Look at it again; the citation is then as the passage is now.',
  run: ({ citations, account, passages }) =>
    standingAt(citations, ({ citation, block, at }) => {
      if (citation.account !== account) return []
      const now = citedPassage(citation.annotation, passages)
      const flags = flagsOf(citation, now)
      if (flags.length === 0) return []
      // A waiver is of this passage as it was cited and as it is now.
      const of = [citation.annotation, canonicalJson(citation.cited), canonicalJson(now ?? null)].join('\n')
      const place = { block, from: at, to: at + 1 }
      return [
        {
          of,
          message: flags.map((flag) => flagWords[flag]).join(' '),
          at: place,
          ...(now && { fix: { do: 'recite', block, at } as const }),
        },
      ]
    }),
}

const several: ReportCheck = {
  title: 'Several sources have several origins',
  why: 'Seven who have it from one are one source. Say what it rests on, or cite another origin.',
  run: (report) =>
    standingAt(report.sentences, (sentence) => {
      const [said] = severalIn(sentence)
      const claims = said ? claimsCited(sentence, report) : undefined
      if (!said || !claims) return []
      const together = report.origins(claims)
      if (together.origins.length > 1) return []
      const message = `What is cited for “${said.words}” rests on ${originWords(together)}.`
      const of = `${sentence.words}\n${[...claims].sort().join(' ')}`
      return [{ of, message, at: { block: sentence.block, from: said.from, to: said.to } }]
    }),
}

/** Undefined where something else is cited too, of which it is not known here what it rests on. */
function claimsCited({ citations }: Sentence, { account, passages }: ReportParts): readonly string[] | undefined {
  const claims = citations.filter(
    ({ citation }) => citation.account === account && passages.annotation(citation.annotation)?.kind === 'claim',
  )
  if (claims.length === 0 || claims.length < citations.length) return undefined
  return [...new Set(claims.map(({ citation }) => citation.annotation))]
}

const uncited: ReportCheck = {
  title: 'Times and figures cite a passage',
  why: 'When something happened, how many were hurt, and what share of them, somebody has said. Cite the passage that says it, in the sentence that repeats it. A judgment says by itself what it rests on.',
  run: (report) =>
    standingAt(report.sentences, (sentence) =>
      figuresIn(sentence).map(({ from, to, words, parts }): ReportStanding => {
        const fix = citing(sentence, report.claimsWith(parts))
        return {
          of: `${words}\n${sentence.words}`,
          message: `“${words}” stands without the passage that says so.`,
          at: { block: sentence.block, from, to },
          ...(fix && { fix }),
        }
      }),
    ),
}

/** Only where there is no choice between several. */
function citing(sentence: Sentence, [annotation, ...others]: readonly string[]): ReportFix | undefined {
  if (annotation === undefined || others.length > 0) return undefined
  const end = /[.!?؟…\s]*$/u.exec(sentence.words)?.index ?? sentence.words.length
  return { do: 'cite', annotation, block: sentence.block, at: sentence.from + end }
}

const handling: ReportCheck = {
  title: 'The report may hold what it cites',
  why: 'An account that few may see is not cited in a report that many may. Raise the mark of the report, or do not cite it.',
  *run({ citations, account, text, handling: { account: own, report } }) {
    const first = citations.find(({ citation }) => citation.account === account)
    const section = text.blocks.findIndex((block) => block.type === 'section' && block.filledAt > 0)
    if (!own || !report || own === report || (!first && section < 0)) return
    const [above, below] = [restraint(own), restraint(report)]
    if (above !== undefined && below !== undefined && above <= below) return
    yield {
      of: `${own}\n${report}`,
      message: `The account is marked ${own}, and the report ${report}.`,
      at: first ? { block: first.block, from: first.at, to: first.at + 1 } : { block: section, from: 0, to: 0 },
    }
  },
}

export const citingChecks = {
  'citation-changed': changed,
  'several-of-one-origin': several,
  'figure-without-citation': uncited,
  'citation-above-handling': handling,
} as const satisfies Readonly<Record<string, ReportCheck>>
