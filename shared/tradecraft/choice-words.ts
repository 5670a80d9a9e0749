import type { DetailFields } from './details'

/** Details that are chosen from a list. */
export type ChoiceName =
  | 'modality'
  | 'polarity'
  | 'basis'
  | 'level'
  | 'status'
  | 'sourceKind'
  | 'role'
  | 'mention'
  | 'quotation'
  | 'entityType'

/** What can be chosen for each, in the order of the lists, and what that is called. */
export const choiceWords: { readonly [F in ChoiceName]: Readonly<Record<DetailFields[F], string>> } = {
  modality: {
    asserted: 'Asserted',
    possible: 'Possible',
    conditional: 'Conditional',
    question: 'A question',
    wish: 'A wish',
  },
  polarity: { affirmed: 'Affirmed', denied: 'Denied' },
  basis: {
    witnessed: 'Witnessed',
    told: 'Told by others',
    deduced: 'Deduced',
    induced: 'Induced',
    'not-stated': 'Not stated',
  },
  level: { 'in-text': 'In the text', interpretation: 'Interpretation', inference: 'Inference' },
  status: { open: 'Open', corroborated: 'Corroborated', contradicted: 'Contradicted', retracted: 'Retracted' },
  sourceKind: {
    person: 'Person',
    official: 'Official',
    organisation: 'Organisation',
    document: 'Document',
    outlet: 'Outlet',
    anonymous: 'Anonymous',
    sensor: 'Sensor',
  },
  role: { speaker: 'Speaker', agent: 'Agent', target: 'Target', mentioned: 'Mentioned' },
  mention: { name: 'Name', description: 'Description', pronoun: 'Pronoun' },
  quotation: { direct: 'Direct', indirect: 'Indirect', mixed: 'Mixed' },
  entityType: { person: 'Person', organisation: 'Organisation', place: 'Place', other: 'Other' },
}
