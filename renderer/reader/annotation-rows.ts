import type { Annotation } from '../../shared/account/annotation'
import { endOf, startOf } from '../../shared/account/range'
import type { Paragraphs } from './paragraphs'

/** All annotations of an account as they were loaded, found by paragraph. */
export interface AnnotationRows {
  /** Those that touch a paragraph, and a few whose pieces lie before and after it. */
  readonly near: (paragraph: number) => readonly Annotation[]
}

/**
 * Of annotations in text order. They are gone through once and only as far as someone has asked: going through tens of
 * thousands would delay the first words of an account.
 */
export function createAnnotationRows({ starts }: Paragraphs, rows: readonly Annotation[]): AnnotationRows {
  const found: Annotation[][] = []
  let next = 0

  function add(annotation: Annotation, paragraph: number): void {
    const end = endOf(annotation.ranges)
    for (let p = paragraph; p < starts.length && (p === paragraph || (starts[p] as number) < end); p++) {
      const others = found[p]
      if (others) others.push(annotation)
      else found[p] = [annotation]
    }
  }

  let paragraph = 0
  function advance(last: number): void {
    for (; next < rows.length; next++) {
      const annotation = rows[next] as Annotation
      const start = startOf(annotation.ranges)
      while (paragraph + 1 < starts.length && (starts[paragraph + 1] as number) <= start) paragraph++
      if (paragraph > last) return
      add(annotation, paragraph)
    }
  }

  return {
    near(paragraph) {
      advance(paragraph)
      return found[paragraph] ?? []
    },
  }
}
