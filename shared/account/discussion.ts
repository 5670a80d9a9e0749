import type { Deletion, Origin, PersonId } from './annotation'

/** What is talked about: an annotation, or anything else of the account that has an id. */
export type TargetId = string
export type ReplyId = string

/** What somebody said about a target, or in answer to what another said about it. */
export interface Reply {
  readonly id: ReplyId
  readonly on: TargetId | ReplyId
  readonly text: string
  readonly by: PersonId
  /** ms since 1970, by the writer's clock. */
  readonly at: number
  /** Who was called by name when it was written. */
  readonly mentions: readonly PersonId[]
  /** It says something else than when it was written. */
  readonly edited: boolean
  readonly deleted: Deletion | null
  /** What it was brought over from; missing where it was said here. */
  readonly from?: Origin | undefined
}

/** As long as a reply, or the reason of a verdict, may be, in UTF-16 units. */
export const replyLimit = 20_000

/** Whether what was to be talked over is settled, and who said so. */
export interface ThreadState {
  readonly resolved: boolean
  readonly by: PersonId
  readonly at: number
  /** The annotation with which it was brought over; missing where it was said here. */
  readonly from?: Origin | undefined
}

/** In the order of their buttons. */
export const verdictNames = ['agree', 'dispute', 'unsure'] as const

export type VerdictName = (typeof verdictNames)[number]

export const isVerdictName = (value: unknown): value is VerdictName => verdictNames.includes(value as VerdictName)

/** What one person holds of a target. */
export interface Verdict {
  readonly person: PersonId
  readonly verdict: VerdictName
  /** Empty where none was given; a dispute has one. */
  readonly reason: string
  readonly at: number
  /** It was given in the account that the annotation was brought over from. */
  readonly brought?: true | undefined
}

/** All that people say of one target. */
export interface Discussion {
  readonly on: TargetId
  /** Oldest first, deleted ones included: what was said in answer to them stays. */
  readonly replies: readonly Reply[]
  /** Null while nobody has ever resolved it. */
  readonly state: ThreadState | null
  /** In the order in which they were given. */
  readonly verdicts: readonly Verdict[]
}

/** What was said of an annotation elsewhere and comes along when it is brought over, with who said it and when. */
export interface BroughtTalk {
  /** Oldest first; `on` is the annotation or a reply, by their ids here. */
  readonly replies: readonly (Pick<Reply, 'id' | 'on' | 'text' | 'by' | 'at' | 'mentions'> & {
    readonly from: Origin
  })[]
  readonly state: Pick<ThreadState, 'resolved' | 'by' | 'at'> | null
  readonly verdicts: readonly Verdict[]
}

export type Discussions = ReadonlyMap<TargetId, Discussion>

export const byTarget = (all: readonly Discussion[]): Discussions =>
  new Map(all.map((discussion) => [discussion.on, discussion]))

export const noDiscussion = (on: TargetId): Discussion => ({ on, replies: [], state: null, verdicts: [] })

export const standingReplies = ({ replies }: Discussion): readonly Reply[] => replies.filter(({ deleted }) => !deleted)

/** The persons whose verdict disputes the target. */
export const disputersIn = (discussion: Discussion | undefined): readonly PersonId[] =>
  (discussion?.verdicts ?? []).filter(({ verdict }) => verdict === 'dispute').map(({ person }) => person)

export const isResolved = ({ state }: Discussion): boolean => state?.resolved ?? false

/** By the writers' clocks; then by id, so that the order is total. */
export const compareReplies = (a: Reply, b: Reply): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export const compareVerdicts = (a: Verdict, b: Verdict): number =>
  a.at - b.at || (a.person < b.person ? -1 : a.person > b.person ? 1 : 0)
