import { useMemo } from 'react'
import type { AnnotationId } from '../../shared/account/annotation'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { annotationsWith } from './tag-filter'

/** The annotations to which the list is kept; null where it is not, or the tag is gone. */
export function useTagFilter(): ReadonlySet<AnnotationId> | null {
  const { account, view } = useWorkbench()
  const filter = useStore(view, (state) => state.tagFilter)
  const tags = useStore(account, (state) => (filter === null ? null : state.tradecraft.tags))
  const taggings = useStore(account, (state) => (filter === null ? null : state.tradecraft.taggings))
  return useMemo(
    () => (filter !== null && tags && taggings ? annotationsWith({ tags, taggings }, filter) : null),
    [filter, tags, taggings],
  )
}
