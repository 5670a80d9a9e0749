import { useEffect } from 'react'
import { aRole, roleWords } from '../../shared/team/role-words'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { LineList } from './line-list'
import { againSentence } from './team-words'
import './team-dialog.css'

/** What the server has refused and was taken out, why, and where it is. */
export function RefusedDialog() {
  const { team } = useWorkbench()
  const close = useClose()
  const refused = useStore(team, (state) => state.refused)
  useEffect(() => {
    if (!refused) close()
  }, [refused, close])
  if (!refused) return null
  const { lines, role, why } = refused
  return (
    <Dialog title="What the server has refused" className="team" onClose={close}>
      <div className="dialog-body">
        <p className="team-about">
          {why ??
            `You are ${aRole(role)} in this team: you can ${roleWords[role].may}. What is below goes beyond that.`}{' '}
          It was taken out of the account. {againSentence(refused)} Nothing is lost: the file is kept as it was, and
          opens for reading.
        </p>
        <LineList lines={lines} />
      </div>
      <div className="dialog-footer">
        <button type="button" className="btn" onClick={close}>
          Close
        </button>
        <button
          type="button"
          className="btn solid"
          onClick={() => {
            close()
            team.openKept()
          }}
        >
          Open the kept copy
        </button>
      </div>
    </Dialog>
  )
}
