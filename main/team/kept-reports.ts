import { reportOf } from '../../shared/account/schema'
import { isAtLeast } from '../../shared/team/role'
import { missingUpdates } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import type { ServerState } from './fetch-state'

export interface KeptReports {
  /** What is kept of the texts that are here, beyond what the server has of them. */
  readonly updates: readonly NamedUpdate[]
  /** The documents of those of which something is not. */
  readonly refused: readonly string[]
}

/**
 * What becomes of the texts of reports where an account is made anew as its server has it. They are nobody's steps: whoever
 * may write in one keeps all that is here, and so does everybody where the server says nothing of it.
 */
export function keepReports(
  here: readonly NamedUpdate[],
  { role, updates, unkept }: Pick<ServerState, 'role' | 'updates' | 'unkept'>,
): KeptReports {
  const missing = missingUpdates(
    updates,
    here.filter(({ document }) => reportOf(document) !== undefined),
  )
  const isKept = ({ document }: NamedUpdate) => isAtLeast(role, 'editor') || unkept.includes(document)
  return {
    updates: missing.filter(isKept),
    refused: missing.filter((one) => !isKept(one)).map(({ document }) => document),
  }
}
