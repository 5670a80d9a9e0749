import { useState } from 'react'
import { isReadOnly } from '../keeper/account-state'
import { later } from '../shell/later'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { usePointerDown } from './use-pointer-down'

const TagButtons = later(() => import('./tag-buttons').then(({ TagButtons }) => TagButtons))

/** Offers to tag what is selected, once the pointer has let go of it. */
export function TagBar() {
  const { account, view } = useWorkbench()
  const selection = useStore(account, (state) => state.selection)
  const readOnly = useStore(account, isReadOnly)
  const locked = useStore(view, (state) => state.locked !== null)
  const down = usePointerDown()
  const [dismissed, setDismissed] = useState<string>()
  const key = selection?.range.join()
  // Selecting the same words anew is asking again.
  if (dismissed !== undefined && (down || !selection)) setDismissed(undefined)
  // Selected words of a report that cannot be changed here are there to be copied only.
  if (!selection || readOnly || locked || down || dismissed === key) return null
  return <TagButtons selection={selection} onDismiss={() => setDismissed(key)} />
}
