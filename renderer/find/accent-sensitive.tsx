import { createLucideIcon } from 'lucide-react'

/** An e with its accent, drawn as lucide draws its letters: it has none. */
export const AccentSensitive = createLucideIcon('accent-sensitive', [
  ['path', { d: 'M6 15h11.5a5.75 5.75 0 1 0-1.9 4.3', key: 'letter' }],
  ['path', { d: 'm10.5 5.5 4-3', key: 'accent' }],
])
