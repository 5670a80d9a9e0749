import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { whereabouts } from './here'
import { useTeammates } from './use-teammates'
import './follow-bar.css'

/** Says whose place in the text is followed, for as long as it is. */
export function FollowBar() {
  const { account, team } = useWorkbench()
  const followed = useStore(team, (state) => state.followed)
  const blocks = useStore(account, (state) => state.account?.blocks)
  const mate = useTeammates().find(({ person }) => person === followed)
  if (!mate) return null
  return (
    <div className="follow-bar" role="status" data-peer={mate.colour}>
      <p>
        You are following <b dir="auto">{mate.name}</b>
        <span aria-hidden="true">, who {whereabouts(mate.peer, blocks ?? [])}</span>
      </p>
      <button type="button" className="btn small line" onClick={() => team.follow(null)}>
        Stop
        <span aria-hidden="true">
          <kbd>Esc</kbd>
        </span>
      </button>
    </div>
  )
}
