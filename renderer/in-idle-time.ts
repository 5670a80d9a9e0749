/**
 * Takes one step after another whenever the page has nothing else to do, for as long as they return that there is more.
 * Returns what stops it.
 */
export function inIdleTime(step: () => boolean): () => void {
  let pending = requestIdleCallback(function proceed(deadline) {
    let more = true
    while (more && deadline.timeRemaining() > 1) more = step()
    if (more) pending = requestIdleCallback(proceed)
  })
  return () => cancelIdleCallback(pending)
}

/** Goes through with something that comes to its end in small steps. Returns what stops it. */
export const completeInIdleTime = <T>(steps: Iterator<undefined, T>, onEnd: (result: T) => void): (() => void) =>
  inIdleTime(() => {
    const { done, value } = steps.next()
    if (done) onEnd(value)
    return !done
  })
