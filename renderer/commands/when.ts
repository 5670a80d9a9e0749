import { type CommandId, commandIds, commandTable, type When } from '../../shared/commands'
import { canRedo, canUndo } from '../keeper/account-state'
import { nextMate } from '../team/next-mate'
import type { Workbench } from '../workbench'

/** Whether the account is what is shown: nothing is done to it unseen. */
const inAccount = ({ view }: Workbench): boolean => view.get().place === 'account'

/** Whether what undo would take back is in view. */
const inSight = (bench: Workbench): boolean => inAccount(bench) || bench.view.get().place === 'codebook'

/** Whether it is shown as it is now, and not as it was. */
const isPresent = ({ account }: Workbench): boolean => account.get().past === null

const isActive = (bench: Workbench): boolean => bench.account.get().active !== null && isPresent(bench)

/** Whether somebody is at a claim of the board. */
const isOnBoard = (bench: Workbench): boolean => {
  const { tab, at } = bench.board.view.get()
  return bench.view.get().place === 'board' && tab === 'matrix' && at !== null && isPresent(bench)
}

/** Whether the text has the keyboard. */
const isReading = (bench: Workbench): boolean =>
  inAccount(bench) && (document.activeElement?.matches('.account') ?? false)

/** What each condition of the command table means here. */
const conditions = {
  always: () => true,
  account: (bench) => inAccount(bench) && bench.account.get().phase !== 'none',
  present: (bench) => inAccount(bench) && bench.account.get().phase !== 'none' && isPresent(bench),
  opened: ({ account }) => account.get().phase !== 'none',
  board: ({ view, board }) => view.get().place === 'board' && board.get() !== null,
  'board-place': isOnBoard,
  gradeable: (bench) => isOnBoard(bench) || (inAccount(bench) && isActive(bench)),
  past: (bench) => inAccount(bench) && !isPresent(bench),
  elsewhere: (bench) => inAccount(bench) && (bench.account.get().head?.place ?? 'library') !== 'library',
  selection: (bench) => inAccount(bench) && bench.account.get().selection !== null && isActive(bench),
  active: (bench) => inAccount(bench) && isActive(bench),
  reading: isReading,
  outward: (bench) => isReading(bench) && bench.stack.beside(1) !== null,
  inward: (bench) => isReading(bench) && bench.stack.beside(-1) !== null,
  'at-passage': (bench) => isReading(bench) && bench.account.get().active !== null,
  undoable: (bench) => inSight(bench) && canUndo(bench.account.get()) && isPresent(bench),
  redoable: (bench) => inSight(bench) && canRedo(bench.account.get()) && isPresent(bench),
  merged: (bench) => inAccount(bench) && bench.account.get().lastMerge !== null && isPresent(bench),
  'merge-undoable': (bench) =>
    inAccount(bench) && (bench.account.get().lastMerge?.undoable ?? false) && isPresent(bench),
  shareable: (bench) => inAccount(bench) && bench.account.get().head?.readOnly === false && isPresent(bench),
  meanwhile: (bench) => inAccount(bench) && bench.team.get().meanwhile !== null,
  accompanied: (bench) => inAccount(bench) && nextMate(bench) !== undefined,
  visiting: (bench) =>
    inAccount(bench) && bench.library.get().visits.at(-1)?.to === (bench.account.get().head?.id ?? null),
  writing: (bench) => inAccount(bench) && bench.view.get().report !== null && bench.reports.get() !== null,
  citable: (bench) => isActive(bench) && inAccount(bench) && bench.reports.get() !== null,
  finding: (bench) => inAccount(bench) && bench.finder.get().hits.length > 0,
} as const satisfies Record<When, (bench: Workbench) => boolean>

export const isEnabled = (id: CommandId, bench: Workbench): boolean => conditions[commandTable[id].when](bench)

/** Those of them that are offered in the menu and in the palette. */
export const enabledCommands = (bench: Workbench): readonly CommandId[] =>
  commandIds.filter((id) => 'menu' in commandTable[id] && isEnabled(id, bench))
