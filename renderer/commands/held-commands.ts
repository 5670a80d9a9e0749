import { type CommandId, commandTable } from '../../shared/commands'
import type { AccountStore } from '../keeper/account-store'

/** What was asked for while an account is being read, in its order. */
const held = new WeakMap<AccountStore, CommandId[]>()

/**
 * Whether a command waits until an account is there whole: one that goes by all that is noted in it, and behind that
 * whatever is asked for next.
 */
export function isHeld(id: CommandId, account: AccountStore): boolean {
  const entry = commandTable[id]
  if (entry.when === 'always') return false
  return held.has(account) || ('whole' in entry && account.get().phase === 'loading')
}

/** Runs a command once the account is whole; if another one is in view by then, never. */
export function holdCommand(id: CommandId, account: AccountStore, run: (id: CommandId) => void): void {
  const before = held.get(account)
  if (before) return void before.push(id)
  const ids = [id]
  held.set(account, ids)
  const wanted = account.get().head?.id
  const isInView = () => account.get().head?.id === wanted
  const unsubscribe = account.subscribe(() => {
    if (isInView() && account.get().phase === 'loading') return
    unsubscribe()
    // Once what has come is drawn.
    setTimeout(() => {
      held.delete(account)
      if (isInView()) for (const one of ids) run(one)
    })
  })
}
