import type { Annotation, PersonId } from '../../account/annotation'
import { type Discussion, standingReplies, type VerdictName } from '../../account/discussion'
import type { Kind } from '../../account/kind'
import { endOf, quoteOf, type Range, startOf } from '../../account/range'
import { tagPathWords } from '../../codebook/tag-path'
import type { CodePointMap } from '../../text/code-points'
import { type Place, placeWords } from '../../text/place'
import type { BoardClaim } from '../../tradecraft/board'
import type { Details } from '../../tradecraft/details'
import type { Grade } from '../../tradecraft/grade'
import { endKey } from '../../tradecraft/link'
import type { ExportAccount } from '../export-account'
import { nameOf } from '../name-of'
import { isoTime } from '../time'

/** An id with what it is called. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface GradeRecord {
  readonly value: string
  readonly reason?: string
  readonly by: Named
  readonly at: string
}

/** What a claim comes to: on whose word it stands, and how far it is trusted. */
interface ClaimRecord {
  readonly saidBy: readonly (Named & { readonly reliability: readonly GradeRecord[] })[]
  readonly passedOnBy: readonly Named[]
  readonly about: readonly (Named & { readonly role?: string })[]
  readonly credibility: readonly GradeRecord[]
  readonly mentions: number
  readonly sources: number
  readonly independentOrigins: number
  /** In accounts that cannot be read now: what those rest on is not counted. */
  readonly unread: number
  readonly contradicts: readonly string[]
  readonly supportedBy: readonly string[]
}

/** One tagged passage with all that is known of it, for programs. */
export interface AnnotationRecord {
  readonly record: 'annotation'
  readonly account: string
  readonly id: string
  readonly kind: Kind
  readonly quote: string
  readonly place?: string
  /** The pieces of the passage, counted in Unicode code points of the account's text. */
  readonly ranges: readonly Range[]
  /** Where that text is not the account's as it was captured. */
  readonly positionsIn?: PositionsIn
  readonly note?: string
  readonly tags?: readonly string[]
  readonly details?: Details
  readonly claim?: ClaimRecord
  /** Whom an actor or a source is, and how far a source is relied on. */
  readonly who?: Named & { readonly reliability: readonly GradeRecord[] }
  readonly verdicts?: readonly { readonly by: Named; readonly verdict: VerdictName; readonly reason?: string }[]
  readonly replies?: readonly { readonly by: Named; readonly at: string; readonly text: string }[]
  readonly by: Named
  /** To the second, in UTC. */
  readonly at: string
}

/** In which text positions are counted where protected sources are called by their release labels. */
export type PositionsIn = 'text with release labels'

/** What many records of one text need alike. */
export interface TextPlaces extends CodePointMap {
  placeOf(offset: number): Place | undefined
}

export function annotationRecord(
  account: ExportAccount,
  { toCodePoint, placeOf }: TextPlaces,
  annotation: Annotation,
): AnnotationRecord {
  const { text, people, craft } = account
  const { id, kind, ranges, note, by, at } = annotation
  const place = placeWords(placeOf(startOf(ranges)), placeOf(Math.max(startOf(ranges), endOf(ranges) - 1)))
  const tags = account.tags.get(id)?.map(tagPathWords)
  const details = craft.tradecraft.details.get(id)
  const row = craft.claim(id)
  const discussion = account.discussions.get(id)
  return {
    record: 'annotation',
    ...{ account: account.id, id, kind },
    quote: quoteOf(text, ranges),
    ...(place !== undefined && { place }),
    ranges: ranges.map(([start, end]) => [toCodePoint(start), toCodePoint(end)]),
    ...positionsIn(account),
    ...(note !== '' && { note }),
    ...(tags && { tags }),
    ...(details && { details }),
    ...(row && { claim: claimRecord(account, row) }),
    ...(kind !== 'claim' && { who: whoRecord(account, craft.board.corroborations.identities.of(id)) }),
    ...(discussion && discussionRecord(account, discussion)),
    by: personNamed(people, by),
    at: isoTime(at),
  }
}

export const positionsIn = ({ protection }: ExportAccount): { readonly positionsIn?: PositionsIn } =>
  protection ? { positionsIn: 'text with release labels' } : {}

function claimRecord(account: ExportAccount, row: BoardClaim): ClaimRecord {
  const { craft } = account
  const { claim, corroboration, contradicts, supportedBy } = row
  const { sources, through } = craft.voices(claim.id)
  return {
    saidBy: sources.map((id) => whoRecord(account, id)),
    passedOnBy: through.map((id) => ({ id, name: craft.nameOf(id) })),
    about: craft
      .linksFrom(claim.id)
      .filter(({ type }) => type === 'about')
      .map(({ to, role }) => ({ id: endKey(to), name: craft.nameOf(endKey(to)), ...(role && { role }) })),
    credibility: row.credibility.map((grade) => gradeRecord(account, grade)),
    mentions: corroboration.mentions.length,
    sources: corroboration.sources.length,
    independentOrigins: corroboration.origins.length,
    unread: corroboration.unread,
    contradicts,
    supportedBy,
  }
}

const whoRecord = (account: ExportAccount, id: string) => ({
  id,
  name: account.craft.nameOf(id),
  reliability: account.craft.board.reliability(id).map((grade) => gradeRecord(account, grade)),
})

const gradeRecord = ({ people }: ExportAccount, { value, reason, by, at }: Grade): GradeRecord => ({
  value,
  ...(reason !== '' && { reason }),
  by: personNamed(people, by),
  at: isoTime(at),
})

const discussionRecord = ({ people }: ExportAccount, discussion: Discussion) => {
  const verdicts = discussion.verdicts.map(({ person, verdict, reason }) => ({
    by: personNamed(people, person),
    verdict,
    ...(reason !== '' && { reason }),
  }))
  const replies = standingReplies(discussion).map(({ by, at, text }) => ({
    by: personNamed(people, by),
    at: isoTime(at),
    text,
  }))
  return { ...(verdicts.length > 0 && { verdicts }), ...(replies.length > 0 && { replies }) }
}

export const personNamed = (people: ExportAccount['people'], id: PersonId): Named => ({
  id,
  name: nameOf(people, id),
})
