import type { Workbench } from '../workbench'

/** Opens a dialog as there comes to be something to show in it, whoever asked for it, and closes it once nothing is left. */
export function followDialog({ account, view }: Workbench, name: 'merge' | 'edition' | 'verification'): () => void {
  let before = account.get()[name]
  return account.subscribe(() => {
    const now = account.get()[name]
    if (now === before) return
    before = now
    // It may have been begun over the account as it was; what is decided on is what is.
    if (now) account.backToNow()
    const { dialog } = view.get()
    if (now && dialog !== name) view.update((state) => ({ ...state, dialog: name }))
    if (!now && dialog === name) view.update((state) => ({ ...state, dialog: null }))
  })
}
