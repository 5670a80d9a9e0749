import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import { codebookOf } from '../../shared/codebook/codebook'
import type { TagId } from '../../shared/codebook/tag'
import { allTaggings } from '../../shared/codebook/taggings'
import type { Tradecraft } from '../../shared/tradecraft/tradecraft'
import type { Workbench } from '../workbench'
import { withBelow } from './find-tags'

/** The annotations that have a tag or one below it; null where the tag does not stand, so that nothing is left out. */
export function annotationsWith(
  { tags, taggings }: Pick<Tradecraft, 'tags' | 'taggings'>,
  tag: TagId,
): ReadonlySet<AnnotationId> | null {
  const codebook = codebookOf(tags)
  const wanted = codebook.of(tag)
  if (!wanted) return null
  const below = withBelow(codebook, wanted.id)
  const given = new Set([...tags.keys()].filter((id) => below.has(codebook.of(id)?.id ?? '')))
  const found = new Set<AnnotationId>()
  for (const [, { annotation, tag }] of allTaggings(taggings)) if (given.has(tag)) found.add(annotation)
  return found
}

/** What one is at stays where it is. */
export const keptTo = (
  annotations: readonly Annotation[],
  wanted: ReadonlySet<AnnotationId> | null,
  active: AnnotationId | null,
): readonly Annotation[] => (wanted ? annotations.filter(({ id }) => wanted.has(id) || id === active) : annotations)

/** Lists only what has a tag that is asked for, or all again. */
export function filterByTag({ account, view }: Workbench): void {
  if (view.get().tagFilter === null) view.update((state) => ({ ...state, dialog: 'tag-filter' }))
  else {
    view.update((state) => ({ ...state, tagFilter: null }))
    account.say('All is listed')
  }
}

interface Listed {
  readonly id: TagId
  readonly name: string
}

/** Lists only what has a tag, or one below it. */
export function listOnly({ account, view }: Workbench, { id, name }: Listed): void {
  view.update((state) => ({ ...state, tagFilter: id, place: 'account', marginOver: true }))
  account.say(`Only what is tagged “${name}” is listed`)
}
