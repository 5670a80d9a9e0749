import type { TeamMember } from '../../shared/keeper/team-protocol'
import { roleWords } from '../../shared/team/role-words'
import { Avatar } from '../controls/avatar'
import { showRecently } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Confirm } from './confirm'
import { leavesOpen } from './invitation-list'
import { useEverybody } from './use-everybody'

interface MemberRowProps {
  readonly member: TeamMember
  readonly me: boolean
  readonly removable: boolean
}

export function MemberRow({ member: { device, person, role, at, present }, me, removable }: MemberRowProps) {
  const { team } = useWorkbench()
  const open = useStore(team, ({ invitations }) => leavesOpen(invitations, device, Date.now()))
  const { name, colour } = useEverybody()[person.id] ?? person
  return (
    <li className="team-row">
      <Avatar person={{ name, colour }} me={me} away={!present && !me} />
      <span className="team-name cut" dir="auto">
        {name}
        {me && ' (you)'}
      </span>
      <span className="team-role">{roleWords[role].name}</span>
      <span className="team-state">{present || me ? 'Here now' : `Joined ${showRecently(at, Date.now())}`}</span>
      {removable && (
        <Confirm
          button="Remove…"
          label={`Remove ${name}`}
          question={`${name} can no longer open the account at the server. What ${name} did stays in it, and so does the copy on that computer.`}
          yes="Remove"
          also={open ? 'Close the invitation that they came with: it still lets others in' : undefined}
          onYes={(closes) => team.ask({ do: 'remove', device, closes })}
        />
      )}
    </li>
  )
}
