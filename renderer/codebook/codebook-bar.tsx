import { ArrowLeft, BookmarkCheck, BookmarkPlus, Download, FileJson, Sheet, Upload } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { fileTags, writeCodebook } from '../../shared/codebook/codebook-file'
import { CommandButton } from '../controls/command-button'
import { isReadOnly } from '../keeper/account-state'
import { count } from '../library/phrases'
import { useStore } from '../store/use-store'
import { PeopleHere } from '../team/people-here'
import { useWorkbench } from '../workbench'
import { useCodebook } from './use-codebook'
import '../shell/top-bar.css'

/** The top of the window while it shows the codebook. */
export function CodebookBar() {
  const { account, view } = useWorkbench()
  const title = useStore(account, (state) => state.head?.title ?? '')
  const readOnly = useStore(account, isReadOnly)
  const codebook = useCodebook()
  const kept = useStore(view, (state) => state.keptCodebook)
  const isKept = useMemo(() => kept !== null && kept === writeCodebook(fileTags(codebook)), [kept, codebook])
  useEffect(() => {
    document.title = `Codebook, ${title} – Attest`
  }, [title])
  const none = codebook.branches.size === 0
  return (
    <header className="top-bar">
      <CommandButton command="view.codebook" icon={ArrowLeft} name="Back to the account" tipSide="start" />
      <span className="top-title">Codebook</span>
      <span className="top-about cut">
        {count(codebook.branches.size, 'tag')}
        {title && <span dir="auto">{` · ${title}`}</span>}
      </span>
      <CommandButton command="codebook.import" icon={Upload} name="Import a codebook" enabled={!readOnly} />
      <CommandButton command="codebook.export-json" icon={FileJson} name="Export as JSON" enabled={!none} />
      <CommandButton command="codebook.export-csv" icon={Sheet} name="Export as a table" enabled={!none} />
      <CommandButton command="codebook.export-qdc" icon={Download} name="Export as REFI-QDA" enabled={!none} />
      <CommandButton
        command="codebook.keep"
        icon={isKept ? BookmarkCheck : BookmarkPlus}
        name={isKept ? 'Used for new accounts' : 'Use for new accounts'}
        pressed={isKept}
        enabled={!none}
      />
      <span className="rule" />
      <PeopleHere />
    </header>
  )
}
