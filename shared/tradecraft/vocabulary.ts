// The words in which analysts say how a claim is made, who says it, and how far either is trusted. The order is that of
// their lists on screen.

/** How the text puts it. */
export const modalities = ['asserted', 'possible', 'conditional', 'question', 'wish'] as const

export const polarities = ['affirmed', 'denied'] as const

/** What whoever says it goes by: http://dx.doi.org/10.1080/02684527.2019.1569343 asks for it beside the grades. */
export const bases = ['witnessed', 'told', 'deduced', 'induced', 'not-stated'] as const

/** How far it is from the words: https://github.com/DISSINET/InkVisitor calls it the epistemic level. */
export const levels = ['in-text', 'interpretation', 'inference'] as const

export const statuses = ['open', 'corroborated', 'contradicted', 'retracted'] as const

export const sourceKinds = ['person', 'official', 'organisation', 'document', 'outlet', 'anonymous', 'sensor'] as const

/** What an actor is to a claim. */
export const roles = ['speaker', 'agent', 'target', 'mentioned'] as const

/** How a passage refers to somebody. */
export const mentionKinds = ['name', 'description', 'pronoun'] as const

export const quotations = ['direct', 'indirect', 'mixed'] as const

export const entityTypes = ['person', 'organisation', 'place', 'other'] as const

export const linkTypes = [
  'attributed-to',
  'relayed-by',
  'about',
  'supports',
  'contradicts',
  'same-as',
  'derived-from',
] as const

/** Both of the Admiralty code: https://en.wikipedia.org/wiki/Admiralty_code; each is judged without the other. */
export const scales = {
  /** Of a source, from completely reliable to: cannot be judged. */
  reliability: ['A', 'B', 'C', 'D', 'E', 'F'],
  /** Of what is claimed, from confirmed to: cannot be judged. */
  credibility: ['1', '2', '3', '4', '5', '6'],
} as const

export type Modality = (typeof modalities)[number]
export type Polarity = (typeof polarities)[number]
export type Basis = (typeof bases)[number]
export type Level = (typeof levels)[number]
export type Status = (typeof statuses)[number]
export type SourceKind = (typeof sourceKinds)[number]
export type ActorRole = (typeof roles)[number]
export type MentionKind = (typeof mentionKinds)[number]
export type Quotation = (typeof quotations)[number]
export type EntityType = (typeof entityTypes)[number]
export type LinkType = (typeof linkTypes)[number]
export type Scale = keyof typeof scales
export type GradeValue = (typeof scales)[Scale][number]
