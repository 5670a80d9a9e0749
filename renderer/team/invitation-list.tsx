import type { TeamInvitation } from '../../shared/keeper/team-protocol'
import { roleWords } from '../../shared/team/role-words'
import { showRecently } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Confirm } from './confirm'

/** What an invitation still is good for. */
export function invitationState(
  { isWithdrawn, isClosed, redeemedBy, uses, expires }: TeamInvitation,
  now: number,
): string {
  if (isWithdrawn) return 'Taken back'
  if (redeemedBy.length >= uses) return 'Used'
  if (isClosed) return 'Closed to others'
  if (expires <= now) return `Expired ${showRecently(expires, now)}`
  const left = uses - redeemedBy.length
  return `Open until ${showRecently(expires, now)}${uses > 1 ? `, ${left} of ${uses} left` : ''}`
}

/** Whether somebody could still join with an invitation with which a device came. */
export const leavesOpen = (invitations: readonly TeamInvitation[] | null, device: string, now: number): boolean =>
  invitations?.some(
    ({ isWithdrawn, isClosed, redeemedBy, uses, expires }) =>
      !isWithdrawn &&
      !isClosed &&
      redeemedBy.length < uses &&
      expires > now &&
      redeemedBy.some((one) => one.device === device),
  ) ?? false

/** Who was invited, who came of it, and what can be taken back. */
export function InvitationList() {
  const { team } = useWorkbench()
  const invitations = useStore(team, (state) => state.invitations)
  if (!invitations || invitations.length === 0) return null
  const newestFirst = [...invitations].sort((a, b) => b.expires - a.expires)
  return (
    <section aria-labelledby="team-invitations" tabIndex={-1}>
      <h3 id="team-invitations">Invitations</h3>
      <ul className="team-rows">
        {newestFirst.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  )
}

function Row({ invitation }: { readonly invitation: TeamInvitation }) {
  const { team } = useWorkbench()
  const { id, role, redeemedBy, isWithdrawn } = invitation
  const names = redeemedBy.map(({ person }) => person.name)
  const who = names.length === 0 ? 'nobody yet' : names.join(', ')
  return (
    <li className="team-row">
      <span className="team-name cut" dir="auto">
        {roleWords[role].name}: {who}
      </span>
      <span className="team-state">{invitationState(invitation, Date.now())}</span>
      {!isWithdrawn && (
        <Confirm
          button="Take back…"
          label={`Take back the invitation for ${roleWords[role].name.toLowerCase()}, ${who}`}
          question={
            names.length === 0
              ? 'Nobody can join with it any more.'
              : `Nobody can join with it any more, and ${names.join(', ')} can no longer open the account at the server. What they did stays in it.`
          }
          yes="Take it back"
          onYes={() => team.ask({ do: 'revoke', invitation: id })}
        />
      )}
    </li>
  )
}
