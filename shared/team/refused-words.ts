import type { Line } from '../history/narrator'
import { assertNever } from '../result'
import { aRole } from './role-words'
import type { WhyRefused } from './sift'

/** One change that a server has refused, and why. */
export interface RefusedLine extends Line {
  readonly why: string
}

/** Why a step was taken out, for whoever did it. */
export function whySentence(why: WhyRefused): string {
  switch (why.kind) {
    case 'role-too-low':
      return `Only ${aRole(why.needed)} may do that.`
    case 'of-another':
      return 'Somebody else did it, and you cannot bring it to the server for them.'
    case 'about-refused':
      return 'It is about something that was refused itself.'
    case 'already-written':
      return 'The server has something else in its place.'
    case 'not-taken':
      return 'The server refuses it, and does not say more.'
    default:
      return assertNever(why)
  }
}
