import { nameOf } from '../../exporting/name-of'
import { inARow } from '../../text/phrases'
import type { Grade } from '../../tradecraft/grade'
import { gradeWords } from '../../tradecraft/grade-words'
import type { Inlines, ReportBlock } from '../report'
import { heading, inlinesOf, item, list, paragraph } from './blocks'
import type { Filling } from './filling'

/** Where claims, grades and people differ. None of it is settled here. */
export function disagreementsSection(filling: Filling): readonly ReportBlock[] {
  const blocks = [
    ...part('Claims that contradict each other', contradictions(filling)),
    ...part('Grades that differ', grades(filling)),
    ...part('Passages that somebody disputes', disputes(filling)),
  ]
  return blocks.length > 0 ? blocks : [paragraph('No disagreement is noted.')]
}

const part = (name: string, lines: readonly Inlines[]): readonly ReportBlock[] =>
  lines.length > 0 ? [heading(name), list(lines.map((line) => item(line)))] : []

/** Each pair once. */
function contradictions({ account, claimWords, cite }: Filling): readonly Inlines[] {
  const told = new Set<string>()
  return account.craft.board.claims.flatMap(({ claim: { id }, contradicts }) =>
    contradicts.flatMap((other) => {
      const pair = [id, other].sort().join()
      if (told.has(pair)) return []
      told.add(pair)
      return [inlinesOf(claimWords(id), cite(id), ' is contradicted by ', claimWords(other), cite(other), '.')]
    }),
  )
}

function grades({ account, called, claimWords, cite, say }: Filling): readonly Inlines[] {
  const { board } = account.craft
  const differ = (standing: readonly Grade[]) => new Set(standing.map(({ value }) => value)).size > 1
  const told = (standing: readonly Grade[]) =>
    say(
      inARow(
        standing.map(
          ({ value, by, reason }) =>
            `${value}, ${gradeWords[value].toLowerCase()}, by ${nameOf(account.people, by)}${reason === '' ? '' : ` (${reason})`}`,
        ),
      ),
    )
  return [
    ...board.sources.flatMap((source) => {
      const standing = board.reliability(source)
      return differ(standing) ? [inlinesOf(`Reliability of ${called(source)}: ${told(standing)}.`)] : []
    }),
    ...board.claims.flatMap(({ claim: { id }, credibility }) =>
      differ(credibility) ? [inlinesOf('Credibility of ', claimWords(id), cite(id), `: ${told(credibility)}.`)] : [],
    ),
  ]
}

function disputes({ account, cite, claimWords, called, say }: Filling): readonly Inlines[] {
  return account.annotations.flatMap(({ id, kind }) =>
    (account.discussions.get(id)?.verdicts ?? []).flatMap(({ verdict, person, reason }) => {
      if (verdict !== 'dispute') return []
      const words = kind === 'claim' ? claimWords(id) : called(id)
      const why = reason === '' ? '.' : `: ${reason}`
      return [inlinesOf(words, cite(id), say(`, disputed by ${nameOf(account.people, person)}${why}`))]
    }),
  )
}
