import { type CommandId, commandIds, commandTable, type When } from '../../shared/commands'
import type { AccountState } from '../keeper/account-state'
import type { Workbench } from '../workbench'

/** What each condition of the command table means here. */
const conditions = {
  always: () => true,
  account: ({ account }) => account.get().phase !== 'none',
  present: ({ account }) => account.get().phase !== 'none' && !account.get().past,
  past: ({ account }) => account.get().past !== null,
  selection: ({ account }) => account.get().selection !== null && isActive(account.get()),
  active: ({ account }) => isActive(account.get()),
  undoable: ({ account }) => account.get().history.canUndo && !account.get().past,
  redoable: ({ account }) => account.get().history.canRedo && !account.get().past,
  finding: ({ finder }) => finder.get().hits.length > 0,
} as const satisfies Record<When, (bench: Workbench) => boolean>

const isActive = ({ active, past }: AccountState): boolean => active !== null && past === null

export const isEnabled = (id: CommandId, bench: Workbench): boolean => conditions[commandTable[id].when](bench)

export const enabledCommands = (bench: Workbench): readonly CommandId[] =>
  commandIds.filter((id) => isEnabled(id, bench))
