import type { Annotation, AnnotationId, People } from '../../shared/account/annotation'
import { distinctColours } from '../../shared/account/distinct-colours'
import type { AnnotationChange } from '../../shared/keeper/protocol'
import { listenIn } from '../store/listen-in'
import type { AccountState, Past } from './account-state'
import { AnnotationList } from './annotation-list'
import { sameAnnotation } from './same-annotation'

/** Annotations that are other than before; 'all' when every one may be. */
export type Changes = readonly AnnotationChange[] | 'all'

/** What there is to show of an account as it was. */
export interface PastAccount
  extends Pick<Past, 'moment' | 'name' | 'at' | 'annotations' | 'discussions' | 'tradecraft'> {
  readonly title: string
  readonly meta: Readonly<Record<string, string>>
  readonly people: People
}

/** The annotations of the account in view, and those that are shown: the same, or as they were at a moment of the past. */
export interface AnnotationsInView {
  readonly annotation: (id: AnnotationId) => Annotation | undefined
  /** As it is now, whatever is shown. */
  readonly present: (id: AnnotationId) => Annotation | undefined
  /** For those that draw single annotations and not the whole list. */
  readonly onChanges: (listener: (changes: Changes) => void) => () => void
  readonly change: (told: readonly AnnotationChange[]) => void
  /** @param list from here on what is in view */
  readonly replace: (list: AnnotationList) => void
  /** Shows the account as it was in place of as it is. */
  readonly viewPast: (was: PastAccount) => void
  readonly backToNow: () => void
}

export function createAnnotationsInView(
  get: () => AccountState,
  patch: (change: Partial<AccountState>) => void,
): AnnotationsInView {
  let now = new AnnotationList()
  const listeners = new Set<(changes: Changes) => void>()
  const shown = () => get().past?.annotations ?? now

  function tell(changes: Changes): void {
    const { active } = get()
    const { inOrder, counts } = shown()
    patch({ annotations: inOrder, counts, active: active && shown().get(active) ? active : null })
    for (const listener of [...listeners]) listener(changes)
  }

  return {
    annotation: (id) => shown().get(id),
    present: (id) => now.get(id),
    onChanges: (listener) => listenIn(listeners, listener),
    change(told) {
      // A step confirmed as it was shown changes nothing, and need not be drawn again.
      const changes = told.filter(({ id, annotation }) => !sameAnnotation(now.get(id) ?? null, annotation))
      if (changes.length === 0) return
      now.change(changes)
      if (!get().past) tell(changes)
    },
    replace(list) {
      now = list
      if (!get().past) tell('all')
    },
    viewPast({ title, meta, people, ...past }) {
      const { head, past: before, people: known } = get()
      if (!head) return
      const present = before?.present ?? { head, people: known }
      patch({
        past: { ...past, present },
        head: { ...present.head, title, meta },
        people: distinctColours({ ...present.people, ...people }),
        selection: null,
      })
      tell('all')
    },
    backToNow() {
      const { past } = get()
      if (!past) return
      patch({ past: null, ...past.present })
      tell('all')
    },
  }
}
