import { useEffect, useRef } from 'react'
import type { Backup } from '../../shared/keeper/backup'
import { showSize } from '../library/phrases'
import { showWritten } from '../shell/moment'

export const backupName = ({ day }: Backup): string => `the backup of ${showWritten(day)}`

/** One day's backup: chosen, it is opened. */
export function BackupRow({ backup, first, onOpen }: BackupRowProps) {
  const button = useRef<HTMLButtonElement>(null)
  // The list may come after the dialog has been opened.
  useEffect(() => {
    if (first) button.current?.focus()
  }, [first])
  return (
    <li>
      <button ref={button} type="button" className="backup-row" data-first={first || undefined} onClick={onOpen}>
        <span>{showWritten(backup.day)}</span>
        <span className="backup-size">{showSize(backup.bytes)}</span>
      </button>
    </li>
  )
}

interface BackupRowProps {
  readonly backup: Backup
  /** Whether it has the keyboard when the list is opened. */
  readonly first: boolean
  readonly onOpen: () => void
}
