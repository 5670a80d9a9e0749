import type { BoardClaim } from '../board'
import type { Grade } from '../grade'
import { scales } from '../vocabulary'
import { type Check, type Checked, standingAt, wholeAccount } from './check'
import { inQuotes, wordsOf } from './words-of'

const day = 24 * 60 * 60 * 1000

/** Fewer pairs of grades say nothing of how they are given. */
const fewPairs = 5

const ungraded: Check = {
  title: 'Sources and claims are graded',
  why: 'A source is graded for its reliability and what it says for its credibility, each by itself.',
  *run(checked) {
    yield* standingAt(checked.board.sources, (source) =>
      checked.board.reliability(source).length > 0
        ? undefined
        : { target: source, message: `The reliability of ${inQuotes(checked.nameOf(source))} is not graded.` },
    )
    yield* standingAt(checked.board.claims, ({ claim, credibility }) =>
      credibility.length > 0
        ? undefined
        : { target: claim.id, message: `The credibility of ${wordsOf(checked, claim)} is not graded.` },
    )
  },
}

const outdated: Check = {
  title: 'Grades are not too old',
  why: 'What a source is worth changes. Grade it again, even if to the same.',
  *run(checked) {
    const { board, now, gradeDays, nameOf } = checked
    const old = (grades: readonly Grade[]) => grades.length > 0 && grades.every(({ at }) => now - at > gradeDays * day)
    const daysAgo = (grades: readonly Grade[]) => {
      const days = Math.floor((now - Math.max(...grades.map(({ at }) => at))) / day)
      return `${days} days ago, and grades are looked at again after ${gradeDays}`
    }
    yield* standingAt(board.sources, (source) => {
      const grades = board.reliability(source)
      if (!old(grades)) return undefined
      return {
        target: source,
        message: `The reliability of ${inQuotes(nameOf(source))} was graded ${daysAgo(grades)}.`,
      }
    })
    yield* standingAt(board.claims, ({ claim, credibility }) => {
      if (!old(credibility)) return undefined
      const message = `The credibility of ${wordsOf(checked, claim)} was graded ${daysAgo(credibility)}.`
      return { target: claim.id, message }
    })
  },
}

const confirmed: Check = {
  title: 'What is confirmed has two origins',
  why: 'Credibility 1, or “corroborated”, says that others, independent of it, say the same. Find another origin, or say less.',
  run: (checked) =>
    standingAt(checked.board.claims, (row) => {
      const { claim, corroboration } = row
      const { origins, unread } = corroboration
      const said = saidToBeConfirmed(row, checked)
      if (said === undefined || origins.length > 1) return undefined
      const known = unread > 0 ? ' that can be read now' : ''
      const message = `${wordsOf(checked, claim)} is ${said} and has ${origins.length === 0 ? 'no origin' : 'one origin'}${known}.`
      return { target: claim.id, message }
    }),
}

function saidToBeConfirmed({ claim, credibility }: BoardClaim, { tradecraft }: Checked): string | undefined {
  if (credibility.some(({ value }) => value === '1')) return 'graded 1'
  return tradecraft.details.get(claim.id)?.status === 'corroborated' ? 'marked as corroborated' : undefined
}

const diagonal: Check = {
  title: 'Both grades are given, each for itself',
  why: 'Where the credibility of what is said only repeats the reliability of who says it, one of the two was not judged. In the field 87 % of grades did: https://doi.org/10.1080/02684527.2019.1569343',
  *run({ board }) {
    let [pairs, same] = [0, 0]
    // The reliability of each source beside the credibility of what it is cited for.
    for (const { credibility, corroboration } of board.claims) {
      yield undefined
      const [claim] = credibility
      if (!claim) continue
      for (const source of corroboration.sources) {
        const [reliability] = board.reliability(source)
        if (!reliability) continue
        pairs += 1
        if (isOnDiagonal(reliability, claim)) same += 1
      }
    }
    if (pairs < fewPairs || same < 0.7 * pairs) return
    yield { target: wholeAccount, message: `${same} of ${pairs} pairs of grades are A1, B2, C3, D4, E5 or F6.` }
  },
}

const isOnDiagonal = (reliability: Grade, credibility: Grade): boolean =>
  scales.reliability.indexOf(reliability.value as never) === scales.credibility.indexOf(credibility.value as never)

export const gradingChecks = {
  'grade-missing': ungraded,
  'grade-outdated': outdated,
  'confirmed-by-one-origin': confirmed,
  'grades-on-the-diagonal': diagonal,
} as const satisfies Readonly<Record<string, Check>>
