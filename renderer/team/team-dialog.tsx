import { useEffect, useState } from 'react'
import { HostForm } from '../hosting/host-form'
import { ShareWhere, type Where } from '../hosting/share-where'
import { StepDialog } from '../shell/step-dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ShareForm } from './share-form'
import { TeamPanel } from './team-panel'
import { isShared } from './team-state'
import './team-dialog.css'

/** Shares the account with a team; once that is done, who belongs to it and who is invited. */
export function TeamDialog() {
  const { team } = useWorkbench()
  const close = useClose()
  const founded = useStore(team, isShared)
  const sharing = useStore(team, ({ asked }) => asked === 'share')
  // Once it has been left, the form does not come back for what was still to be sent.
  const [left, setLeft] = useState(founded)
  const [where, setWhere] = useState<Where>('server')
  const choice = <ShareWhere where={where} onWhere={setWhere} />
  const shared = left || (founded && !sharing)
  if (shared !== left) setLeft(shared)
  useEffect(() => {
    if (shared) team.ask({ do: 'list' })
    return () => team.putAway('invited')
  }, [team, shared])
  return (
    <StepDialog
      title={shared ? 'The team of this account' : 'Share with a team'}
      step={shared ? 'shared' : 'not yet'}
      className="team"
      onClose={close}
    >
      {shared ? (
        <TeamPanel onClose={close} />
      ) : where === 'here' ? (
        <HostForm where={choice} onClose={close} />
      ) : (
        <ShareForm where={choice} onClose={close} />
      )}
    </StepDialog>
  )
}
