import { useCallback } from 'react'
import { useWorkbench } from '../workbench'

/** Closes whatever dialog is open. */
export function useClose(): () => void {
  const { view } = useWorkbench()
  return useCallback(() => view.update((state) => ({ ...state, dialog: null })), [view])
}
