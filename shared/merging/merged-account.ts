import type * as Y from 'yjs'
import type { Annotation, AnnotationId } from '../account/annotation'
import { readAnnotation } from '../account/annotations'
import type { Reply, ReplyId, TargetId } from '../account/discussion'
import { readReply, targetOf } from '../account/discussions'
import { kindNames } from '../account/kind'
import { endOf, quoteOf, startOf } from '../account/range'
import type { Readable } from '../account/schema'
import { shortQuote } from '../account/short-quote'
import { type FieldName, fieldValues } from '../account/values'
import { called, type TradecraftTelling } from '../history/called'
import { quotedFrom } from '../history/quoted'
import type { Passage, Side, Version } from './report'
import { cut } from './words'
import type { Write } from './writes'

/** The account once both copies are merged, as far as a report speaks of it. */
export class MergedAccount {
  readonly #doc: Y.Doc
  readonly #text: string
  readonly #read = new Map<AnnotationId, Annotation | undefined>()

  constructor(doc: Y.Doc, text: string) {
    this.#doc = doc
    this.#text = text
  }

  get doc(): Readable {
    return this.#doc
  }

  /** What is noted beside the text is told against. */
  get telling(): TradecraftTelling {
    const passageWords = (id: AnnotationId) => {
      const annotation = this.annotation(id)
      return annotation && quotedFrom(this.#text, annotation.ranges)
    }
    return { text: this.#text, doc: this.#doc, passageWords }
  }

  /** What something is called in a sentence. */
  nameOf(id: string): string {
    return called(id, this.telling)
  }

  annotation(id: AnnotationId): Annotation | undefined {
    if (!this.#read.has(id)) this.#read.set(id, readAnnotation(this.#doc, id, this.#text.length))
    return this.#read.get(id)
  }

  reply(id: ReplyId): Reply | undefined {
    return readReply(this.#doc, id)
  }

  /** The id of what all is about that answers a reply … */
  targetOf(on: TargetId | ReplyId): TargetId {
    return targetOf(this.#doc, on)
  }

  /** The passage that is talked about; null where it is none. */
  about(on: TargetId | ReplyId): Passage | null {
    const annotation = this.annotation(this.targetOf(on))
    return annotation ? this.passage(annotation) : null
  }

  /** What stands in a place, edited or not. */
  value(map: string, key: string): unknown {
    return this.#doc.getMap(map).get(key)
  }

  passage({ id, kind, ranges, deleted }: Annotation): Passage {
    return { id, kind, quote: this.#short(ranges), start: startOf(ranges), deleted: deleted !== null }
  }

  /** A field as somebody wrote it; undefined where nobody could have read it. */
  version(field: FieldName, write: Pick<Write, 'after' | 'person' | 'at'>, side: Side): Version | undefined {
    const read = fieldValues[field].safeParse(write.after)
    if (!read.success) return undefined
    const words = this.words(field, read.data)
    if (words === undefined) return undefined
    const { person, at } = write
    return { field, value: read.data, words, side, person, at } as Version
  }

  /** The value of a field for a person to read; undefined for one that is none. */
  words(field: FieldName, value: unknown): string | undefined {
    switch (field) {
      case 'kind': {
        const kind = fieldValues.kind.safeParse(value)
        return kind.success ? kindNames[kind.data].name : undefined
      }
      case 'ranges': {
        const ranges = fieldValues.ranges.safeParse(value)
        if (!ranges.success || endOf(ranges.data) > this.#text.length) return undefined
        return cut(quoteOf(this.#text, ranges.data))
      }
      case 'note': {
        const note = fieldValues.note.safeParse(value)
        return note.success ? cut(note.data) : undefined
      }
      case 'deleted': {
        const deleted = fieldValues.deleted.safeParse(value)
        return deleted.success ? (deleted.data ? 'Deleted' : 'Standing') : undefined
      }
    }
  }

  #short(ranges: Annotation['ranges']): string {
    return shortQuote(this.#text, ranges)
  }
}
