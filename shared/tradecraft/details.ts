import type { Ranges } from '../account/range'
import type { TagColour, TagId } from '../codebook/tag'
import type { YardstickName } from '../report/yardstick'
import type { EntityId } from './entity'
import type {
  ActorRole,
  Basis,
  EntityType,
  Level,
  LinkType,
  MentionKind,
  Modality,
  Polarity,
  Quotation,
  SourceKind,
  Status,
} from './vocabulary'

/**
 * What analysts note of claims, sources, actors, entities, links, tags and reports, beyond what was tagged. All of it is missing until
 * somebody sets it, and each merges on its own.
 */
export interface DetailFields {
  /** What is claimed, in one sentence of the analyst's. */
  readonly statement: string
  readonly modality: Modality
  readonly polarity: Polarity
  readonly basis: Basis
  readonly level: Level
  /** When it is said to have happened: a date, or an interval, as `parseEventTime` reads it. */
  readonly eventTime: string
  readonly place: string
  readonly status: Status
  /** Whom or what a passage refers to. */
  readonly entity: EntityId
  readonly mention: MentionKind
  readonly role: ActorRole
  readonly name: string
  readonly entityType: EntityType
  readonly sourceKind: SourceKind
  /** How it comes to know. */
  readonly access: string
  readonly trackRecord: string
  readonly bias: string
  /** How recent what it knows is. */
  readonly currency: string
  /** Who owns it: sources of one owner are not independent. */
  readonly owner: string
  /** What it is called where its name must not be. */
  readonly releaseLabel: string
  /** The reporting words, in UTF-16 units of the text. */
  readonly cue: Ranges
  readonly quotation: Quotation
  /** Which tag one hangs below. */
  readonly parent: TagId
  /** Which tag one went into. */
  readonly into: TagId
  readonly colour: TagColour
  readonly description: string
  /** The letter or digit that tags with it. */
  readonly key: string
  /** On which scale all judgments of a report are. */
  readonly yardstick: YardstickName
}

export type DetailName = keyof DetailFields

export type Details = { readonly [F in DetailName]?: DetailFields[F] | undefined }

/** What can have details: an annotation by its kind, or what is made beside the text. */
export type Bearer = 'claim' | 'actor' | 'source' | 'entity' | 'link' | 'tag' | 'report'

const ofClaim: readonly Bearer[] = ['claim']
const ofMention: readonly Bearer[] = ['actor', 'source']
/** A source that nobody has entered is described where it is tagged. */
const ofSource: readonly Bearer[] = ['source', 'entity']
const ofTag: readonly Bearer[] = ['tag']

/** Which of them each detail is of. */
export const bearersOf: { readonly [F in DetailName]: readonly Bearer[] } = {
  statement: ofClaim,
  modality: ofClaim,
  polarity: ofClaim,
  basis: ofClaim,
  level: ofClaim,
  eventTime: ofClaim,
  place: ofClaim,
  status: ofClaim,
  entity: ofMention,
  mention: ofMention,
  role: ['actor', 'link'],
  name: ['entity', 'tag', 'report'],
  entityType: ['entity'],
  sourceKind: ofSource,
  access: ofSource,
  trackRecord: ofSource,
  bias: ofSource,
  currency: ofSource,
  owner: ofSource,
  releaseLabel: ofSource,
  cue: ['link'],
  quotation: ['link'],
  parent: ofTag,
  into: ofTag,
  colour: ofTag,
  description: ofTag,
  key: ofTag,
  yardstick: ['report'],
}

/** What a link can say of itself. */
export type LinkDetail = 'cue' | 'quotation' | 'role'

const ofReport: readonly LinkType[] = ['attributed-to', 'relayed-by']

/** Of which links each is. */
export const linksOf: { readonly [F in LinkDetail]: readonly LinkType[] } = {
  cue: ofReport,
  quotation: ofReport,
  role: ['about'],
}

export const isLinkDetail = (name: DetailName): name is LinkDetail => Object.hasOwn(linksOf, name)

export const detailNames = Object.keys(bearersOf) as readonly DetailName[]

export const isDetailName = (name: string): name is DetailName => Object.hasOwn(bearersOf, name)
