import { type CommandId, commandTable } from '../../shared/commands'
import type { AccountStore } from '../keeper/account-store'

/** They go by all that is noted in an account, of which the text is shown before the rest has been told. */
const wantAll: ReadonlySet<CommandId> = new Set<CommandId>([
  'annotation.next',
  'annotation.previous',
  'annotation.next-alike',
  'annotation.previous-alike',
  'annotation.next-by',
  'annotation.previous-by',
  'annotation.next-whose',
  'annotation.previous-whose',
  'annotation.next-unattributed',
  'annotation.previous-unattributed',
  'review.next',
  'review.previous',
  'view.report',
  'codebook.import',
  'codebook.export-json',
  'codebook.export-csv',
  'codebook.export-qdc',
  'codebook.keep',
])

/** What was asked for while an account is being read, in its order. */
const held = new WeakMap<AccountStore, CommandId[]>()

/** Whether a command waits until an account is there whole: one that goes by all of it, and what is asked for behind it. */
export function isHeld(id: CommandId, account: AccountStore): boolean {
  if (held.has(account)) return commandTable[id].when !== 'always'
  return wantAll.has(id) && account.get().phase === 'loading'
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
