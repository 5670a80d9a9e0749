import type { Result } from '../../shared/result'
import type { Invitation } from '../../shared/team/invitation'
import { invitationSentences, type LinkProblem } from '../../shared/team/invitation-link'
import { aRole, roleWords } from '../../shared/team/role-words'
import { showRecently } from '../shell/moment'

interface InvitationWordsProps {
  readonly text: string
  readonly decoded: Result<Invitation, LinkProblem>
}

/** What an invitation is to; or what is wrong with what was pasted. */
export function InvitationWords({ text, decoded }: InvitationWordsProps) {
  return (
    <div className="team-invited" role="status">
      {text.trim() !== '' &&
        (decoded.ok ? <To invitation={decoded.value} /> : <p>{invitationSentences[decoded.error]}</p>)}
    </div>
  )
}

function To({ invitation: { title, url, granted } }: { readonly invitation: Invitation }) {
  const { role, expires } = granted.grant
  return (
    <>
      <p>
        To “<bdi>{title}</bdi>” at {new URL(url).host}, as {aRole(role)}: you can {roleWords[role].may}. It is valid
        until {showRecently(expires, Date.now())}.
      </p>
      <p>The others see your name, what you do, and where you are reading. Whoever runs the server can read it all.</p>
    </>
  )
}
