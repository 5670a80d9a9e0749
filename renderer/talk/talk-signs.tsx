import { EqualNot, MessageSquare, MessageSquareCheck } from 'lucide-react'
import type { AnnotationId } from '../../shared/account/annotation'
import { unreadIn } from '../../shared/account/attention'
import { type Discussion, isResolved, standingReplies } from '../../shared/account/discussion'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './talk-signs.css'

/** On a closed card: whether it is disputed, how many replies there are, and whether any is unread. */
export function TalkSigns({ on }: { readonly on: AnnotationId }) {
  const { account } = useWorkbench()
  const discussion = useStore(account, (state) => state.discussions.get(on))
  return discussion ? <Signs discussion={discussion} /> : null
}

function Signs({ discussion }: { readonly discussion: Discussion }) {
  const { account } = useWorkbench()
  const unread = useStore(account, ({ read, head, past }) =>
    read && head && !past ? unreadIn(discussion, head.me, read).length : 0,
  )
  const replies = standingReplies(discussion).length
  const resolved = isResolved(discussion)
  const Bubble = resolved ? MessageSquareCheck : MessageSquare
  const disputed = !resolved && discussion.verdicts.some(({ verdict }) => verdict === 'dispute')
  return (
    <>
      {disputed && (
        <span className="talk-sign" data-disputed="true">
          <EqualNot size={12} strokeWidth={2} aria-hidden="true" />
          <span className="unseen">disputed</span>
        </span>
      )}
      {replies > 0 && (
        <span className="talk-sign">
          <Bubble size={12} strokeWidth={2} aria-hidden="true" />
          {replies}
          <span className="unseen">
            {replies === 1 ? ' reply' : ' replies'}
            {resolved && ', resolved'}
          </span>
        </span>
      )}
      {unread > 0 && (
        <span className="unread-dot">
          <span className="unseen">{unread} unread</span>
        </span>
      )}
    </>
  )
}
