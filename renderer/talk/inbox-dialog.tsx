import { useEffect, useRef } from 'react'
import { type InboxLetter, isAddressed } from '../../shared/library/inbox'
import { moveFocus } from '../library/move-focus'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useWorkbench } from '../workbench'
import { LetterRow } from './letter-row'
import { markRead, openLetter } from './open-letter'
import { useLetters } from './use-letters'
import './inbox.css'

/** What others have said to this person in all accounts, and what they have not read besides. */
export function InboxDialog() {
  const bench = useWorkbench()
  const close = useClose()
  const { all, waiting } = useLetters()
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.querySelector<HTMLElement>('[data-row]')?.focus(), [])
  // The dialog is gone and has given the focus back before the passage is opened.
  const open = (letter: InboxLetter) => {
    close()
    setTimeout(() => openLetter(bench, letter))
  }
  const unread = all.filter((letter) => letter.unread)
  const elsewhere = all.filter((letter) => !isAddressed(letter))
  return (
    <Dialog title="Replies and mentions" className="inbox" onClose={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the rows, which are buttons */}
      <div ref={body} className="dialog-body" onKeyDown={(event) => moveFocus(event, body.current)}>
        {all.length === 0 && (
          <p className="inbox-none">
            Nobody has replied to you or called you by name yet. What is said of your annotations, and in threads that
            you take part in, comes here from every account of the library.
          </p>
        )}
        <LetterList name="To you" letters={all.filter(isAddressed)} onOpen={open} />
        {elsewhere.length > 0 && (
          <>
            <h3 className="inbox-rest">Unread in other threads</h3>
            <LetterList name="Unread in other threads" letters={elsewhere} onOpen={open} />
          </>
        )}
      </div>
      {all.length > 0 && (
        <div className="dialog-footer">
          <span>{footing(unread.length, waiting)}</span>
          <button
            type="button"
            className="btn line small"
            disabled={unread.length === 0}
            onClick={() => markRead(bench, unread)}
          >
            Mark all as read
          </button>
        </div>
      )}
    </Dialog>
  )
}

/** How much is unread, and how much of it was said to this person. */
function footing(unread: number, waiting: number): string {
  if (unread === 0) return 'All is read.'
  const to = waiting === unread ? '' : `, ${waiting.toLocaleString('en')} of them to you`
  return `${unread.toLocaleString('en')} unread${to}.`
}

interface LetterListProps {
  readonly name: string
  readonly letters: readonly InboxLetter[]
  readonly onOpen: (letter: InboxLetter) => void
}

function LetterList({ name, letters, onOpen }: LetterListProps) {
  if (letters.length === 0) return null
  return (
    <ul aria-label={name}>
      {letters.map((letter) => (
        <LetterRow key={`${letter.account} ${letter.reply}`} letter={letter} onOpen={() => onOpen(letter)} />
      ))}
    </ul>
  )
}
