import { gradesInShort } from '../../exporting/facts/grade-facts'
import { inARow } from '../../text/phrases'
import type { MatrixRow } from '../../tradecraft/matrix/matrix'
import type { Filling } from './filling'

/** How far whoever says it is relied on, and how credible what they say is: both, since neither tells of the other. */
export function gradePair({ claims }: MatrixRow, { account, called }: Filling): string {
  const { craft, people } = account
  const sources = [...new Set(claims.flatMap(({ claim }) => craft.voices(claim.id).sources))]
  const reliability = sources.flatMap((source) => {
    const grades = gradesInShort(craft.board.reliability(source), people)
    return grades === '' ? [] : [sources.length > 1 ? `${called(source)} ${grades}` : grades]
  })
  const credibility = [
    ...new Set(claims.map((one) => gradesInShort(one.credibility, people)).filter((words) => words !== '')),
  ]
  const source = reliability.length > 0 ? inARow(reliability) : 'not graded'
  return `Reliability: ${source}. Credibility: ${credibility.length > 0 ? inARow(credibility) : 'not graded'}.`
}
