import { assertNever } from '../result'
import type { TeamStatus } from './team-status'

export const endSentences = {
  'not-admitted': 'This device does not belong to the team of the account; ask its owner for an invitation.',
  revoked: 'The access to this account has been taken back; what was done here until then stays in the file.',
} as const

export const damagedSentence =
  'What this computer has noted of the team of this account is damaged, and is kept as it was found.'

/** Why an account and its server have parted, for a person; undefined while they have not. */
export function endSentence({ state, server }: Pick<TeamStatus, 'state' | 'server'>): string | undefined {
  switch (state) {
    case 'connecting':
    case 'connected':
    case 'offline':
      return undefined
    case 'revoked':
    case 'not-admitted':
      return endSentences[state]
    case 'other-server':
      return `What answers at ${server} is another server than the one on which the account was shared; nothing of the account was sent to it.`
    case 'membership-damaged':
      return damagedSentence
    case 'refused':
      return `The server ${server} has refused a change that was not allowed to whoever made it; it is kept on this computer.`
    case 'too-large':
      return `The account has become larger than the server ${server} allows.`
    case 'bad-server':
      return `The server ${server} sends what no Attest server sends; nothing of it was taken.`
    default:
      return assertNever(state)
  }
}
