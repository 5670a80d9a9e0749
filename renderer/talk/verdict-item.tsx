import type { People } from '../../shared/account/annotation'
import type { Verdict } from '../../shared/account/discussion'
import { Avatar } from '../controls/avatar'
import { nameOf } from '../margin/describe-annotation'
import { showRecently } from '../shell/moment'
import { verdictWords } from './verdict-words'

interface VerdictItemProps {
  readonly verdict: Verdict
  readonly people: People
  readonly mine: boolean
}

/** What one person holds, and why. */
export function VerdictItem({ verdict: { person, verdict, reason, at, brought }, people, mine }: VerdictItemProps) {
  const { says, icon: Icon } = verdictWords[verdict]
  return (
    <li className="verdict" data-verdict={verdict}>
      <Avatar person={people[person]} me={mine} />
      <div className="reply-said">
        <p className="reply-head">
          <b className="cut" dir="auto">
            {nameOf(people, person)}
          </b>
          <span className="verdict-says">
            <Icon size={12} strokeWidth={2} aria-hidden="true" />
            {says}
          </span>
          <span className="reply-time">{showRecently(at, Date.now())}</span>
        </p>
        {reason !== '' && (
          <p className="said-text" dir="auto">
            {reason}
          </p>
        )}
        {brought && <p className="reply-aside">Brought over from another account</p>}
      </div>
    </li>
  )
}
