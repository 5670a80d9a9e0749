import { LifeBuoy, X } from 'lucide-react'
import { IconButton } from '../controls/icon-button'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { backupName } from './backup-row'
import '../shell/banner.css'

/** Where a file could not be opened, or was found damaged, and there is a backup of it. */
export function BackupOffer() {
  const { account } = useWorkbench()
  const backup = useStore(account, (state) => state.offered)
  if (!backup) return null
  return (
    <div className="banner calm level">
      <LifeBuoy size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>There is {backupName(backup)} of this file, from when it was last found whole.</p>
      <div className="banner-actions">
        <button type="button" className="btn line" onClick={() => account.openBackup(backup)}>
          Open it
        </button>
        <IconButton icon={X} name="Put this message away" tipSide="end" small onClick={account.putOfferAway} />
      </div>
    </div>
  )
}
