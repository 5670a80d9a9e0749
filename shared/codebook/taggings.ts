import type { AnnotationId } from '../account/annotation'
import { lastOf } from '../in-steps'
import type { Tradecraft } from '../tradecraft/tradecraft'
import { byName, type Codebook, codebookOf } from './codebook'
import type { Tag, Tagging, TagId } from './tag'

/**
 * Which annotations have which tags, by `annotation/tag`, in so many parts that a change makes only one of them anew: there
 * may be several for each annotation. All of an annotation are in one part.
 */
export type Taggings = readonly ReadonlyMap<string, Tagging>[]

const partCount = 256

export const noTaggings: Taggings = Array.from({ length: partCount }, () => new Map())

/** Ids are random, so that any hash spreads them. */
function partOf(key: string): number {
  let hash = 0
  for (let i = 0; i < key.length && key[i] !== '/'; i++) hash = (hash * 31 + key.charCodeAt(i)) | 0
  return Math.abs(hash) % partCount
}

export const taggingAt = (taggings: Taggings, key: string): Tagging | undefined => taggings[partOf(key)]?.get(key)

export function* allTaggings(taggings: Taggings): Generator<readonly [key: string, tagging: Tagging]> {
  for (const part of taggings) yield* part
}

/** Other parts where some are others, or null where there are none any more, and of those that do not change the same. */
export function withTaggings(
  taggings: Taggings,
  entries: Iterable<readonly [key: string, tagging: Tagging | null]>,
): Taggings {
  const changed = new Map<number, Map<string, Tagging>>()
  for (const [key, tagging] of entries) {
    const at = partOf(key)
    const part = changed.get(at) ?? new Map(taggings[at])
    changed.set(at, part)
    if (tagging) part.set(key, tagging)
    else part.delete(key)
  }
  return changed.size === 0 ? taggings : taggings.map((part, at) => changed.get(at) ?? part)
}

type Noted = Pick<Tradecraft, 'tags' | 'taggings'>

const grouped = new WeakMap<ReadonlyMap<string, Tagging>, ReadonlyMap<AnnotationId, readonly TagId[]>>()

/** The tags that an annotation was given, as they were given. */
function tagsGiven(taggings: Taggings, id: AnnotationId): readonly TagId[] {
  const part = taggings[partOf(id)] as ReadonlyMap<string, Tagging>
  const given = grouped.get(part) ?? group(part)
  grouped.set(part, given)
  return given.get(id) ?? []
}

function group(part: ReadonlyMap<string, Tagging>): ReadonlyMap<AnnotationId, readonly TagId[]> {
  const given = new Map<AnnotationId, TagId[]>()
  for (const { annotation, tag } of part.values()) {
    const tags = given.get(annotation)
    if (tags) tags.push(tag)
    else given.set(annotation, [tag])
  }
  return given
}

/** The tags of an annotation that stand, each for all that went into it, by name. */
export function tagsOn({ tags, taggings }: Noted, id: AnnotationId): readonly Tag[] {
  const given = tagsGiven(taggings, id)
  if (given.length === 0) return []
  const { of } = codebookOf(tags)
  return [...new Set(given.flatMap((tag) => of(tag) ?? []))].sort(byName)
}

/** Which of the tags that an annotation was given are one tag by now: to take that off, all of them must go. */
export const givenAs = ({ tags, taggings }: Noted, id: AnnotationId, tag: TagId): readonly TagId[] => {
  const { of } = codebookOf(tags)
  const wanted = of(tag)
  return tagsGiven(taggings, id).filter((given) => wanted && of(given) === wanted)
}

/** The annotations that each tag is on. */
export type AnnotationsByTag = ReadonlyMap<TagId, ReadonlySet<AnnotationId>>

export const annotationsByTag = (
  taggings: Taggings,
  codebook: Pick<Codebook, 'of'>,
  stands: (id: AnnotationId) => boolean,
): AnnotationsByTag => lastOf(annotationsByTagInSteps(taggings, codebook, stands))

/** So many are looked at before anything else is let in. */
const atOnce = 2000

/** The same, coming to it in steps of a few milliseconds each. */
export function* annotationsByTagInSteps(
  taggings: Taggings,
  { of }: Pick<Codebook, 'of'>,
  stands: (id: AnnotationId) => boolean,
): Generator<undefined, AnnotationsByTag> {
  const all = new Map<TagId, Set<AnnotationId>>()
  let looked = 0
  for (const [, { annotation, tag }] of allTaggings(taggings)) {
    looked += 1
    if (looked % atOnce === 0) yield
    const id = of(tag)?.id
    if (id === undefined || !stands(annotation)) continue
    const annotations = all.get(id)
    if (annotations) annotations.add(annotation)
    else all.set(id, new Set([annotation]))
  }
  return all
}
