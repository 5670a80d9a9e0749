import type { StepProblem } from '../../shared/keeper/protocol'
import type { TradecraftProblem } from '../../shared/tradecraft/command'
import { tradecraftSentence } from '../../shared/tradecraft/problem-sentence'

/** Why something was not done, for a person. The text and all that was saved before are untouched in every case. */
const sentences = {
  'annotation-unknown': 'That annotation is no longer in this account; nothing was changed.',
  'annotation-exists': 'That annotation is in this account already; nothing was changed.',
  'annotation-deleted': 'Someone has deleted that annotation; nothing was changed.',
  'range-empty': 'A passage needs at least one character; nothing was changed.',
  'range-outside': 'A passage cannot reach beyond the text; nothing was changed.',
  'range-splits-character': 'A passage cannot end inside a character; nothing was changed.',
  'reply-unknown': 'That reply is no longer in this account; nothing was changed.',
  'reply-exists': 'That reply is in this account already; nothing was changed.',
  'reply-deleted': 'That reply is deleted; nothing was changed.',
  'reply-not-yours': 'What somebody else has said is theirs alone to change; nothing was changed.',
  'reply-empty': 'A reply must say something; nothing was changed.',
  'dispute-without-reason': 'A dispute needs a reason; nothing was changed.',
  'account-read-only': 'This account can be read but not changed here; make a copy of its file to work on it.',
  'role-too-low': 'Your role in the team of this account does not allow that; nothing was changed.',
  'nothing-to-undo': 'There is nothing to take back.',
  'not-open': 'The account is no longer open; open it again to go on.',
} as const satisfies Record<Exclude<StepProblem, TradecraftProblem>['kind'], string>

export const problemSentence = (problem: StepProblem): string =>
  isTold(problem) ? sentences[problem.kind] : `${tradecraftSentence(problem)} Nothing was changed.`

const isTold = (problem: StepProblem): problem is Exclude<StepProblem, TradecraftProblem> =>
  Object.hasOwn(sentences, problem.kind)

/** A text was imported of which there is an account. */
export const knownSentence = 'You have an account of this text already. It was opened; nothing was imported.'

/** A merge was taken back. */
export const takenBackSentence = (name: string): string =>
  `The account is as it was before “${name}” was merged. Merging it again brings everything back.`

export const steppedSentences = { undo: 'Taken back', redo: 'Done again' } as const

/** What undo or redo left alone because others have changed it since; undefined when it left nothing. */
export function skippedSentence(skipped: number): string | undefined {
  if (skipped === 0) return undefined
  return skipped === 1
    ? 'One annotation was left as it is, because it has been changed since.'
    : `${skipped} annotations were left as they are, because they have been changed since.`
}
