import { useMemo } from 'react'
import type { MergeReport } from '../../shared/merging/report'
import type { NameOf } from '../../shared/merging/sentences'
import { isolate } from '../../shared/text/isolate'
import { nameOf } from '../margin/describe-annotation'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** What people are called in a report: whoever is at work is “you”. */
export function useNames({ people }: MergeReport): NameOf {
  const { account } = useWorkbench()
  const me = useStore(account, (state) => state.head?.me)
  return useMemo(
    () => (person) => {
      if (person === null) return 'someone'
      return person === me ? 'you' : isolate(nameOf(people, person))
    },
    [people, me],
  )
}
