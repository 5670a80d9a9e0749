import { useEffect, useRef } from 'react'
import type { Letter } from '../../shared/account/attention'
import { moveFocus } from '../library/move-focus'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useWorkbench } from '../workbench'
import { LetterRow } from './letter-row'
import { useLetters } from './use-letters'
import './inbox.css'

/** What others have said to this person in the account in view: where they are called by name, or take part. */
export function InboxDialog() {
  const { account, view } = useWorkbench()
  const close = useClose()
  const { all, unread } = useLetters()
  const list = useRef<HTMLUListElement>(null)
  const waiting = new Set(unread)
  useEffect(() => list.current?.querySelector<HTMLElement>('[data-row]')?.focus(), [])
  // The dialog is gone and has given the focus back before the passage is opened.
  const open = ({ on }: Letter) => {
    close()
    setTimeout(() => {
      account.reveal(on)
      view.update((state) => ({ ...state, marginOver: true }))
    })
  }
  return (
    <Dialog title="Replies and mentions" className="inbox" onClose={close}>
      <div className="dialog-body">
        {all.length === 0 && (
          <p className="inbox-none">
            Nobody has replied to you or called you by name in this account yet. What is said of your annotations, and
            in threads that you take part in, comes here.
          </p>
        )}
        <ul ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
          {all.map((letter) => (
            <LetterRow key={letter.reply.id} letter={letter} unread={waiting.has(letter)} onOpen={() => open(letter)} />
          ))}
        </ul>
      </div>
      {all.length > 0 && (
        <div className="dialog-footer">
          <span>{unread.length === 0 ? 'All is read.' : `${unread.length.toLocaleString('en')} unread.`}</span>
          <button
            type="button"
            className="btn line small"
            disabled={unread.length === 0}
            onClick={() => account.markRead(unread.map(({ reply }) => reply.id))}
          >
            Mark all as read
          </button>
        </div>
      )}
    </Dialog>
  )
}
