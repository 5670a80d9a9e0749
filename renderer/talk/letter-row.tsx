import { AtSign, Reply } from 'lucide-react'
import type { Letter } from '../../shared/account/attention'
import { shortQuote, shortWords } from '../../shared/account/short-quote'
import { Avatar } from '../controls/avatar'
import { KindMark } from '../controls/kind-mark'
import { nameOf } from '../margin/describe-annotation'
import { showRecently } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

interface LetterRowProps {
  readonly letter: Letter
  readonly unread: boolean
  readonly onOpen: () => void
}

/** One thing that was said to this person, and of which passage. */
export function LetterRow({ letter, unread, onOpen }: LetterRowProps) {
  const { account } = useWorkbench()
  const people = useStore(account, (state) => state.people)
  const text = useStore(account, (state) => state.account?.text ?? '')
  const { reply, on, mentioned } = letter
  const annotation = account.annotation(on)
  const Icon = mentioned ? AtSign : Reply
  return (
    <li>
      <button type="button" data-row className="letter" data-unread={unread} onClick={onOpen}>
        <Avatar person={people[reply.by]} me={false} />
        <span className="letter-words">
          <span className="reply-head">
            <b className="cut" dir="auto">
              {nameOf(people, reply.by)}
            </b>
            <span className="letter-why">
              <Icon size={12} strokeWidth={2} aria-hidden="true" />
              {mentioned ? 'mentioned you' : 'replied'}
            </span>
            <span className="reply-time">{showRecently(reply.at, Date.now())}</span>
            {unread && (
              <span className="unread-dot">
                <span className="unseen">unread</span>
              </span>
            )}
          </span>
          <span className="letter-said" dir="auto">
            {shortWords(reply.text, 200)}
          </span>
          {annotation && (
            <span className="letter-passage">
              <KindMark kind={annotation.kind} />
              <span className="cut" dir="auto">
                {shortQuote(text, annotation.ranges)}
              </span>
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
