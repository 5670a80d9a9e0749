import { AtSign, MessageSquare, Reply } from 'lucide-react'
import type { InboxLetter } from '../../shared/library/inbox'
import { Avatar } from '../controls/avatar'
import { KindMark } from '../controls/kind-mark'
import { showRecently } from '../shell/moment'

interface LetterRowProps {
  readonly letter: InboxLetter
  readonly onOpen: () => void
}

const ways = {
  mention: { says: 'mentioned you', icon: AtSign },
  reply: { says: 'replied', icon: Reply },
  other: { says: 'said', icon: MessageSquare },
} as const satisfies Record<InboxLetter['concern'], object>

/** One thing that somebody said, of which passage, and in which account. */
export function LetterRow({ letter, onOpen }: LetterRowProps) {
  const { author, at, text, kind, quote, title, concern, unread } = letter
  const { says, icon: Icon } = ways[concern]
  return (
    <li>
      <button type="button" data-row className="letter" data-unread={unread} onClick={onOpen}>
        <Avatar person={author.name === '' ? undefined : author} me={false} />
        <span className="letter-words">
          <span className="reply-head">
            <b className="cut" dir="auto">
              {author.name || 'someone'}
            </b>
            <span className="letter-why">
              <Icon size={12} strokeWidth={2} aria-hidden="true" />
              {says}
            </span>
            <span className="reply-time">{showRecently(at, Date.now())}</span>
            {unread && (
              <span className="unread-dot">
                <span className="unseen">unread</span>
              </span>
            )}
          </span>
          <span className="letter-said" dir="auto">
            {text}
          </span>
          <span className="letter-passage">
            <KindMark kind={kind} />
            <span className="letter-quote cut" dir="auto">
              {quote}
            </span>
            <span className="unseen">in </span>
            <span className="letter-account cut" dir="auto">
              {title}
            </span>
          </span>
        </span>
      </button>
    </li>
  )
}
