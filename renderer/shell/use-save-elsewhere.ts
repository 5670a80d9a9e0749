import { useCallback } from 'react'
import { tellSaved } from '../sharing/tell-saved'
import { useWorkbench } from '../workbench'

/** Asks where to, writes there what there is of the account, saved or not, and goes on there. */
export function useSaveElsewhere(): () => void {
  const { account, bridge } = useWorkbench()
  return useCallback(
    () => void bridge.request('account:save-elsewhere', undefined).then((outcome) => tellSaved(account, outcome)),
    [account, bridge],
  )
}
