import { useState } from 'react'
import { grantDefaults } from '../../shared/team/invitation'
import type { Role } from '../../shared/team/role'
import { roleWords } from '../../shared/team/role-words'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { InvitationLink } from './invitation-link'
import '../sharing/share-dialog.css'

const offered: readonly Role[] = ['editor', 'commenter', 'viewer', 'owner']

const day = 24 * 60 * 60 * 1000

const lifetimes = [
  { words: '24 hours', lifetime: grantDefaults.lifetime },
  { words: '7 days', lifetime: 7 * day },
  { words: '30 days', lifetime: 30 * day },
] as const

/** Makes an invitation: for which role, for how long, and for how many devices. */
export function InviteForm() {
  const { team } = useWorkbench()
  const [role, setRole] = useState<Role>('editor')
  const [lifetime, setLifetime] = useState<number>(grantDefaults.lifetime)
  const [uses, setUses] = useState<number>(grantDefaults.uses)
  const busy = useStore(team, ({ asked }) => asked === 'invite')
  const invited = useStore(team, (state) => state.invited)
  return (
    <section aria-labelledby="team-invite">
      <h3 id="team-invite">Invite somebody</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) team.ask({ do: 'invite', role, lifetime, uses })
        }}
      >
        <fieldset className="team-roles">
          <legend className="unseen">What they may do</legend>
          {offered.map((one) => (
            <label key={one} className="share-choice">
              <input
                type="radio"
                name="role"
                {...(one === role && { 'data-first': true })}
                checked={one === role}
                onChange={() => setRole(one)}
              />
              <span>
                <b>{roleWords[one].name}</b>
                <small>May {roleWords[one].may}.</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="team-terms">
          <label>
            Valid for
            <select className="field" value={lifetime} onChange={({ target }) => setLifetime(Number(target.value))}>
              {lifetimes.map((one) => (
                <option key={one.words} value={one.lifetime}>
                  {one.words}
                </option>
              ))}
            </select>
          </label>
          <label>
            and for
            <input
              className="field"
              type="number"
              min={1}
              max={10_000}
              required
              value={uses}
              onChange={({ target }) => setUses(target.valueAsNumber)}
            />
            {uses === 1 ? 'device' : 'devices'}
          </label>
          <button type="submit" className="btn solid" aria-disabled={busy}>
            Create invitation
          </button>
        </div>
      </form>
      {invited && <InvitationLink key={invited.invitation.id} {...invited} />}
    </section>
  )
}
