import { type Annotation, type AnnotationId, compareAnnotations } from '../../shared/account/annotation'
import { endOf, startOf } from '../../shared/account/range'
import type { Paragraphs } from './paragraphs'

/** All annotations of an account as they were loaded, in text order: found by paragraph, but not worked on any further. */
export interface AnnotationRows {
  readonly get: (id: AnnotationId) => Annotation | undefined
  /** Those that touch a paragraph, and a few whose pieces lie before and after it. */
  readonly near: (paragraph: number) => readonly Annotation[]
}

/** One pass over the annotations, by which tens of thousands of them delay an account by a few milliseconds only. */
export function createAnnotationRows(paragraphs: Paragraphs, rows: readonly Annotation[]): AnnotationRows {
  const { starts } = paragraphs
  /** The first row that begins in a paragraph or after it. */
  const firstRows = new Int32Array(starts.length + 1)
  const fromBefore = new Map<number, Annotation[]>()
  let ids: ReadonlyMap<AnnotationId, Annotation> | null = null

  let paragraph = 0
  let before = 0
  for (let row = 0; row < rows.length; row++) {
    const annotation = rows[row] as Annotation
    const start = startOf(annotation.ranges)
    if (start < before) return createAnnotationRows(paragraphs, [...rows].sort(compareAnnotations))
    before = start
    while (paragraph + 1 < starts.length && (starts[paragraph + 1] as number) <= start) firstRows[++paragraph] = row
    const end = endOf(annotation.ranges)
    for (let next = paragraph + 1; next < starts.length && (starts[next] as number) < end; next++) {
      const others = fromBefore.get(next)
      if (others) others.push(annotation)
      else fromBefore.set(next, [annotation])
    }
  }
  firstRows.fill(rows.length, paragraph + 1)

  return {
    get(id) {
      ids ??= new Map(rows.map((annotation) => [annotation.id, annotation]))
      return ids.get(id)
    },
    near(paragraph) {
      const begun = rows.slice(firstRows[paragraph], firstRows[paragraph + 1])
      return [...(fromBefore.get(paragraph) ?? []), ...begun]
    },
  }
}
