import type { Sections } from './sections'

/**
 * Fills the sections that nobody has asked for yet, whenever the page has nothing else to do: assistive technology and
 * the browser's own search see them only then. Returns what stops it.
 */
export function fillInIdleTime({ count, fill }: Sections): () => void {
  let next = 0
  let pending = requestIdleCallback(function proceed(deadline) {
    while (next < count && deadline.timeRemaining() > 1) fill(next++)
    if (next < count) pending = requestIdleCallback(proceed)
  })
  return () => cancelIdleCallback(pending)
}
