import { showWritten } from '../shell/moment'
import { useSaveElsewhere } from '../shell/use-save-elsewhere'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import '../shell/banner.css'

/** Over a backup: what one is looking at, and how to go on from there. */
export function BackupBanner() {
  const { account } = useWorkbench()
  const head = useStore(account, (state) => state.head)
  const saveElsewhere = useSaveElsewhere()
  if (head?.place !== 'backup') return null
  const day = /(\d{4}-\d\d-\d\d)-[0-9a-f]+\.attest$/.exec(head.file)?.[1] ?? ''
  return (
    <div className="banner calm level">
      <p>This is the account as it was on {showWritten(day)}, from a backup. It is only for reading here.</p>
      <div className="banner-actions">
        <button type="button" className="btn line" onClick={saveElsewhere}>
          Save a copy elsewhere…
        </button>
      </div>
    </div>
  )
}
