import { useEffect, useState } from 'react'
import { decodeInvitation } from '../../shared/team/invitation-link'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { InvitationWords } from './invitation-words'
import { Progress } from './progress'
import './team-dialog.css'

/** Takes up an invitation: shows first what it is to. */
export function JoinDialog() {
  const { team } = useWorkbench()
  const close = useClose()
  const laid = useStore(team, (state) => state.invitation)
  const joining = useStore(team, (state) => state.joining)
  const busy = joining?.step === 'joining'
  const [shown, setShown] = useState({ laid, text: laid })
  // A link that was opened meanwhile takes the place of what is there.
  if (shown.laid !== laid) setShown({ laid, text: laid })
  const { text } = shown
  useEffect(() => {
    if (joining?.step === 'joined') close()
  }, [joining, close])
  useEffect(() => () => team.layInvitation(''), [team])
  const decoded = decodeInvitation(text)
  const join = () => {
    if (!busy && decoded.ok) team.join(text)
  }
  return (
    <Dialog title="Join a team" className="team" onClose={close}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          join()
        }}
      >
        <div className="dialog-body">
          <label className="label" htmlFor="invitation">
            The invitation that you were sent
          </label>
          <textarea
            id="invitation"
            className="field team-invitation"
            dir="ltr"
            spellCheck={false}
            placeholder="attest://join/…"
            data-first
            readOnly={busy}
            value={text}
            onChange={({ target }) => setShown({ laid, text: target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              join()
            }}
          />
          <InvitationWords text={text} decoded={decoded} />
          {busy && <Progress {...joining} label={`Fetching “${joining.title}”`} />}
          <p role="alert" className={joining?.step === 'failed' ? 'team-problem' : 'unseen'}>
            {joining?.step === 'failed' && joining.sentence}
          </p>
        </div>
        <div className="dialog-footer">
          <span>{busy && 'It opens as soon as it is here, also when this is closed.'}</span>
          <button type="button" className="btn" onClick={close}>
            {busy ? 'Close' : 'Cancel'}
          </button>
          <button type="submit" className="btn solid" aria-disabled={busy || !decoded.ok}>
            Join
          </button>
        </div>
      </form>
    </Dialog>
  )
}
