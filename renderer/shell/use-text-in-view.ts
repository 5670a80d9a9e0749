import { useDeferredValue } from 'react'
import type { AccountText } from '../../shared/text/block'
import type { AccountState } from '../keeper/account-state'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** An account up to this long is on screen sooner if nothing else is let in between, in UTF-16 units. */
const short = 200_000

/** Whether an account is drawn in slices. */
export const isLong = ({ text }: AccountText): boolean => text.length > short

/**
 * The account that is to be drawn, or null where there is none yet: a long one comes a moment after it is there, when the
 * one before it is put away, and is drawn in slices between which the window answers.
 */
export function useTextInView(): AccountState['account'] {
  const { account } = useWorkbench()
  const text = useStore(account, (state) => state.account)
  const later = useDeferredValue(text)
  return text && later !== text && isLong(text) ? null : text
}
