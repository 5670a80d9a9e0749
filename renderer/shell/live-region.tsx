import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Reads aloud what was just done; the status line shows it. What must not be missed stands in a banner besides. */
export function LiveRegion() {
  const { account } = useWorkbench()
  const notice = useStore(account, (state) => state.notice)
  const said = (tone: 'polite' | 'assertive') =>
    notice?.tone === tone ? <span key={notice.serial}>{notice.sentence}</span> : null
  return (
    <>
      <div className="unseen" aria-live="polite">
        {said('polite')}
      </div>
      <div className="unseen" aria-live="assertive">
        {said('assertive')}
      </div>
    </>
  )
}
