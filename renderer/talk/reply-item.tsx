import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { People } from '../../shared/account/annotation'
import type { Reply } from '../../shared/account/discussion'
import { Avatar } from '../controls/avatar'
import { IconButton } from '../controls/icon-button'
import { nameOf } from '../margin/describe-annotation'
import { showRecently } from '../shell/moment'
import { wantField } from '../shell/wanted-field'
import { useWorkbench } from '../workbench'
import { ReplyEditor } from './reply-editor'
import { SaidText } from './said-text'

interface ReplyItemProps {
  readonly reply: Reply
  /** The annotation it is about, whichever reply it answers. */
  readonly target: string
  readonly people: People
  readonly mine: boolean
  /** It had not been read when the card was opened. */
  readonly fresh: boolean
  readonly readOnly: boolean
}

/** One reply: who said what and when; one's own can be edited and deleted. */
export function ReplyItem({ reply, target, people, mine, fresh, readOnly }: ReplyItemProps) {
  const bench = useWorkbench()
  const { account } = bench
  const [editing, setEditing] = useState(false)
  const { id, by, at, text, edited, deleted, from } = reply
  const remove = () => {
    if (account.run([{ type: 'delete-reply', id }])) account.say('Reply deleted; undo brings it back')
    wantField(bench, target, 'reply')
  }
  // What had the keyboard is gone.
  const finish = () => {
    setEditing(false)
    wantField(bench, target, 'reply')
  }
  if (deleted) {
    return (
      <li className="reply" data-deleted="true">
        <span className="reply-aside">
          <bdi>{mine ? 'You' : nameOf(people, by)}</bdi> deleted a reply
        </span>
      </li>
    )
  }
  return (
    <li className="reply" data-fresh={fresh}>
      <Avatar person={people[by]} me={mine} />
      <div className="reply-said">
        <p className="reply-head">
          <b className="cut" dir="auto">
            {nameOf(people, by)}
          </b>
          <span className="reply-time">
            {showRecently(at, Date.now())}
            {edited && ', edited'}
          </span>
          {fresh && (
            <span className="unread-dot">
              <span className="unseen">unread</span>
            </span>
          )}
          {mine && !readOnly && !editing && (
            <span className="reply-tools">
              <IconButton icon={Pencil} name="Edit the reply" tipSide="end" small onClick={() => setEditing(true)} />
              <IconButton icon={Trash2} name="Delete the reply" tipSide="end" small onClick={remove} />
            </span>
          )}
        </p>
        {editing ? <ReplyEditor reply={reply} onDone={finish} /> : <SaidText text={text} people={people} />}
        {from && <p className="reply-aside">Brought over from another account</p>}
      </div>
    </li>
  )
}
