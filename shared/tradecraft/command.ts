import type { Ranges } from '../account/range'
import type { CodebookCommand, CodebookProblem } from '../codebook/command'
import type { ReportCommand } from '../report/command'
import type { DetailFields, DetailName, LinkDetail } from './details'
import type { EntityId } from './entity'
import type { GradeId } from './grade'
import type { LinkEnd, LinkId } from './link'
import type { EntityRecord, GradeRecord, LinkRecord } from './values'
import type { ActorRole, EntityType, LinkType, Quotation, scales } from './vocabulary'

/** What can be done beside the text: everything of who claims what, about whom, on whose word. */
export type TradecraftCommand =
  | {
      [F in DetailName]: {
        readonly type: 'set-detail'
        readonly id: string
        readonly field: F
        /** Null unsets it. */
        readonly value: DetailFields[F] | null
      }
    }[DetailName]
  | { readonly type: 'make-entity'; readonly id: EntityId; readonly entityType: EntityType; readonly name: string }
  | {
      readonly type: 'link'
      readonly id: LinkId
      readonly link: LinkType
      readonly from: string
      readonly to: LinkEnd
      readonly cue?: Ranges | undefined
      readonly quotation?: Quotation | undefined
      readonly role?: ActorRole | undefined
    }
  /** Of an entity, a link, a grade, a tag or a report. */
  | { readonly type: 'take-away'; readonly id: string }
  | { readonly type: 'bring-back'; readonly id: string }
  | {
      [S in keyof typeof scales]: {
        readonly type: 'grade'
        readonly id: GradeId
        readonly target: string
        readonly scale: S
        readonly value: (typeof scales)[S][number]
        readonly reason?: string | undefined
      }
    }[keyof typeof scales]
  /** Makes what was made in another account here as well, as the work of whoever made it there. */
  | { readonly type: 'bring-entity'; readonly id: EntityId; readonly record: EntityRecord }
  | { readonly type: 'bring-link'; readonly id: LinkId; readonly record: LinkRecord }
  | { readonly type: 'bring-grade'; readonly id: GradeId; readonly record: GradeRecord }
  | { readonly type: 'waive'; readonly check: string; readonly target: string; readonly reason: string }
  | { readonly type: 'unwaive'; readonly check: string; readonly target: string }
  | CodebookCommand
  | ReportCommand

const types: ReadonlySet<string> = new Set<TradecraftCommand['type']>([
  'set-detail',
  'make-entity',
  'link',
  'take-away',
  'bring-back',
  'grade',
  'bring-entity',
  'bring-link',
  'bring-grade',
  'waive',
  'unwaive',
  'make-tag',
  'tag',
  'untag',
  'bring-tag',
  'bring-tagging',
  'make-report',
])

export const isTradecraftCommand = (command: { readonly type: string }): command is TradecraftCommand =>
  types.has(command.type)

/** What something must be for what was asked of it. */
export type Nature = 'claim' | 'actor' | 'source' | 'entity' | 'link' | 'grade' | 'tag' | 'report'

/** Why such a command cannot be done. */
export type TradecraftProblem =
  /** There is nothing of that id, or it is deleted. */
  | { readonly kind: 'nothing-there'; readonly id: string }
  | { readonly kind: 'id-taken'; readonly id: string }
  /** It could not be read again; `limit` where it is only too long, in UTF-16 units. */
  | { readonly kind: 'value-unfit'; readonly what: DetailName | 'reason'; readonly limit: number | null }
  /** Links of this type have no such detail. */
  | { readonly kind: 'not-of-link'; readonly field: LinkDetail; readonly link: LinkType }
  | { readonly kind: 'not-of-this'; readonly field: DetailName; readonly nature: Nature }
  | {
      readonly kind: 'end-unfit'
      readonly link: LinkType
      readonly end: 'from' | 'to'
      readonly nature: Nature | 'claim of another account'
    }
  | { readonly kind: 'ends-differ' }
  | { readonly kind: 'linked-to-itself' | 'closes-a-loop'; readonly link: LinkType }
  | { readonly kind: 'linked-already'; readonly link: LinkType; readonly id: LinkId }
  | CodebookProblem
  | { readonly kind: 'not-graded-so'; readonly scale: keyof typeof scales; readonly nature: Nature }
