import { useMemo } from 'react'
import type { People } from '../../shared/account/annotation'
import { distinctNames } from '../../shared/account/distinct-names'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { everybody } from './here'

/** Everybody whom the account in view or its team knows, by names that tell them apart. */
export function useEverybody(): People {
  const { account, team } = useWorkbench()
  const peers = useStore(team, (state) => state.peers)
  const members = useStore(team, (state) => state.members)
  const people = useStore(account, (state) => state.people)
  return useMemo(() => distinctNames(everybody({ peers, members }, people)), [peers, members, people])
}
