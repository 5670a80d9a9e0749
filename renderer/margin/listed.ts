import { useMemo } from 'react'
import type { Annotation, AnnotationId, PersonId } from '../../shared/account/annotation'
import { needsReview } from '../../shared/account/attention'
import type { Discussions } from '../../shared/account/discussion'
import { annotationsWith, keptTo } from '../codebook/tag-filter'
import { useTagFilter } from '../codebook/use-tag-filter'
import { useStore } from '../store/use-store'
import { useWorkbench, type Workbench } from '../workbench'

interface Reviewing {
  readonly me: PersonId
  readonly discussions: Discussions
  /** What one is at stays where it is, though it may need no review any more. */
  readonly active: AnnotationId | null
}

/** The annotations that are listed: those of the kinds that are not hidden, with the tag that is asked for; while reviewing, those that need it. */
function listed(
  annotations: readonly Annotation[],
  hidden: ReadonlySet<string>,
  reviewing: Reviewing | null,
): readonly Annotation[] {
  const ofKinds = hidden.size === 0 ? annotations : annotations.filter(({ kind }) => !hidden.has(kind))
  if (!reviewing) return ofKinds
  const { me, discussions, active } = reviewing
  return ofKinds.filter((one) => one.id === active || needsReview(one, discussions.get(one.id), me))
}

export function listedIn({ account, view }: Pick<Workbench, 'account' | 'view'>): readonly Annotation[] {
  const { annotations, hidden, discussions, active, head, tradecraft } = account.get()
  const { tagFilter } = view.get()
  const tagged = keptTo(annotations, tagFilter === null ? null : annotationsWith(tradecraft, tagFilter), active)
  return listed(tagged, hidden, view.get().reviewing && head ? { me: head.me, discussions, active } : null)
}

/** The same, to be drawn anew whenever it is another list. */
export function useListed(): readonly Annotation[] {
  const { account, view } = useWorkbench()
  const reviewing = useStore(view, (state) => state.reviewing)
  const annotations = useStore(account, (state) => state.annotations)
  const hidden = useStore(account, (state) => state.hidden)
  const wanted = useTagFilter()
  const me = useStore(account, (state) => (reviewing ? state.head?.me : undefined))
  const discussions = useStore(account, (state) => (reviewing ? state.discussions : null))
  const active = useStore(account, (state) => (reviewing || wanted ? state.active : null))
  const tagged = useMemo(() => keptTo(annotations, wanted, active), [annotations, wanted, active])
  return useMemo(
    () => listed(tagged, hidden, me !== undefined && discussions ? { me, discussions, active } : null),
    [tagged, hidden, me, discussions, active],
  )
}
