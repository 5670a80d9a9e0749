import { damagedSentence } from '../../../shared/team/end-sentence'
import type { DamagedMembership } from '../../team/membership-file'

/** Why nothing is done in an account of a team of which nothing is known any more, and what to do. */
export const forgottenSentence = ({ kept, address }: DamagedMembership): string =>
  `${damagedSentence.replace('as it was found', `as “${kept}”`)} ${
    address
      ? 'Type “attest sync FILE”, which asks the server anew.'
      : 'Join again with a new invitation; if you made the account, share it again.'
  }`
