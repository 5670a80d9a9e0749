import { closeCodes } from '../../shared/team/close-codes'
import type { TeamEnd } from '../../shared/team/team-status'
import type { LinkEnd } from './document-link'

/** A reason of our own for an end: what answers is not the server that was meant. */
export const otherServer = 'other server'

/** What the end of a way comes to for the team. */
export function teamEndOf({ code, reason }: LinkEnd): TeamEnd {
  if (reason === otherServer) return 'other-server'
  switch (code) {
    case closeCodes.revoked:
      return 'revoked'
    case closeCodes.forbiddenEdit:
      return 'refused'
    case closeCodes.tooLarge:
      return 'too-large'
    case closeCodes.malformed:
      return 'bad-server'
    default:
      return 'not-admitted'
  }
}
