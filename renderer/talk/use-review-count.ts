import { useEffect, useState } from 'react'
import { needsReview } from '../../shared/account/attention'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** So many are looked at before it is asked whether there is still time … */
const slice = 500

/** … and for so long at once, in ms: the window is not to be busy for long. */
const longest = 8

/** How many annotations need review, counted when there is time; until then as many as before. */
export function useReviewCount(): number {
  const { account } = useWorkbench()
  const annotations = useStore(account, (state) => state.annotations)
  const discussions = useStore(account, (state) => state.discussions)
  const me = useStore(account, (state) => state.head?.me)
  const [count, setCount] = useState(0)
  useEffect(() => {
    let [next, found] = [0, 0]
    const goOn = () => {
      const end = performance.now() + longest
      do {
        for (const one of annotations.slice(next, next + slice))
          if (me !== undefined && needsReview(one, discussions.get(one.id), me)) found += 1
        next += slice
      } while (next < annotations.length && performance.now() < end)
      if (next < annotations.length) idle = requestIdleCallback(goOn)
      else setCount(found)
    }
    let idle = requestIdleCallback(goOn)
    return () => cancelIdleCallback(idle)
  }, [annotations, discussions, me])
  return count
}
