import { ArrowLeft, Bookmark, BookmarkCheck, FileInput } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { fileTags, writeCodebook } from '../../shared/codebook/codebook-file'
import { codebookFormatNames, codebookFormats } from '../../shared/codebook/codebook-format'
import { several } from '../../shared/text/phrases'
import { runCommand } from '../commands/run-command'
import { CommandButton } from '../controls/command-button'
import { isReadOnly } from '../keeper/account-state'
import { type ExportItem, ExportMenu } from '../shell/export-menu'
import { useStore } from '../store/use-store'
import { PeopleHere } from '../team/people-here'
import { useWorkbench } from '../workbench'
import { useCodebook } from './use-codebook'
import '../shell/top-bar.css'

const exportItems: readonly ExportItem[] = codebookFormats.map((format) => ({
  command: `codebook.export-${format}`,
  name: codebookFormatNames[format].name,
}))

/** The top of the window while it shows the codebook. */
export function CodebookBar() {
  const bench = useWorkbench()
  const { account, view } = bench
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
        {several(codebook.branches.size, 'tag')}
        {title && (
          <>
            {' · '}
            <bdi>{title}</bdi>
          </>
        )}
      </span>
      <button
        type="button"
        className="btn"
        aria-pressed={isKept}
        aria-disabled={none}
        onClick={() => none || runCommand('codebook.keep', bench)}
      >
        {isKept ? (
          <BookmarkCheck size={16} strokeWidth={1.6} aria-hidden="true" />
        ) : (
          <Bookmark size={16} strokeWidth={1.6} aria-hidden="true" />
        )}
        {isKept ? 'Used for new accounts' : 'Use for new accounts'}
      </button>
      <button
        type="button"
        className="btn"
        aria-disabled={readOnly}
        onClick={() => readOnly || runCommand('codebook.import', bench)}
      >
        <FileInput size={16} strokeWidth={1.6} aria-hidden="true" />
        Import…
      </button>
      <PeopleHere />
      <ExportMenu enabled={!none} items={exportItems} />
    </header>
  )
}
