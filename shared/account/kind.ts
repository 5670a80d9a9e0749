/** What a passage is tagged as: something said to be so, whom it is about, or who says it. */
export type Kind = 'claim' | 'actor' | 'source'

/** In the order of their keys, toolbar buttons and filters. */
export const kinds: readonly Kind[] = ['claim', 'actor', 'source']

export const kindNames = {
  claim: { name: 'Claim', plural: 'Claims', letter: 'C', about: 'What is said to be so' },
  actor: { name: 'Actor', plural: 'Actors', letter: 'A', about: 'Who or what it is about' },
  source: { name: 'Source', plural: 'Sources', letter: 'S', about: 'Who says it' },
} as const satisfies Record<Kind, { name: string; plural: string; letter: string; about: string }>

export const isKind = (value: unknown): value is Kind => kinds.includes(value as Kind)
