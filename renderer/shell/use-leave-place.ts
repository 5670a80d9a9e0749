import { useEffect } from 'react'
import { useWorkbench } from '../workbench'

/** Escape leads back from what is shown in the place of the account; whoever had the focus in it goes on in the text. */
export function useLeavePlace(): void {
  const { reader, view } = useWorkbench()
  useEffect(() => {
    // Wherever the focus is, even where what had it is gone.
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      view.update((state) => ({ ...state, place: 'account' }))
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [view])
  useEffect(
    () => () => {
      if (document.activeElement === document.body) reader.get()?.focus()
    },
    [reader],
  )
}
