import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { MemberRow } from './member-row'
import { isOwner } from './team-state'

/** Who belongs to the team, device by device. */
export function MemberList() {
  const { account, team } = useWorkbench()
  const members = useStore(team, (state) => state.members)
  const owner = useStore(team, isOwner)
  const me = useStore(account, (state) => state.head?.me)
  return (
    <section aria-labelledby="team-members" tabIndex={-1}>
      <h3 id="team-members">Members</h3>
      {members === null && <p className="team-none">Asking the server…</p>}
      <ul className="team-rows">
        {members?.map((member) => (
          <MemberRow
            key={member.device}
            member={member}
            me={member.person.id === me}
            removable={owner && member.person.id !== me}
          />
        ))}
      </ul>
    </section>
  )
}
