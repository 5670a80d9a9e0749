import { Avatar } from '../controls/avatar'
import { Popover } from '../controls/popover'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { goTo } from './go-to'
import { whereabouts } from './here'
import { useTeammates } from './use-teammates'

interface PeopleListProps {
  /** The button that it belongs to. */
  readonly button: HTMLElement
  readonly onClose: () => void
}

/** Everybody of the team: where each is, and whom to follow. */
export function PeopleList({ button, onClose }: PeopleListProps) {
  const bench = useWorkbench()
  const { account, team } = bench
  const mates = useTeammates()
  const blocks = useStore(account, (state) => state.account?.blocks)
  const followed = useStore(team, (state) => state.followed)
  return (
    <Popover button={button} placement="bottom-end" label="Who is here" className="people-list" onClose={onClose}>
      {mates.length === 0 && <p>Nobody else belongs to the team yet.</p>}
      <ul>
        {mates.map(({ person, name, colour, peer }) => (
          <li key={person}>
            <button
              type="button"
              className="person-row"
              aria-disabled={!peer}
              onClick={() => {
                if (!peer) return
                onClose()
                goTo(bench, peer)
              }}
            >
              <Avatar person={{ name, colour }} me={false} away={!peer} />
              <span className="person-words">
                <b className="cut" dir="auto">
                  {name}
                </b>{' '}
                <span className="cut">{whereabouts(peer, blocks ?? [])}</span>
              </span>
            </button>
            {peer && (
              <button
                type="button"
                className="btn small line"
                aria-label={followed === person ? `Stop following ${name}` : `Follow ${name}`}
                onClick={() => {
                  onClose()
                  team.follow(followed === person ? null : person)
                }}
              >
                {followed === person ? 'Stop' : 'Follow'}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Popover>
  )
}
