import { useMemo } from 'react'
import { isUnread, type Letter, lettersTo } from '../../shared/account/attention'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

export interface Letters {
  /** Newest first. */
  readonly all: readonly Letter[]
  readonly unread: readonly Letter[]
}

/** What others have said to this person in the account in view. */
export function useLetters(): Letters {
  const { account } = useWorkbench()
  const discussions = useStore(account, (state) => state.discussions)
  const annotations = useStore(account, (state) => state.annotations)
  const read = useStore(account, (state) => state.read)
  const me = useStore(account, (state) => state.head?.me)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an annotation that is gone is in no other way told
  const all = useMemo(
    () => (me === undefined ? [] : lettersTo(me, discussions, account.annotation)),
    [me, discussions, annotations, account],
  )
  const unread = useMemo(
    () => (me === undefined || !read ? [] : all.filter(({ reply }) => isUnread(reply, me, read))),
    [me, all, read],
  )
  return { all, unread }
}
