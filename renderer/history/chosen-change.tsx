import { showMoment } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { isGone } from './history-store'

/** The change that is chosen, in full, and what can be done from it. */
export function ChosenChange() {
  const { account, history } = useWorkbench()
  const line = useStore(history, (state) => state.chosen?.line)
  const past = useStore(account, (state) => state.past?.moment.entry)
  const gone = useStore(account, ({ head, past: shown }) => {
    const readOnly = (shown?.present.head ?? head)?.readOnly ?? true
    return line !== undefined && !readOnly && isGone(line, account)
  })
  if (!line) return null
  const { name, did, at, entry } = line
  return (
    <section className="history-chosen" aria-label="The chosen change">
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <bdi>{did}</bdi>
      </p>
      <p className="history-when">{showMoment(at)}</p>
      <div className="history-actions">
        {gone && (
          <button type="button" className="btn small solid" onClick={() => history.restore(line)}>
            Restore
          </button>
        )}
        <button
          type="button"
          className="btn small line"
          aria-disabled={past === entry}
          onClick={() => past !== entry && history.view({ entry, side: 'after' })}
        >
          View as it was
        </button>
      </div>
    </section>
  )
}
