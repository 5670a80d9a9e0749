import { MessageSquare } from 'lucide-react'
import { CommandButton } from '../controls/command-button'
import { useLetters } from './use-letters'
import './talk-signs.css'

/** Leads to what others have said to this person in all accounts, and says how much of it is unread. */
export function InboxButton() {
  const { waiting: count } = useLetters()
  const name = count === 0 ? 'Replies and mentions' : `Replies and mentions, ${count} unread`
  return (
    <span className="counted">
      <CommandButton command="view.inbox" icon={MessageSquare} name={name} />
      {count > 0 && (
        <span className="count-sign" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </span>
  )
}
