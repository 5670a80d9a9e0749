/** What a section can be filled with from the account, in the order in which they are offered. */
export const sectionKinds = [
  'source-summary',
  'claims',
  'matrix',
  'timeline',
  'actors',
  'sources',
  'disagreements',
  'custody',
  'yardstick',
  'waived',
] as const

export type SectionKind = (typeof sectionKinds)[number]

export const sectionNames: { readonly [K in SectionKind]: string } = {
  'source-summary': 'Source summary statement',
  claims: 'Claims by question',
  matrix: 'Claims and sources',
  timeline: 'Timeline',
  actors: 'Actors',
  sources: 'Sources',
  disagreements: 'Disagreements',
  custody: 'Custody',
  yardstick: 'Key to the yardstick',
  waived: 'Waived checks',
}
