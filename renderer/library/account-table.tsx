import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ListedAccount } from '../../shared/library/listing'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { AccountRow } from './account-row'
import type { Editing } from './accounts'
import { CopyRows } from './copy-rows'
import { moveFocus } from './move-focus'
import { type Column, firstOrder } from './sort-accounts'

const columns: readonly { readonly column: Column; readonly name: string }[] = [
  { column: 'title', name: 'Account' },
  { column: 'kinds', name: 'Tagged' },
  { column: 'people', name: 'People' },
  { column: 'tags', name: 'Tags' },
  { column: 'folder', name: 'Folder' },
  { column: 'size', name: 'Size' },
  { column: 'changed', name: 'Changed' },
]

interface AccountTableProps {
  readonly accounts: readonly ListedAccount[]
  readonly chosen: ListedAccount
  readonly editing: Editing
  readonly onChoose: (file: string) => void
  readonly onEdit: (editing: Editing) => void
}

export function AccountTable({ accounts, chosen, editing, onChoose, onEdit }: AccountTableProps) {
  const { library } = useWorkbench()
  const table = useRef<HTMLTableElement>(null)
  const edited = useRef(false)
  const focused = useRef(false)
  useEffect(() => {
    // The row that had the focus may be gone with its account; whoever goes on by keyboard goes on in the next.
    const lost = focused.current && document.activeElement === document.body
    if (lost) table.current?.querySelector<HTMLElement>('[data-row][aria-selected=true]')?.focus()
  })
  useEffect(() => {
    // Whoever wrote in a row goes on in that row.
    if (edited.current && editing === null) table.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
    edited.current = editing !== null
  }, [editing])

  /** What a key does to the chosen row; false for one that does nothing. */
  const press = (key: string): boolean => {
    const { file, id } = chosen
    if (key === 'ArrowUp') library.wantField()
    else if (key === 'Delete') library.ask({ type: 'trash', file })
    else if (id === null) return false
    else if (key === 'Enter') library.open({ file, id })
    else if (key === 'F2') onEdit('title')
    else if (key === 't') onEdit('tags')
    else return false
    return true
  }
  return (
    <div className="library-scroller">
      <table
        ref={table}
        className="account-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows can be chosen
        role="grid"
        aria-label="Accounts"
        onFocus={() => {
          focused.current = true
        }}
        onBlur={() => {
          focused.current = false
        }}
        onKeyDown={(event) => {
          if (!(event.target instanceof HTMLTableRowElement)) return
          if (moveFocus(event, table.current)) return
          const held = event.ctrlKey || event.metaKey || event.altKey
          if (!held && press(event.key)) event.preventDefault()
        }}
      >
        <thead>
          <tr>
            {columns.map((one) => (
              <Heading key={one.column} {...one} />
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <RowGroup
              key={account.file}
              {...{ account, onChoose, onEdit }}
              chosen={account === chosen}
              editing={editing}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading({ column, name }: { readonly column: Column; readonly name: string }) {
  const { library } = useWorkbench()
  const order = useStore(library, (state) => state.order)
  const sorted = order.column === column
  const Icon = order.descending ? ChevronDown : ChevronUp
  return (
    <th scope="col" data-column={column} aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        onClick={() => library.sort(sorted ? { column, descending: !order.descending } : firstOrder(column))}
      >
        {name}
        {sorted && <Icon size={13} strokeWidth={1.6} aria-hidden="true" />}
      </button>
    </th>
  )
}

interface RowGroupProps {
  readonly account: ListedAccount
  readonly chosen: boolean
  readonly editing: Editing
  readonly onChoose: (file: string) => void
  readonly onEdit: (editing: Editing) => void
}

function RowGroup({ account, chosen, editing, onChoose, onEdit }: RowGroupProps) {
  return (
    <>
      <AccountRow
        account={account}
        chosen={chosen}
        editing={chosen ? editing : null}
        onChoose={() => onChoose(account.file)}
        onEdited={() => onEdit(null)}
      />
      {chosen && account.copies.length > 0 && <CopyRows account={account} columns={columns.length} />}
    </>
  )
}
