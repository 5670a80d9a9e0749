import type { EnteredDevice } from '../../shared/keeper/team-protocol'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Confirm } from './confirm'

/** Whose work is in the account from a device that does not belong to the team: it alone can join as them. */
export function EnteredList() {
  const { team } = useWorkbench()
  const entered = useStore(team, (state) => state.entered)
  if (!entered || entered.length === 0) return null
  return (
    <section aria-labelledby="team-entered" tabIndex={-1}>
      <h3 id="team-entered">Known from other devices</h3>
      <p className="team-about">
        Each of them can join from that device only. Remove one that is not theirs, or that they do not have any more.
      </p>
      <ul className="team-rows">
        {entered.map((device) => (
          <Row key={device.device} entered={device} />
        ))}
      </ul>
    </section>
  )
}

function Row({ entered: { device, person, wasMember } }: { readonly entered: EnteredDevice }) {
  const { team } = useWorkbench()
  const { name } = person
  return (
    <li className="team-row">
      <span className="team-name cut" dir="auto">
        {name}
      </span>
      <span className="team-state">
        {wasMember ? 'Removed' : 'Never joined'} · device {device.slice(0, 8)}
      </span>
      <Confirm
        button="Remove…"
        label={`Remove the device ${device.slice(0, 8)} of ${name}`}
        question={`${name} can then join from another device, and nothing new that this one signs counts as theirs. What is in the account stays in it.`}
        yes="Remove"
        onYes={() => team.ask({ do: 'disown', device })}
      />
    </li>
  )
}
