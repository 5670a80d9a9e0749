import { useDeferredValue, useSyncExternalStore } from 'react'
import { mediaQuery } from '../shell/media-query'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** From here on there is room for a third column; the style sheets say the same. */
const wide = mediaQuery('(min-width: 1600px)')

/**
 * What stands beside the text: the margin, and the history or the checks where they are open. Where there is room for one only, the
 * history takes the margin's place, and gives it back while the past is looked at. A report gives its place to either while it
 * is open. Either is drawn in slices, a moment
 * after what it comes with has been.
 */
export function useColumns(): {
  readonly margin: boolean
  readonly history: boolean
  readonly checks: boolean
  readonly report: boolean
} {
  const { account, history, view } = useWorkbench()
  const open = useStore(history, (state) => state.phase !== 'closed')
  const checking = useStore(view, (state) => state.checking)
  const wanted = useStore(view, (state) => state.report)
  // One of another account stays where it is until that account comes into view again.
  const isHere = useStore(account, ({ tradecraft }) => wanted !== null && tradecraft.reports.has(wanted))
  const report = isHere && !open && !checking
  const past = useStore(account, (state) => state.past !== null)
  const both = useSyncExternalStore(wide.watch, wide.matches)
  return {
    margin: useDeferredValue(both || !open || past),
    history: useDeferredValue(open && (both || !past)),
    checks: useDeferredValue(checking && !open),
    report: useDeferredValue(report),
  }
}
