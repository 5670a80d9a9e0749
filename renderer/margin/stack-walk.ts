import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import { startOf } from '../../shared/account/range'
import { compareOuterFirst, placeAnnotation } from '../reader/placed-annotation'
import type { Workbench } from '../workbench'
import { describeAnnotation } from './describe-annotation'
import { listedIn } from './listed'

/** The passages that a caret at an offset stands in or touches, innermost first. */
export const stackAt = (passages: readonly Annotation[], offset: number): readonly Annotation[] =>
  passages
    .filter(({ ranges }) => ranges.some(([start, end]) => start <= offset && offset <= end))
    .map((annotation) => placeAnnotation(annotation))
    .sort((a, b) => compareOuterFirst(b, a))
    .map(({ annotation }) => annotation)

/**
 * Goes outward (1) or inward (-1) through the passages that lie over one another where the caret is, or else where the
 * active one begins. False where there is no further one: then the key goes on to what is beside the text.
 */
export function createStackWalk(bench: Workbench): (by: 1 | -1) => boolean {
  const { account, reader } = bench
  let last: { readonly id: AnnotationId; readonly offset: number } | null = null

  function offsetOf(active: Annotation | undefined): number | null {
    if (active && last?.id === active.id) return last.offset
    const caret = reader.get()?.caret() ?? null
    if (!active || (caret !== null && stackAt([active], caret).length > 0)) return caret
    return startOf(active.ranges)
  }

  return (by) => {
    const { active, selection, account: shown, people } = account.get()
    const current = active ? account.annotation(active) : undefined
    const offset = offsetOf(current)
    if (offset === null || (selection && !current)) return false
    const stack = stackAt(listedIn(bench), offset)
    const at = stack.findIndex(({ id }) => id === active)
    const next = at >= 0 ? stack[at + by] : by > 0 ? stack[0] : undefined
    last = next ? { id: next.id, offset } : null
    if (!next) return false
    account.reveal(next.id)
    const place = `${stack.indexOf(next) + 1} of ${stack.length} here`
    account.say(`${place}: ${describeAnnotation(next, shown?.text ?? '', people)}`)
    return true
  }
}
