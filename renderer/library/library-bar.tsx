import { ArrowLeft, FilePlus2, FolderPlus, Search, Trash2, UserPlus } from 'lucide-react'
import { useEffect } from 'react'
import { several } from '../../shared/text/phrases'
import { CommandButton } from '../controls/command-button'
import { IconButton } from '../controls/icon-button'
import { useStore } from '../store/use-store'
import { InboxButton } from '../talk/inbox-button'
import { useWorkbench } from '../workbench'
import { placeNames } from './place-names'
import '../shell/top-bar.css'

/** The top of the window while it shows the library, its trash, or whom its accounts speak of. */
export function LibraryBar() {
  const { library, view } = useWorkbench()
  const place = useStore(view, (state) => state.place)
  const inTrash = place === 'trash'
  const accounts = useStore(library, (state) => state.listing?.accounts.length)
  const trash = useStore(library, (state) => state.listing?.trash.length)
  const name = placeNames[place]
  useEffect(() => {
    document.title = `${name} – Attest`
  }, [name])
  const number = inTrash ? trash : accounts
  return (
    <header className="top-bar">
      <IconButton
        icon={ArrowLeft}
        name={inTrash ? 'Back to the library' : 'Back to the account'}
        keys={inTrash ? undefined : 'Esc'}
        tipSide="start"
        onClick={() => view.update((state) => ({ ...state, place: inTrash ? 'library' : 'account' }))}
      />
      <span className="top-title">{name}</span>
      <span className="top-about cut">
        {number !== undefined && place !== 'registry' && several(number, 'account')}
      </span>
      <CommandButton command="library.search" icon={Search} />
      <InboxButton />
      <CommandButton command="account.open" icon={FilePlus2} name="Open or import an account" />
      <CommandButton command="team.join" icon={UserPlus} />
      <CommandButton command="library.add-folder" icon={FolderPlus} />
      <CommandButton command="view.trash" icon={Trash2} name="Show the trash" tipSide="end" />
    </header>
  )
}
