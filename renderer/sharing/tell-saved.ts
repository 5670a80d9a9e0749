import type { ExportOutcome } from '../../shared/ipc/contract'
import type { AccountStore } from '../keeper/account-store'

/** Says where a copy is, or why there is none; what stays true for long, such as where an older file is kept, stays in sight. */
export function tellSaved(account: Pick<AccountStore, 'say' | 'warn'>, outcome: ExportOutcome): void {
  if (!outcome.ok) return account.warn(outcome.sentence)
  if (outcome.file === null) return
  if (outcome.kept === undefined) return account.say(`The copy is at ${outcome.file}`)
  account.warn(`The copy is at ${outcome.file}. What was there before is kept as ${outcome.kept}.`)
}
