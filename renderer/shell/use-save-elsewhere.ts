import { useCallback } from 'react'
import { useWorkbench } from '../workbench'

/** Asks where to, writes all of the account there, saved or not, and goes on there. */
export function useSaveElsewhere(): () => void {
  const { account, bridge } = useWorkbench()
  return useCallback(() => {
    void bridge.request('account:save-elsewhere', undefined).then((outcome) => {
      if (!outcome.ok) account.warn(outcome.sentence)
      else if (outcome.file !== null) account.say(`A copy with every change is at ${outcome.file}`)
    })
  }, [account, bridge])
}
