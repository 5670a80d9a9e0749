import type * as Y from 'yjs'
import type { Annotation, AnnotationFields, AnnotationId, People, Person } from './annotation'
import { fieldKey, mapsOf, type Readable } from './schema'
import { annotationRecord, type FieldName, fieldValues, person } from './values'

/** One annotation with its edits laid over it; undefined if there is none or what is there cannot be read. */
export function readAnnotation(doc: Readable, id: AnnotationId, textLength: number): Annotation | undefined {
  const { annotations, fields } = mapsOf(doc)
  const made = annotationRecord.safeParse(annotations.get(id))
  if (!made.success) return undefined
  const { kind, ranges, by, at, note = '', from } = made.data
  const field = <F extends FieldName>(name: F, unedited: AnnotationFields[F]): AnnotationFields[F] => {
    const key = fieldKey(id, name)
    if (!fields.has(key)) return unedited
    const edited = fieldValues[name].safeParse(fields.get(key))
    return edited.success ? (edited.data as AnnotationFields[F]) : unedited
  }
  const within = (value: AnnotationFields['ranges']) => value.every(([, end]) => end <= textLength)
  const moved = field('ranges', ranges)
  if (!within(ranges)) return undefined
  return {
    id,
    by,
    at,
    kind: field('kind', kind),
    ranges: within(moved) ? moved : ranges,
    note: field('note', note),
    deleted: field('deleted', null),
    ...(from && { from }),
  }
}

export interface ReadAnnotations {
  /** Deleted ones included, in no particular order. */
  readonly annotations: readonly Annotation[]
  /** How many entries are hidden because they cannot be read. They stay in the document. */
  readonly unreadable: number
}

export function readAnnotations(doc: Y.Doc, textLength: number): ReadAnnotations {
  const annotations: Annotation[] = []
  let unreadable = 0
  for (const id of mapsOf(doc).annotations.keys()) {
    const annotation = readAnnotation(doc, id, textLength)
    if (annotation) annotations.push(annotation)
    else unreadable += 1
  }
  return { annotations, unreadable }
}

export function readPeople(doc: Y.Doc): People {
  // Without a prototype, so that nobody is called what every object inherits.
  const people: Record<string, Person> = Object.create(null)
  for (const [id, value] of mapsOf(doc).people.entries()) {
    const read = person.safeParse(value)
    if (read.success) people[id] = read.data
  }
  return people
}

/** The scalars of `meta` as text; anything else is left where it is. */
export function readMeta(doc: Y.Doc): Readonly<Record<string, string>> {
  const meta: Record<string, string> = {}
  for (const [name, value] of mapsOf(doc).meta.entries()) {
    if (typeof value === 'string') meta[name] = value
    else if (typeof value === 'number') meta[name] = String(value)
  }
  return meta
}
