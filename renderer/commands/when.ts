import { type CommandId, commandIds, commandTable, type When } from '../../shared/commands'
import type { Workbench } from '../workbench'

/** What each condition of the command table means here. */
const conditions = {
  always: () => true,
  account: ({ account }) => account.get().phase !== 'none',
  selection: ({ account }) => account.get().selection !== null && account.get().active !== null,
  active: ({ account }) => account.get().active !== null,
  undoable: ({ account }) => account.get().history.canUndo,
  redoable: ({ account }) => account.get().history.canRedo,
  finding: ({ finder }) => finder.get().hits.length > 0,
} as const satisfies Record<When, (bench: Workbench) => boolean>

export const isEnabled = (id: CommandId, bench: Workbench): boolean => conditions[commandTable[id].when](bench)

export const enabledCommands = (bench: Workbench): readonly CommandId[] =>
  commandIds.filter((id) => isEnabled(id, bench))
