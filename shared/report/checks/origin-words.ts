import { inQuotes } from '../../tradecraft/checks/words-of'
import type { OriginsTogether } from './check'

/** What claims rest on that have one origin or none: “one origin, “the harbour office””. */
export function originWords({ origins: [only], unread }: OriginsTogether): string {
  const known = unread > 0 ? ', as far as can be read' : ''
  return only === undefined ? `nobody who is named${known}` : `one origin, ${inQuotes(only)}${known}`
}
