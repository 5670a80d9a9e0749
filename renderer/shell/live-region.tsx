import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './live-region.css'

/**
 * What was just done, in one line: read aloud, and shown for a moment above the status line. Nothing is said only here
 * that must not be missed; that stands in a banner until it is put away.
 */
export function LiveRegion() {
  const { account } = useWorkbench()
  const notice = useStore(account, (state) => state.notice)
  const said = (tone: 'polite' | 'assertive') =>
    notice?.tone === tone ? (
      <span key={notice.serial} className="said" dir="auto">
        {notice.sentence}
      </span>
    ) : null
  return (
    <>
      <div className="live" aria-live="polite">
        {said('polite')}
      </div>
      <div className="live" aria-live="assertive">
        {said('assertive')}
      </div>
    </>
  )
}
