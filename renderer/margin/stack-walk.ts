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

/** The way outward (1) and inward (-1) through passages that lie over one another. */
export interface StackWalk {
  /** Which is next, where the caret is, or else where the active one begins; null where there is no further one. */
  readonly beside: (by: 1 | -1) => AnnotationId | null
  readonly go: (by: 1 | -1) => void
}

type Walker = Pick<Workbench, 'account' | 'reader' | 'view'>

export function createStackWalk(walker: Walker): StackWalk {
  const { account, reader } = walker
  let last: { readonly id: AnnotationId; readonly offset: number } | null = null

  function offsetOf(active: Annotation | undefined): number | null {
    if (active && last?.id === active.id) return last.offset
    const caret = reader.get()?.caret() ?? null
    if (!active || (caret !== null && stackAt([active], caret).length > 0)) return caret
    return startOf(active.ranges)
  }

  function find(by: 1 | -1) {
    const { active, selection } = account.get()
    const current = active ? account.annotation(active) : undefined
    const offset = offsetOf(current)
    if (offset === null || (selection && !current)) return null
    const stack = stackAt(listedIn(walker), offset)
    const at = stack.findIndex(({ id }) => id === active)
    const next = at >= 0 ? stack[at + by] : by > 0 ? stack[0] : undefined
    return next ? { next, stack, offset } : null
  }

  return {
    beside: (by) => find(by)?.next.id ?? null,
    go(by) {
      const found = find(by)
      if (!found) return
      const { next, stack, offset } = found
      last = { id: next.id, offset }
      account.reveal(next.id)
      const { account: shown, people } = account.get()
      const place = `${stack.indexOf(next) + 1} of ${stack.length} here`
      account.say(`${place}: ${describeAnnotation(next, shown?.text ?? '', people)}`)
    },
  }
}
