import type { AnnotationId, Origin } from '../account/annotation'
import { type Codebook, codebookOf } from './codebook'
import type { CodebookCommand } from './command'
import type { Tag, TagId } from './tag'
import { sameName } from './tag-problems'
import { allTaggings, type Taggings } from './taggings'
import type { TagRecord } from './values'

/** The codebook of another account, and which of its tags its annotations have. */
interface OtherTags {
  readonly account: string
  readonly tags: ReadonlyMap<TagId, Tag>
  readonly taggings: Taggings
}

/**
 * What gives annotations that are brought over the tags they have there, each as the work of whoever gave it. A tag is
 * the one here with the same id, or below the same names; else it is made, with those above it.
 * @param idHere the id that an annotation there was brought over as; undefined for one that was not
 */
export function commandsToBringTags(
  { account, tags, taggings }: OtherTags,
  here: ReadonlyMap<TagId, Tag>,
  idHere: (id: AnnotationId) => AnnotationId | undefined,
): readonly CodebookCommand[] {
  const there = codebookOf(tags)
  const bringing = new Bringing(there, codebookOf(here), here)
  const given: CodebookCommand[] = []
  for (const [, { annotation, tag: raw, by, at }] of allTaggings(taggings)) {
    const [id, tag] = [idHere(annotation), there.of(raw)]
    if (id === undefined || !tag) continue
    const origin: Origin = { account, id: annotation }
    given.push({ type: 'bring-tagging', id, tag: bringing.bring(tag.id), record: { by, at, origin } })
  }
  return [...bringing.made, ...given]
}

class Bringing {
  readonly made: CodebookCommand[] = []
  readonly #there: Codebook
  readonly #here: Codebook
  readonly #tags: ReadonlyMap<TagId, Tag>
  readonly #ids = new Map<TagId, TagId>()

  constructor(there: Codebook, here: Codebook, tags: ReadonlyMap<TagId, Tag>) {
    this.#there = there
    this.#here = here
    this.#tags = tags
  }

  /** The id that a tag has here. */
  bring(id: TagId): TagId {
    const known = this.#ids.get(id)
    if (known !== undefined) return known
    const branch = this.#there.branches.get(id)
    const parent = branch?.parent === null || branch === undefined ? null : this.bring(branch.parent)
    const now =
      branch && !this.#tags.has(id) ? (this.#called(branch.tag, parent) ?? this.#make(branch.tag, parent)) : id
    this.#ids.set(id, now)
    return now
  }

  #called({ kind, name }: Tag, parent: TagId | null): TagId | undefined {
    const beside = parent === null ? this.#here.roots[kind] : (this.#here.branches.get(parent)?.children ?? [])
    return beside.find(({ tag }) => sameName(tag.name) === sameName(name))?.tag.id
  }

  #make({ id, kind, name, colour, description, key, by, at }: Tag, parent: TagId | null): TagId {
    const record: TagRecord = {
      ...{ kind, name, colour },
      ...(parent !== null && { parent }),
      ...(description && { description }),
      // A key that is somebody's here stays so.
      ...(key !== null && !this.#here.byKey.has(key) && { key }),
      ...{ by, at },
    }
    this.made.push({ type: 'bring-tag', id, record })
    return id
  }
}
