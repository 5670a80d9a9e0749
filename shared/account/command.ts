import { isTradecraftCommand, type TradecraftCommand, type TradecraftProblem } from '../tradecraft/command'
import type { AnnotationFields, AnnotationId, Origin, PersonId } from './annotation'
import type { BroughtTalk, ReplyId, TargetId, VerdictName } from './discussion'
import type { Kind } from './kind'
import type { RangeProblem, Ranges } from './range'

/** The fields a person sets directly; `deleted` has commands of its own because who and when are stamped. */
export type EditableField = Exclude<keyof AnnotationFields, 'deleted'>

export type AnnotationCommand =
  | {
      readonly type: 'annotate'
      readonly id: AnnotationId
      readonly kind: Kind
      readonly ranges: Ranges
      readonly note?: string | undefined
    }
  /** Makes an annotation of another account of the same text here as well, as the work of whoever made it there. */
  | {
      readonly type: 'bring-over'
      readonly id: AnnotationId
      readonly kind: Kind
      readonly ranges: Ranges
      readonly note: string
      readonly by: PersonId
      readonly at: number
      readonly from: Origin
      /** What was said of it there. */
      readonly said?: BroughtTalk | undefined
    }
  | {
      [F in EditableField]: {
        readonly type: 'set-field'
        readonly id: AnnotationId
        readonly field: F
        readonly value: AnnotationFields[F]
      }
    }[EditableField]
  | { readonly type: 'delete'; readonly id: AnnotationId }
  | { readonly type: 'restore'; readonly id: AnnotationId }

/** What can be said of an annotation, or of anything else that has an id. */
export type DiscussionCommand =
  | {
      readonly type: 'reply'
      readonly id: ReplyId
      readonly on: TargetId | ReplyId
      readonly text: string
      readonly mentions?: readonly PersonId[] | undefined
    }
  | { readonly type: 'edit-reply'; readonly id: ReplyId; readonly text: string }
  | { readonly type: 'delete-reply'; readonly id: ReplyId }
  | { readonly type: 'restore-reply'; readonly id: ReplyId }
  | { readonly type: 'resolve' | 'reopen'; readonly on: TargetId }
  | {
      readonly type: 'give-verdict'
      readonly on: TargetId
      readonly verdict: VerdictName
      readonly reason?: string | undefined
    }
  | { readonly type: 'withdraw-verdict'; readonly on: TargetId }

/** Everything that can be done in an account. A list of them is one step: all or nothing. */
export type Command = AnnotationCommand | DiscussionCommand | TradecraftCommand

export const isDiscussionCommand = (command: Command): command is DiscussionCommand =>
  'on' in command || command.type.endsWith('-reply')

export const isAnnotationCommand = (command: Command): command is AnnotationCommand =>
  !isDiscussionCommand(command) && !isTradecraftCommand(command)

/** Why a command cannot be done. */
export type CommandProblem =
  | { readonly kind: 'annotation-unknown'; readonly id: AnnotationId }
  | { readonly kind: 'annotation-exists'; readonly id: AnnotationId }
  | { readonly kind: 'annotation-deleted'; readonly id: AnnotationId }
  | RangeProblem
  | { readonly kind: 'reply-unknown' | 'reply-exists' | 'reply-deleted' | 'reply-not-yours'; readonly id: ReplyId }
  | { readonly kind: 'reply-empty' }
  | { readonly kind: 'dispute-without-reason' }
  | TradecraftProblem
