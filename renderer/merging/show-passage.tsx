import type { Passage } from '../../shared/merging/report'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Leaves a report for a passage that it speaks of, as long as that stands; the last report can be shown again. */
export function ShowPassage({ passage: { id, quote } }: { readonly passage: Pick<Passage, 'id' | 'quote'> }) {
  const { account, reader } = useWorkbench()
  const closeDialog = useClose()
  const stands = useStore(account, () => account.annotation(id) !== undefined)
  if (!stands) return null
  const show = () => {
    closeDialog()
    account.merge('close')
    // The dialog gives the focus back as it goes.
    setTimeout(() => {
      account.reveal(id)
      reader.get()?.focus()
    })
  }
  return (
    <button type="button" className="btn small show-passage" aria-label={`Show “${quote}”`} onClick={show}>
      Show
    </button>
  )
}
