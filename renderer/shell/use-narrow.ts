import { useSyncExternalStore } from 'react'
import { useStore } from '../store/use-store'
import { useWorkbench, type Workbench } from '../workbench'
import { mediaQuery } from './media-query'
import type { ViewState } from './view-state'

/** Narrower than this a sidebar would take room from the text; the style sheets say the same. */
const narrow = mediaQuery('(max-width: 1179px)')

/** The same while the checks stand beside text and margin. */
const narrowBesideChecks = mediaQuery('(max-width: 1599px)')

const isChecking = ({ place, checking }: ViewState): boolean => place === 'account' && checking

export const isNarrow = ({ view }: Workbench): boolean =>
  narrow.matches() || (isChecking(view.get()) && narrowBesideChecks.matches())

export function useNarrow(): boolean {
  const { view } = useWorkbench()
  const checking = useStore(view, isChecking)
  const { watch, matches } = checking ? narrowBesideChecks : narrow
  return useSyncExternalStore(watch, matches)
}
