import type { AnnotationId } from '../../shared/account/annotation'
import { type Codebook, codebookOf } from '../../shared/codebook/codebook'
import type { Tag } from '../../shared/codebook/tag'
import { tagsOn } from '../../shared/codebook/taggings'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** The codebook of the account in view; another object after each change of a tag. */
export function useCodebook(): Codebook {
  const { account } = useWorkbench()
  return codebookOf(useStore(account, (state) => state.tradecraft.tags))
}

/** The tags of an annotation, to be drawn anew only when they are others. */
export function useTagsOn(id: AnnotationId): readonly Tag[] {
  const { account } = useWorkbench()
  const ids = useStore(account, ({ tradecraft }) =>
    tagsOn(tradecraft, id)
      .map((tag) => tag.id)
      .join(),
  )
  const { branches } = useCodebook()
  return ids === '' ? [] : ids.split(',').flatMap((tag) => branches.get(tag)?.tag ?? [])
}
