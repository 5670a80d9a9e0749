import { nameOf } from '../../exporting/name-of'
import { inARow } from '../../text/phrases'
import type { Grade } from '../../tradecraft/grade'
import { gradeWords } from '../../tradecraft/grade-words'
import type { ListItem, ReportBlock } from '../report'
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

const part = (name: string, items: readonly ListItem[]): readonly ReportBlock[] =>
  items.length > 0 ? [heading(name), list(items)] : []

// What is quoted stands on a line of its own, so that it reads in its direction and what is said of it in English.

/** Each pair once. */
function contradictions({ account, claimWords, cite }: Filling): readonly ListItem[] {
  const told = new Set<string>()
  return account.craft.board.claims.flatMap(({ claim: { id }, contradicts }) => {
    const others = contradicts.filter((other) => !told.has(pairOf(id, other)))
    for (const other of others) told.add(pairOf(id, other))
    const lines = others.map((other) => inlinesOf('Contradicted by ', claimWords(other), cite(other)))
    return lines.length > 0 ? [item(inlinesOf(claimWords(id), cite(id)), lines)] : []
  })
}

const pairOf = (...ids: readonly [string, string]): string => [...ids].sort().join()

function grades({ account, called, claimWords, cite, say }: Filling): readonly ListItem[] {
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
      return differ(standing) ? [item(inlinesOf(`Reliability of ${called(source)}: ${told(standing)}.`))] : []
    }),
    ...board.claims.flatMap(({ claim: { id }, credibility }) =>
      differ(credibility)
        ? [item(inlinesOf('Credibility of ', claimWords(id), cite(id), `: ${told(credibility)}.`))]
        : [],
    ),
  ]
}

function disputes({ account, cite, claimWords, called, say }: Filling): readonly ListItem[] {
  return account.annotations.flatMap(({ id, kind }) => {
    const lines = (account.discussions.get(id)?.verdicts ?? []).flatMap(({ verdict, person, reason }) =>
      verdict === 'dispute'
        ? [inlinesOf(say(`Disputed by ${nameOf(account.people, person)}${reason === '' ? '' : `: ${reason}`}`))]
        : [],
    )
    return lines.length > 0 ? [item(inlinesOf(kind === 'claim' ? claimWords(id) : called(id), cite(id)), lines)] : []
  })
}
