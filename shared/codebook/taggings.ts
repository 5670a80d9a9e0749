import type { AnnotationId } from '../account/annotation'
import type { Tradecraft } from '../tradecraft/tradecraft'
import { byName, type Codebook, codebookOf } from './codebook'
import type { Tag, Tagging, TagId } from './tag'

type Taggings = ReadonlyMap<string, Tagging>

const grouped = new WeakMap<Taggings, ReadonlyMap<AnnotationId, readonly TagId[]>>()

/** The tags that each annotation was given, as they were given. */
export function tagsGiven(taggings: Taggings): ReadonlyMap<AnnotationId, readonly TagId[]> {
  const known = grouped.get(taggings)
  if (known) return known
  const given = new Map<AnnotationId, TagId[]>()
  for (const { annotation, tag } of taggings.values()) {
    const tags = given.get(annotation)
    if (tags) tags.push(tag)
    else given.set(annotation, [tag])
  }
  grouped.set(taggings, given)
  return given
}

/** The tags of an annotation that stand, each for all that went into it, by name. */
export function tagsOn({ tags, taggings }: Pick<Tradecraft, 'tags' | 'taggings'>, id: AnnotationId): readonly Tag[] {
  const given = tagsGiven(taggings).get(id)
  if (!given) return []
  const { of } = codebookOf(tags)
  return [...new Set(given.flatMap((tag) => of(tag) ?? []))].sort(byName)
}

/** Which of the tags that an annotation was given are one tag by now: to take that off, all of them must go. */
export const givenAs = (
  { tags, taggings }: Pick<Tradecraft, 'tags' | 'taggings'>,
  id: AnnotationId,
  tag: TagId,
): readonly TagId[] => {
  const { of } = codebookOf(tags)
  const wanted = of(tag)
  return (tagsGiven(taggings).get(id) ?? []).filter((given) => wanted && of(given) === wanted)
}

/** The annotations that each tag is on, without those that only tags below it are on. */
export function annotationsByTag(
  { taggings }: Pick<Tradecraft, 'taggings'>,
  { of }: Codebook,
  stands: (id: AnnotationId) => boolean,
): ReadonlyMap<TagId, ReadonlySet<AnnotationId>> {
  const all = new Map<TagId, Set<AnnotationId>>()
  for (const { annotation, tag } of taggings.values()) {
    const id = of(tag)?.id
    if (id === undefined || !stands(annotation)) continue
    const annotations = all.get(id)
    if (annotations) annotations.add(annotation)
    else all.set(id, new Set([annotation]))
  }
  return all
}
