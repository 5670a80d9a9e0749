import { useMemo } from 'react'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { type Teammate, teammates } from './here'

/** Everybody else of the team of the account in view. */
export function useTeammates(): readonly Teammate[] {
  const { account, team } = useWorkbench()
  const peers = useStore(team, (state) => state.peers)
  const members = useStore(team, (state) => state.members)
  const people = useStore(account, (state) => state.people)
  const me = useStore(account, (state) => state.head?.me ?? '')
  return useMemo(() => teammates({ peers, members }, people, me), [peers, members, people, me])
}
