import type { Nature } from './command'
import type { Scale } from './vocabulary'

/** A source is graded for whether it is reliable, what is claimed for whether it is credible: neither for the other. */
export const gradeableAs = {
  reliability: ['source', 'entity', 'actor'],
  credibility: ['claim'],
} as const satisfies Record<Scale, readonly Nature[]>
