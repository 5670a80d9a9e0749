import type { AnnotationId } from '../../shared/account/annotation'
import { type Codebook, codebookOf } from '../../shared/codebook/codebook'
import type { Tag, TagId } from '../../shared/codebook/tag'
import { annotationsByTag, tagsOn } from '../../shared/codebook/taggings'
import type { AccountStore } from '../keeper/account-store'
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

type Shown = Pick<AccountStore, 'get' | 'annotation'>
type ByTag = ReadonlyMap<TagId, ReadonlySet<AnnotationId>>

interface Made {
  readonly of: readonly unknown[]
  readonly byTag: ByTag
}

const made = new WeakMap<Shown, Made>()

/** The annotations that each tag is on; made once for what is tagged now. */
export function annotationsByTagIn(account: Shown): ByTag {
  const { tradecraft, annotations } = account.get()
  const of = [tradecraft.tags, tradecraft.taggings, annotations]
  const known = made.get(account)
  if (known?.of.every((one, i) => one === of[i])) return known.byTag
  const byTag = annotationsByTag(tradecraft, codebookOf(tradecraft.tags), (id) => account.annotation(id) !== undefined)
  made.set(account, { of, byTag })
  return byTag
}
