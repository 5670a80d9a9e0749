import type { ListedAccount } from '../../shared/library/listing'
import { showRecently } from '../shell/moment'
import { useWorkbench } from '../workbench'
import { lastPart, showSize } from './phrases'

interface CopyRowsProps {
  readonly account: ListedAccount
  readonly columns: number
}

/** The other files that hold the chosen account, and what can be done with each. */
export function CopyRows({ account, columns }: CopyRowsProps) {
  const { library } = useWorkbench()
  const { id, copies } = account
  return copies.map(({ file, identical, size, changedAt }) => (
    <tr key={file} className="copy-row">
      <td colSpan={columns}>
        <div>
          <span className="cut" dir="auto" title={file}>
            {lastPart(file)}
          </span>
          <span className="copy-about">
            {identical ? 'the same contents' : 'other contents'}, {showSize(size)},{' '}
            {showRecently(changedAt, Date.now())}
          </span>
          {id !== null && (
            <button type="button" className="btn line small" onClick={() => library.open({ file, id })}>
              Open this copy
            </button>
          )}
          {!identical && (
            <button
              type="button"
              className="btn small"
              onClick={() => library.ask({ type: 'merge-copies', file: account.file, copy: file })}
            >
              Merge…
            </button>
          )}
          {identical && (
            <button type="button" className="btn small" onClick={() => library.ask({ type: 'trash', file })}>
              Move to the trash
            </button>
          )}
        </div>
      </td>
    </tr>
  ))
}
