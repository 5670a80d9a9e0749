import type { CommandProblem } from '../../shared/account/command'
import { tradecraftSentence } from '../../shared/tradecraft/problem-sentence'
import type { NotAllowed } from '../account/open-account'

/** Ends a command with one sentence for the person who typed it. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  override name = 'Refusal'
}

export const refuse = (sentence: string): never => {
  throw new Refusal(sentence)
}

export function commandSentence(problem: CommandProblem | NotAllowed): string {
  switch (problem.kind) {
    case 'annotation-unknown':
      return `There is no annotation ${problem.id} in this account.`
    case 'annotation-exists':
      return `There is an annotation ${problem.id} in this account already.`
    case 'annotation-deleted':
      return `The annotation ${problem.id} is deleted; restore it first.`
    case 'range-empty':
      return 'A passage must hold at least one character.'
    case 'range-outside':
      return `A passage must lie within the text, which is ${problem.length} UTF-16 units long.`
    case 'range-splits-character':
      return `Offset ${problem.offset} lies inside a character; a passage must hold whole characters.`
    case 'reply-unknown':
      return `There is no reply ${problem.id} in this account.`
    case 'reply-exists':
      return `There is a reply ${problem.id} in this account already.`
    case 'reply-deleted':
      return `The reply ${problem.id} is deleted; restore it first.`
    case 'reply-not-yours':
      return `The reply ${problem.id} is somebody else’s; only they can change it.`
    case 'reply-empty':
      return 'A reply must say something.'
    case 'dispute-without-reason':
      return 'A dispute needs a reason; give it with --reason.'
    case 'account-read-only':
      return 'This account can be read but not written to; copy the file to a place of your own first.'
    case 'role-too-low':
      return problem.role === 'viewer'
        ? 'You are a viewer in the team of this account: you can read it and change nothing.'
        : 'You are a commenter in the team of this account: you can reply and give verdicts, and tag nothing.'
    default:
      return tradecraftSentence(problem)
  }
}
