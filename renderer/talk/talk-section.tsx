import { Check, RotateCcw } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { AnnotationId } from '../../shared/account/annotation'
import { unreadIn } from '../../shared/account/attention'
import { isResolved, noDiscussion, type Reply } from '../../shared/account/discussion'
import { runCommand } from '../commands/run-command'
import { useKeys } from '../commands/use-keys'
import { nameOf } from '../margin/describe-annotation'
import { showRecently } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ReplyField } from './reply-field'
import { ReplyItem } from './reply-item'
import { Verdicts } from './verdicts'
import './talk.css'

interface TalkSectionProps {
  readonly on: AnnotationId
  readonly readOnly: boolean
}

/** What people say of the annotation that is open: their verdicts, the thread, and where one replies. */
export function TalkSection({ on, readOnly }: TalkSectionProps) {
  const { account } = useWorkbench()
  const discussion = useStore(account, (state) => state.discussions.get(on)) ?? noDiscussion(on)
  const people = useStore(account, (state) => state.people)
  const me = useStore(account, (state) => state.head?.me ?? '')
  const fresh = useFresh(on)
  const shown = worthShowing(discussion.replies)
  const thread = useEndInView(shown.length)
  return (
    <section className="talk" aria-label="What people say">
      <Verdicts discussion={discussion} people={people} me={me} readOnly={readOnly} />
      {shown.length > 0 && (
        <ol ref={thread} className="thread" aria-label="Thread">
          {shown.map((reply) => (
            <ReplyItem
              key={reply.id}
              {...{ reply, people, readOnly }}
              target={on}
              mine={reply.by === me}
              fresh={fresh.has(reply.id)}
            />
          ))}
        </ol>
      )}
      {shown.length + discussion.verdicts.length > 0 && <Settling on={on} readOnly={readOnly} />}
      {!readOnly && <ReplyField on={on} people={people} me={me} />}
    </section>
  )
}

/** A deleted reply is worth a line only where somebody has gone on talking after it. */
const worthShowing = (replies: readonly Reply[]): readonly Reply[] => {
  const standing = replies.map(({ deleted }) => !deleted)
  return replies.slice(0, standing.lastIndexOf(true) + 1)
}

/** Keeps the newest reply of a long thread in view as replies are added. */
function useEndInView(length: number): RefObject<HTMLOListElement | null> {
  const thread = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more with each reply
  useLayoutEffect(() => {
    const list = thread.current
    if (!list) return
    // One that does not fit is scrolled by keyboard too.
    list.tabIndex = list.scrollHeight > list.clientHeight ? 0 : -1
    list.scrollTo({ top: list.scrollHeight })
  }, [length])
  return thread
}

/** Which replies had not been read when they came into view; they are read from then on. */
function useFresh(on: AnnotationId): ReadonlySet<string> {
  const { account } = useWorkbench()
  const discussion = useStore(account, (state) => state.discussions.get(on))
  const known = useStore(account, (state) => state.read !== null && state.past === null)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const note = () => {
      const { read, head } = account.get()
      if (!known || !read || !head || !discussion || !document.hasFocus()) return
      const unread = unreadIn(discussion, head.me, read).map(({ id }) => id)
      if (unread.length === 0) return
      setFresh((before) => new Set([...before, ...unread]))
      account.markRead(unread)
    }
    note()
    window.addEventListener('focus', note)
    return () => window.removeEventListener('focus', note)
  }, [account, discussion, known])
  return fresh
}

/** Whether it is settled, by whom, and the way to say so. */
function Settling({ on, readOnly }: TalkSectionProps) {
  const bench = useWorkbench()
  const discussion = useStore(bench.account, (state) => state.discussions.get(on)) ?? noDiscussion(on)
  const people = useStore(bench.account, (state) => state.people)
  const keys = useKeys('thread.resolve')
  const { state } = discussion
  const resolved = isResolved(discussion)
  const Icon = resolved ? RotateCcw : Check
  return (
    <div className="settling">
      <span className="settled-by cut">
        {resolved && state && (
          <>
            Resolved by <bdi>{nameOf(people, state.by)}</bdi>, {showRecently(state.at, Date.now())}
          </>
        )}
      </span>
      {!readOnly && (
        <button type="button" className="btn small" title={keys} onClick={() => runCommand('thread.resolve', bench)}>
          <Icon size={13} strokeWidth={2} aria-hidden="true" />
          {resolved ? 'Reopen' : 'Resolve'}
        </button>
      )}
    </div>
  )
}
