import { inIdleTime } from '../in-idle-time'
import type { Sections } from './sections'

/**
 * Fills the sections that nobody has asked for yet: assistive technology and the browser's own search see them only then.
 * Returns what stops it.
 */
export function fillInIdleTime({ count, fill }: Sections): () => void {
  let next = 0
  return inIdleTime(() => {
    if (next < count) fill(next++)
    return next < count
  })
}
