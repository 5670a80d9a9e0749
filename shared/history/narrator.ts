import type * as Y from 'yjs'
import type { AnnotationId, PersonId } from '../account/annotation'
import { readPeople } from '../account/annotations'
import { replyRecord } from '../account/discussion-values'
import { targetOf } from '../account/discussions'
import { endOf, type Ranges } from '../account/range'
import { mapNames, mapsOf, parseFieldKey } from '../account/schema'
import { annotationRecord, fieldValues, person } from '../account/values'
import { aboutOf } from '../tradecraft/tradecraft'
import { describeChange, type PassageBefore, type Telling } from './describe'
import type { Change, EntryKey, LogEntry } from './entry'
import { quotedFrom } from './quoted'
import { type Restoring, restoring } from './restoring'

/** One change as a person reads it: “NAME did”. */
export interface Line {
  readonly entry: EntryKey
  /** Which of the entry's changes. */
  readonly change: number
  readonly person: PersonId
  /** What the person was called then. */
  readonly name: string
  /** ms since 1970, by the writer's clock. */
  readonly at: number
  readonly did: string
  readonly annotation?: AnnotationId
  /** The passage after the change. */
  readonly ranges?: Ranges
  /** What brings back what this took away. */
  readonly restore?: Restoring
}

/** Tells entries as lines, in the order in which they are given: each against what those before have made. */
export class Narrator {
  readonly #doc: Y.Doc
  readonly #text: string
  readonly #names = new Map<PersonId, string>()
  readonly #passages = new Map<AnnotationId, PassageBefore>()
  readonly #telling: Telling

  /** @param doc what was before the log was begun is looked up here */
  constructor(doc: Y.Doc, text: string) {
    this.#doc = doc
    this.#text = text
    this.#telling = {
      text,
      doc,
      passageOf: (id) => this.#passageOf(id),
      passageWords: (id) => {
        const passage = this.#passageOf(id)
        return passage && quotedFrom(text, passage.ranges)
      },
      nameOf: (on) => this.#wordsOf(targetOf(doc, on)),
      personOf: (id) => this.#nameOf(id),
      replyOf: (id) => replyRecord.safeParse(mapsOf(doc).replies.get(id)).data,
    }
  }

  tell(key: EntryKey, { person: id, at, changes }: LogEntry): Line[] {
    for (const change of changes) if (change.map === mapNames.people) this.#rename(change)
    const name = this.#nameOf(id)
    return changes.map((change, i) => ({ entry: key, change: i, person: id, name, at, ...this.#line(change) }))
  }

  #line(change: Change): Omit<Line, 'entry' | 'change' | 'person' | 'name' | 'at'> {
    const did = describeChange(change, this.#telling)
    const annotation = this.#annotationOf(change)
    const edited = this.#passageOf(parseFieldKey(change.key)?.id ?? '') !== undefined
    const restore = restoring(change, edited)
    const took = restore && { restore }
    if (annotation === undefined) return { did, ...took }
    this.#follow(annotation, change)
    const ranges = this.#rangesOf(annotation)
    return { did, annotation, ...(ranges && { ranges }), ...took }
  }

  /** The annotation that was edited or talked about. */
  #annotationOf({ map, key }: Change): AnnotationId | undefined {
    const id = parseFieldKey(key)?.id ?? key
    switch (map) {
      case mapNames.fields:
        return this.#passageOf(id) ? id : this.#linked(id)
      case mapNames.links:
      case mapNames.grades:
        return this.#linked(id)
      case mapNames.waivers:
        return this.#linked(parseFieldKey(key)?.field ?? '')
      case mapNames.annotations:
      case mapNames.taggings:
      case mapNames.threads:
      case mapNames.verdicts:
      case mapNames.broughtVerdicts:
        return id
      case mapNames.replies:
      case mapNames.replyFields:
        return targetOf(this.#doc, id)
      default:
        return undefined
    }
  }

  /** The passage that a link leads from, or that was graded; or else what has this id, if it is one. */
  #linked(id: string): AnnotationId | undefined {
    const about = aboutOf(this.#doc, id)
    return this.#passageOf(about) ? about : undefined
  }

  #wordsOf(id: AnnotationId): string {
    const ranges = this.#passageOf(id)?.ranges
    return ranges ? quotedFrom(this.#text, ranges) : 'something else'
  }

  #rename({ key, after }: Change): void {
    const read = person.safeParse(after)
    if (read.success) this.#names.set(key, read.data.name)
  }

  #nameOf(id: PersonId): string {
    const name = this.#names.get(id) ?? readPeople(this.#doc)[id]?.name ?? 'Someone'
    this.#names.set(id, name)
    return name
  }

  #passageOf(id: AnnotationId): PassageBefore | undefined {
    const known = this.#passages.get(id)
    if (known) return known
    const made = annotationRecord.safeParse(mapsOf(this.#doc).annotations.get(id))
    return made.success ? made.data : undefined
  }

  /** Undefined where they reach beyond the text, as only what no Attest wrote does. */
  #rangesOf(id: AnnotationId): Ranges | undefined {
    const ranges = this.#passageOf(id)?.ranges
    return ranges && endOf(ranges) <= this.#text.length ? ranges : undefined
  }

  #follow(id: AnnotationId, { map, key, after }: Change): void {
    if (map === mapNames.annotations) {
      const made = annotationRecord.safeParse(after)
      if (made.success) this.#passages.set(id, { kind: made.data.kind, ranges: made.data.ranges })
      return
    }
    const before = map === mapNames.fields ? this.#passageOf(id) : undefined
    if (!before) return
    const field = parseFieldKey(key)?.field
    const kind = field === 'kind' ? fieldValues.kind.safeParse(after).data : undefined
    const ranges = field === 'ranges' ? fieldValues.ranges.safeParse(after).data : undefined
    if (kind || ranges) this.#passages.set(id, { kind: kind ?? before.kind, ranges: ranges ?? before.ranges })
  }
}
