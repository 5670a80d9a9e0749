import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { EnteredList } from './entered-list'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'
import { MemberList } from './member-list'
import { Problem } from './problem'
import { Progress } from './progress'
import { isOwner } from './team-state'
import { UnsureTeam } from './unsure-team'

/** Who belongs to the team; for owners also how others come to it. */
export function TeamPanel({ onClose }: { readonly onClose: () => void }) {
  const { team } = useWorkbench()
  const server = useStore(team, ({ status }) => status?.server)
  const owner = useStore(team, isOwner)
  return (
    <>
      <div className="dialog-body team-panel">
        <p className="team-about">
          The account is kept at {server} as well. Whoever runs that server can read it, and so can everyone below.
        </p>
        <Problem />
        {owner && <UnsureTeam />}
        {owner && <Unsent />}
        {owner && <InviteForm />}
        <MemberList />
        {owner && <EnteredList />}
        {owner && <InvitationList />}
      </div>
      <div className="dialog-footer">
        <button type="button" className="btn line" {...(!owner && { 'data-first': true })} onClick={onClose}>
          Done
        </button>
      </div>
    </>
  )
}

/** The original did not come to the server: what was shared is the account without it. */
function Unsent() {
  const { team } = useWorkbench()
  const unsent = useStore(team, (state) => state.unsent)
  const busy = useStore(team, ({ asked }) => asked === 'share')
  const sharing = useStore(team, (state) => state.sharing)
  if (!unsent) return null
  if (busy) return <Progress label="Sending the original" {...(sharing ?? { done: 0, all: 0 })} />
  return (
    <p className="team-about">
      The document as it was imported is not at the server yet.{' '}
      <button type="button" className="in-words" onClick={() => team.ask(unsent)}>
        Send it again
      </button>
    </p>
  )
}
