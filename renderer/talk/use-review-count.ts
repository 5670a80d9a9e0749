import { useEffect, useMemo, useState } from 'react'
import type { Annotation, PersonId } from '../../shared/account/annotation'
import { needsReview } from '../../shared/account/attention'
import type { Discussions } from '../../shared/account/discussion'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Up to this many annotations are counted at once. */
const few = 2000

/** More are counted once nothing has changed for this long, in ms: the account comes first … */
const rest = 1000

/** … and so many at a time. */
const slice = 1000

/** How many annotations need review; of a great many, as many as before until there has been time to count them. */
export function useReviewCount(): number {
  const { account } = useWorkbench()
  const annotations = useStore(account, (state) => state.annotations)
  const discussions = useStore(account, (state) => state.discussions)
  const me = useStore(account, (state) => state.head?.me)
  const [counted, setCounted] = useState(0)
  const atOnce = useMemo(
    () => (me !== undefined && annotations.length <= few ? countIn(annotations, discussions, me) : undefined),
    [annotations, discussions, me],
  )
  useEffect(() => {
    if (me === undefined || atOnce !== undefined) return
    let [next, found, idle] = [0, 0, 0]
    const goOn = () => {
      found += countIn(annotations.slice(next, next + slice), discussions, me)
      next += slice
      if (next < annotations.length) idle = requestIdleCallback(goOn)
      else setCounted(found)
    }
    const timer = setTimeout(() => {
      idle = requestIdleCallback(goOn)
    }, rest)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [annotations, discussions, me, atOnce])
  return atOnce ?? counted
}

const countIn = (annotations: readonly Annotation[], discussions: Discussions, me: PersonId): number =>
  annotations.reduce((count, one) => count + Number(needsReview(one, discussions.get(one.id), me)), 0)
