import { Server } from 'lucide-react'
import { isAtLeast } from '../../shared/team/role'
import { roleSentence } from '../../shared/team/role-words'
import { isSaving } from '../keeper/account-state'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { countHere } from './here'
import { OriginalLine } from './original-line'
import { hasEnded } from './team-state'
import { serverPhrase } from './team-words'
import './team-line.css'

/** In the status line: whether the server has what was done, and how many are here. */
export function TeamLine() {
  const { account, team } = useWorkbench()
  const saving = useStore(account, isSaving)
  const me = useStore(account, ({ head }) => head?.me)
  const phrase = useStore(team, (state) => serverPhrase(state, saving, Date.now()))
  const here = useStore(team, (state) => countHere(state, me))
  const status = useStore(team, (state) => state.status)
  if (phrase === null || !status) return null
  return (
    <>
      <span className="team-line">
        <Server size={13} strokeWidth={1.6} aria-hidden="true" />
        <span className="cut">{phrase}</span>
      </span>
      {status.state === 'connected' && (
        <span className="team-line">
          <span className="team-dot" data-alone={here === 1} aria-hidden="true" />
          {here} here
        </span>
      )}
      {!hasEnded(status) && !isAtLeast(status.role, 'editor') && (
        <span className="team-line cut" title={roleSentence(status.role)}>
          {roleSentence(status.role).replace(/ in this team:.*/, ' here')}
        </span>
      )}
      <OriginalLine />
    </>
  )
}
