import { useEffect, useRef, useState } from 'react'
import type { TrashedAccount } from '../../shared/library/listing'
import { Dialog } from '../shell/dialog'
import { showRecently } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** The accounts that were thrown away, until they are restored or deleted for good. */
export function Trash() {
  const { library } = useWorkbench()
  const trash = useStore(library, (state) => state.listing?.trash)
  const [leaving, setLeaving] = useState<TrashedAccount | null>(null)
  const view = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What had the focus may be gone with its account, or with the view before.
    if (document.activeElement !== document.body) return
    const next = view.current?.querySelector<HTMLElement>('button') ?? view.current
    next?.focus()
  })
  if (!trash) return null
  if (trash.length === 0) {
    return (
      <div ref={view} className="library-none" tabIndex={-1}>
        The trash is empty. Accounts that you throw away can be restored from here.
      </div>
    )
  }
  return (
    <div ref={view} className="library-scroller">
      <table className="account-table trash-table" aria-label="Trash">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Was at</th>
            <th scope="col">Thrown away</th>
            <th scope="col">
              <span className="unseen">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {trash.map((account) => (
            <tr key={account.item}>
              <td className="cut">
                <bdi>{account.title}</bdi>
              </td>
              <td className="cut" title={account.file}>
                {account.file}
              </td>
              <td className="cell-number">{account.at > 0 && showRecently(account.at, Date.now())}</td>
              <td className="trash-actions">
                <button
                  type="button"
                  className="btn line small"
                  onClick={() => library.ask({ type: 'restore', item: account.item })}
                >
                  Restore <span className="unseen">{account.title}</span>
                </button>
                <button type="button" className="btn small" onClick={() => setLeaving(account)}>
                  Delete for good… <span className="unseen">{account.title}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {leaving && <DeleteDialog account={leaving} onClose={() => setLeaving(null)} />}
    </div>
  )
}

interface DeleteDialogProps {
  readonly account: TrashedAccount
  readonly onClose: () => void
}

/** The one thing in the library that nobody can take back, so that it is said beforehand what goes. */
function DeleteDialog({ account: { title, item }, onClose }: DeleteDialogProps) {
  const { library } = useWorkbench()
  return (
    <Dialog title="Delete for good" onClose={onClose}>
      <div className="dialog-body">
        <p>
          <bdi>{title}</bdi> goes with its backups, its journal and what the index holds of it. Attest cannot bring it
          back. Copies in other places stay.
        </p>
      </div>
      <div className="dialog-footer">
        <button type="button" className="btn" data-first onClick={onClose}>
          Keep it
        </button>
        <button
          type="button"
          className="btn solid"
          onClick={() => {
            library.ask({ type: 'delete-for-good', item })
            onClose()
          }}
        >
          Delete for good
        </button>
      </div>
    </Dialog>
  )
}
