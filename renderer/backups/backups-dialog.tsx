import { useEffect } from 'react'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { BackupRow } from './backup-row'
import './backups.css'

/** The account as it was on other days. Opening one changes nothing: it is for reading, and for saving elsewhere. */
export function BackupsDialog() {
  const { account } = useWorkbench()
  const close = useClose()
  const backups = useStore(account, (state) => state.backups)
  useEffect(() => account.askForBackups(), [account])
  return (
    <Dialog title="Backups of this account" className="backups" onClose={close}>
      <div className="dialog-body">
        <p className="backups-about">
          On each day on which an account is worked on, a copy is kept of what it was before; the last fourteen are
          here. One opens for reading. Nothing of the account itself is changed.
        </p>
        {backups === null && <p>Looking for backups…</p>}
        {backups?.length === 0 && (
          <p>There is none yet. The first is made when the account is next opened on another day.</p>
        )}
        <ul>
          {backups?.map((backup, n) => (
            <BackupRow
              key={backup.file}
              backup={backup}
              first={n === 0}
              onOpen={() => {
                account.openBackup(backup)
                close()
              }}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
