import type { AnnotationId } from '../../shared/account/annotation'
import type { Workbench } from '../workbench'

/** Opens a passage where it stands in the account. */
export function showPassage({ account, reader, view }: Workbench, id: AnnotationId): void {
  view.update((state) => ({ ...state, place: 'account', marginOver: true }))
  // Its text has the focus once it is no longer covered.
  requestAnimationFrame(() => {
    reader.get()?.focus()
    account.reveal(id)
  })
}
