import { useMemo } from 'react'
import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import { isUnread, lettersTo } from '../../shared/account/attention'
import { shortQuote, shortWords } from '../../shared/account/short-quote'
import { compareLetters, countWaiting, type InboxLetter, isListed, letterLength } from '../../shared/library/inbox'
import type { AccountState } from '../keeper/account-state'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

export interface Letters {
  /** Newest first. */
  readonly all: readonly InboxLetter[]
  /** How many of those that were said to this person are unread. */
  readonly waiting: number
}

/** What others have said in the library and in the account in view, of which this window knows first. */
export function useLetters(): Letters {
  const { account, library } = useWorkbench()
  const told = useStore(library, (state) => state.letters)
  const discussions = useStore(account, (state) => state.discussions)
  const annotations = useStore(account, (state) => state.annotations)
  const people = useStore(account, (state) => state.people)
  const read = useStore(account, (state) => state.read)
  const head = useStore(account, (state) => (state.phase === 'ready' && !state.past ? state.head : null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: an annotation that is gone is in no other way told
  const here = useMemo(
    () => (head ? lettersHere({ ...account.get(), discussions, people, read, head }, account.annotation) : []),
    [head, discussions, annotations, people, read, account],
  )
  return useMemo(() => {
    const elsewhere = (told ?? []).filter((letter) => letter.account !== head?.id)
    const all = [...here, ...elsewhere].filter(isListed).sort(compareLetters)
    return { all, waiting: countWaiting(all) }
  }, [told, here, head])
}

type Shown = Pick<AccountState, 'discussions' | 'people' | 'read' | 'account'> & {
  readonly head: NonNullable<AccountState['head']>
}

function lettersHere(
  { head, discussions, people, read, account }: Shown,
  annotationOf: (id: AnnotationId) => Annotation | undefined,
): readonly InboxLetter[] {
  const { id, file, title, me } = head
  return lettersTo(me, discussions, annotationOf).flatMap(({ reply, on, concern }) => {
    const annotation = annotationOf(on)
    if (!annotation) return []
    return {
      ...{ account: id, file, title, on, concern, kind: annotation.kind, at: reply.at, reply: reply.id },
      quote: shortQuote(account?.text ?? '', annotation.ranges),
      text: shortWords(reply.text, letterLength),
      author: people[reply.by] ?? { name: '', colour: 1 },
      unread: read !== null && isUnread(reply, me, read),
    }
  })
}
