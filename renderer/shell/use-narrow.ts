import { useSyncExternalStore } from 'react'
import { useStore } from '../store/use-store'
import { useWorkbench, type Workbench } from '../workbench'
import { mediaQuery } from './media-query'
import type { ViewState } from './view-state'

/** Narrower than this a sidebar would take room from the text; the style sheets say the same. */
const narrow = mediaQuery('(max-width: 1179px)')

/** The same while the checks or a report stand beside the text. */
const narrowBesideChecks = mediaQuery('(max-width: 1599px)')

/** Whether something stands beside text and margin. */
const isChecking = ({ place, checking, report }: ViewState): boolean =>
  place === 'account' && (checking || report !== null)

export const isNarrow = ({ view }: Workbench): boolean =>
  narrow.matches() || (isChecking(view.get()) && narrowBesideChecks.matches())

export function useNarrow(): boolean {
  const { view } = useWorkbench()
  const checking = useStore(view, isChecking)
  const { watch, matches } = checking ? narrowBesideChecks : narrow
  return useSyncExternalStore(watch, matches)
}
