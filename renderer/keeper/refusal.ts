import type { Command } from '../../shared/account/command'
import { mayRun } from '../../shared/team/may-run'
import { roleSentence } from '../../shared/team/role-words'
import type { AccountState } from './account-state'
import { problemSentence } from './problem-sentence'

const pastSentence = 'This is the account as it was; go back to now to change anything.'

/** Why a step cannot be taken here and now, for a person; undefined where it can, or nothing is open. */
export function refusalOf({ head, past, role }: AccountState, commands: readonly Command[]): string | undefined {
  if (past) return pastSentence
  if (head?.readOnly) return problemSentence({ kind: 'account-read-only' })
  return role !== null && !mayRun(role, commands) ? roleSentence(role) : undefined
}
