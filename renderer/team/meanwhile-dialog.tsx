import { useEffect } from 'react'
import { runCommand } from '../commands/run-command'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { LineList } from './line-list'
import { meanwhileSentence } from './team-words'
import './team-dialog.css'

/** What others did while this computer was out of the server's reach. */
export function MeanwhileDialog() {
  const bench = useWorkbench()
  const close = useClose()
  const meanwhile = useStore(bench.team, (state) => state.meanwhile)
  useEffect(() => {
    if (!meanwhile) close()
  }, [meanwhile, close])
  if (!meanwhile) return null
  const { lines, more } = meanwhile
  return (
    <Dialog title="What happened meanwhile" className="team" onClose={close}>
      <div className="dialog-body">
        <p className="team-about">{meanwhileSentence(meanwhile)}</p>
        {more > 0 && (
          <p className="team-about">
            {more.toLocaleString('en')} more came before these.{' '}
            <button
              type="button"
              className="in-words"
              onClick={() => {
                close()
                if (bench.history.get().phase === 'closed') runCommand('view.history', bench)
              }}
            >
              Open the history
            </button>
          </p>
        )}
        <LineList lines={lines} />
      </div>
      <div className="dialog-footer">
        <button
          type="button"
          className="btn solid"
          onClick={() => {
            bench.team.putAway('meanwhile')
            close()
          }}
        >
          Done
        </button>
      </div>
    </Dialog>
  )
}
