import type { DetailName } from './details'
import type { LinkType } from './vocabulary'

/** What details are called where a person reads of them. */
export const detailWords: { readonly [F in DetailName]: string } = {
  statement: 'statement',
  modality: 'modality',
  polarity: 'polarity',
  basis: 'basis',
  level: 'level',
  eventTime: 'event time',
  place: 'place',
  status: 'status',
  entity: 'who it is',
  mention: 'kind of mention',
  role: 'role',
  name: 'name',
  entityType: 'type',
  sourceKind: 'kind of source',
  access: 'access',
  trackRecord: 'track record',
  bias: 'possible bias',
  currency: 'currency',
  owner: 'owner',
  releaseLabel: 'release label',
  cue: 'reporting words',
  quotation: 'quotation',
  parent: 'place',
  into: 'tag it went into',
  colour: 'colour',
  description: 'description',
  key: 'key',
  yardstick: 'yardstick',
}

/** `FROM … TO`, as a sentence says it. */
export const linkWords: { readonly [T in LinkType]: string } = {
  'attributed-to': 'is attributed to',
  'relayed-by': 'came through',
  about: 'is about',
  supports: 'supports',
  contradicts: 'contradicts',
  'same-as': 'is the same as',
  'derived-from': 'has it from',
}
