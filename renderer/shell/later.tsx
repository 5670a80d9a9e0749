import { type ComponentType, useEffect, useState } from 'react'

/** The first moment of a window, in ms: it belongs to the account. */
const firstMoment = 1000

/**
 * A component that the first moment can do without. Reading its code takes the window as long as drawing an account
 * does, so it is read afterwards, or as soon as the component is wanted; from then on it is drawn at once, which
 * React's own `lazy` would do from the second time on only.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Loaded: ComponentType<P> | null = null
  let loading: Promise<void> | null = null
  const fetch = () => {
    loading ??= load().then((component) => {
      Loaded = component
    })
    return loading
  }
  setTimeout(() => requestIdleCallback(() => void fetch()), firstMoment)

  // biome-ignore lint/correctness/noComponentHookFactories: called once for each module, as React's own `lazy` is
  return function Later(props: P) {
    const [, setLoaded] = useState(Loaded !== null)
    useEffect(() => void fetch().then(() => setLoaded(true)), [])
    return Loaded && <Loaded {...props} />
  }
}
