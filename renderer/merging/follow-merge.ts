import type { Workbench } from '../workbench'

/** Opens the dialog as merging comes along, whoever asked for it, and closes it once nothing is left to show. */
export function followMerge({ account, view }: Workbench): () => void {
  let before = account.get().merge
  return account.subscribe(() => {
    const { merge } = account.get()
    if (merge === before) return
    before = merge
    // A copy may be dropped on the account as it was; it is merged with what is, and decided on there.
    if (merge) account.backToNow()
    const { dialog } = view.get()
    if (merge && dialog !== 'merge') view.update((state) => ({ ...state, dialog: 'merge' }))
    if (!merge && dialog === 'merge') view.update((state) => ({ ...state, dialog: null }))
  })
}
