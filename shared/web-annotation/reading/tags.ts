import type { Annotation, AnnotationId } from '../../account/annotation'
import type { Tag } from '../../codebook/tag'
import { readTagPath } from '../../codebook/tag-path'
import { noTaggings, withTaggings } from '../../codebook/taggings'
import { tagNameLimit } from '../../codebook/values'
import type { Tradecraft } from '../../tradecraft/tradecraft'
import type { WebReadingHere } from './reading'

/** Tags below tags: nobody finds anything so far down. */
const deepest = 50

/** Gathers the tags that annotations have. */
export class Tags {
  readonly #here: WebReadingHere
  readonly #tags = new Map<string, Tag>()
  readonly #tagged: (readonly [AnnotationId, string, Annotation])[] = []

  constructor(here: WebReadingHere) {
    this.#here = here
  }

  /** Gives an annotation its tags, each as the names from its kind down; returns whether it could be given all. */
  give(annotation: Annotation, paths: readonly string[]): boolean {
    let isWhole = true
    for (const path of paths) {
      const names = readTagPath(path)
      const isUnfit = names.length > deepest || names.some(({ length }) => length > tagNameLimit)
      if (names.length === 0 || isUnfit) {
        isWhole = false
        continue
      }
      let parent: string | null = null
      for (const [depth, name] of names.entries())
        parent = this.#called(annotation, names.slice(0, depth), name, parent)
      if (parent !== null) this.#tagged.push([annotation.id, parent, annotation])
    }
    return isWhole
  }

  get all(): Pick<Tradecraft, 'tags' | 'taggings'> {
    const given = this.#tagged.map(
      ([annotation, tag, { by, at }]) => [`${annotation}/${tag}`, { annotation, tag, by, at }] as const,
    )
    return { tags: this.#tags, taggings: withTaggings(noTaggings, given) }
  }

  #called({ kind, by, at }: Annotation, above: readonly string[], name: string, parent: string | null): string {
    const id = this.#here.idFor(`tag ${JSON.stringify([kind, ...above, name])}`)
    const tag: Tag = {
      ...{ id, kind, parent, name, colour: 'stone', description: '', key: null, into: null },
      ...{ by, at, deleted: null },
    }
    if (!this.#tags.has(id)) this.#tags.set(id, tag)
    return id
  }
}
