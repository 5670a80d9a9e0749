import type { Workbench } from '../workbench'

/** Shows the checks beside the text, in the place of the history, or puts them away. */
export function toggleChecks({ history, reader, view }: Workbench): void {
  const { place, checking } = view.get()
  const open = place !== 'account' || !checking
  if (open && history.get().phase !== 'closed') history.close()
  view.update((state) => ({ ...state, place: 'account', checking: open, sidebarOver: false }))
  if (!open) reader.get()?.focus()
}
