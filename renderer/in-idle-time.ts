/** So long is worked at a time, in ms, however long the page expects to be idle: what comes meanwhile waits no longer. */
const atATime = 20

/**
 * Takes one step after another whenever the page has nothing else to do, for as long as they return that there is more.
 * Returns what stops it.
 */
export function inIdleTime(step: () => boolean): () => void {
  let pending = requestIdleCallback(function proceed(deadline) {
    const begun = performance.now()
    let more = true
    while (more && deadline.timeRemaining() > 1 && performance.now() - begun < atATime) more = step()
    if (more) pending = requestIdleCallback(proceed)
  })
  return () => cancelIdleCallback(pending)
}

/** Goes through with something that comes to its end in small steps. Returns what stops it. */
export function completeInIdleTime<T>(steps: Iterator<undefined, T>, onEnd: (result: T) => void): () => void {
  let stop = inIdleTime(() => {
    const { done, value } = steps.next()
    // What it changes is drawn at once, and gets time of its own for that.
    if (done) {
      stop = inIdleTime(() => {
        onEnd(value)
        return false
      })
    }
    return !done
  })
  return () => stop()
}
