import { Copy, FolderOpen, type LucideIcon, Pencil, Tag, Trash2 } from 'lucide-react'
import type { ListedAccount } from '../../shared/library/listing'
import { IconButton } from '../controls/icon-button'
import { useWorkbench } from '../workbench'
import type { Editing } from './accounts'

interface AccountActionsProps {
  readonly account: ListedAccount
  readonly onEdit: (editing: Editing) => void
}

interface Action {
  readonly icon: LucideIcon
  readonly name: string
  readonly keys?: string
  readonly act: () => void
}

/** What can be done with the account whose row is chosen. */
export function AccountActions({ account, onEdit }: AccountActionsProps) {
  const { library } = useWorkbench()
  const { file, id, title } = account
  const readable: readonly Action[] = [
    { icon: Pencil, name: 'Rename', keys: 'F2', act: () => onEdit('title') },
    { icon: Tag, name: 'Change the tags', keys: 'T', act: () => onEdit('tags') },
    { icon: Copy, name: 'Duplicate', act: () => library.ask({ type: 'duplicate', file }) },
  ]
  const all: readonly Action[] = [
    ...(id === null ? [] : readable),
    { icon: FolderOpen, name: 'Show the file in its folder', act: () => library.ask({ type: 'reveal', file }) },
    { icon: Trash2, name: 'Move to the trash', keys: 'Del', act: () => library.ask({ type: 'trash', file }) },
  ]
  return (
    <div className="library-bar" role="toolbar" aria-label="The chosen account">
      <span className="library-chosen cut" dir="auto">
        {title}
      </span>
      {id !== null && (
        <button type="button" className="btn line small" onClick={() => library.open({ file, id })}>
          Open
        </button>
      )}
      {all.map(({ icon, name, keys, act }) => (
        <IconButton key={name} icon={icon} name={name} keys={keys} tipSide="end" small onClick={act} />
      ))}
    </div>
  )
}
