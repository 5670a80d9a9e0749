import { completeInIdleTime } from '../in-idle-time'
import { listenIn } from './listen-in'

/** What takes long to be known: null until it is, and as it was before until it is known anew. */
export interface WorkedOut<T> {
  readonly get: () => T | null
  readonly subscribe: (listener: () => void) => () => void
}

interface Work<I extends readonly unknown[], T> {
  /** What tells of changes to the ingredients. */
  readonly sources: readonly { readonly subscribe: (listener: () => void) => () => void }[]
  /** What it is about: of something else nothing is known yet. */
  readonly about: () => unknown
  /** What it is made of; null while that is not all there. */
  readonly ingredients: () => I | null
  /** How long nothing must have changed before it is begun, in ms. */
  readonly rest: (ingredients: I) => number
  readonly begin: (ingredients: I) => Iterator<undefined, T>
}

/** Works something out in idle time whenever what it is made of is another, for as long as anybody wants to know. */
export function workOut<const I extends readonly unknown[], T>(work: Work<I, T>): WorkedOut<T> {
  const { sources, about, ingredients, rest, begin } = work
  const listeners = new Set<() => void>()
  let value: T | null = null
  let subject: unknown
  let madeOf: I | null = null
  let leave = () => {}
  let stop: (() => void)[] = []

  function take(next: T | null): void {
    if (Object.is(next, value)) return
    value = next
    for (const listener of [...listeners]) listener()
  }

  function look(): void {
    if (about() !== subject) {
      subject = about()
      leave()
      madeOf = null
      take(null)
    }
    const now = ingredients()
    if (!now || (madeOf && now.every((one, i) => Object.is(one, madeOf?.[i])))) return
    leave()
    madeOf = now
    const timer = setTimeout(() => {
      leave = completeInIdleTime(begin(now), take)
    }, rest(now))
    leave = () => clearTimeout(timer)
  }

  return {
    get: () => value,
    subscribe: (listener) => {
      const forget = listenIn(listeners, listener)
      if (listeners.size === 1) {
        stop = sources.map(({ subscribe }) => subscribe(look))
        look()
      }
      return () => {
        forget()
        if (listeners.size > 0) return
        for (const end of stop) end()
        leave()
        // What was under way is begun again by whoever wants to know next.
        madeOf = null
      }
    },
  }
}
