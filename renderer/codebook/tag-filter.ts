import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import { codebookOf } from '../../shared/codebook/codebook'
import type { TagId } from '../../shared/codebook/tag'
import { tagsGiven } from '../../shared/codebook/taggings'
import type { Tradecraft } from '../../shared/tradecraft/tradecraft'
import type { Workbench } from '../workbench'
import { withBelow } from './find-tags'

/** Those that have a tag or one below it; all where the tag does not stand. */
export function taggedWith(
  annotations: readonly Annotation[],
  { tags, taggings }: Pick<Tradecraft, 'tags' | 'taggings'>,
  tag: TagId | null,
  active: AnnotationId | null,
): readonly Annotation[] {
  const codebook = codebookOf(tags)
  const wanted = tag === null ? undefined : codebook.of(tag)
  if (!wanted) return annotations
  const all = withBelow(codebook, wanted.id)
  const given = tagsGiven(taggings)
  const isWanted = (id: TagId) => all.has(codebook.of(id)?.id ?? '')
  // What one is at stays where it is.
  return annotations.filter(({ id }) => id === active || given.get(id)?.some(isWanted))
}

/** Lists only what has a tag that is asked for, or all again. */
export function filterByTag({ account, view }: Workbench): void {
  if (view.get().tagFilter === null) view.update((state) => ({ ...state, dialog: 'tag-filter' }))
  else {
    view.update((state) => ({ ...state, tagFilter: null }))
    account.say('All is listed')
  }
}

/** Lists only what has a tag, or one below it. */
export function listOnly(
  { account, view }: Workbench,
  { id, name }: { readonly id: TagId; readonly name: string },
): void {
  view.update((state) => ({ ...state, tagFilter: id, place: 'account', marginOver: true }))
  account.say(`Only what is tagged “${name}” is listed`)
}
