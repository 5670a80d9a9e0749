import type { Annotation, AnnotationId, People, PersonId } from '../account/annotation'
import type { AnnotationColumns } from '../account/columns'
import type { Command, CommandProblem } from '../account/command'
import type { Discussion, ReplyId } from '../account/discussion'
import type { FileProblem } from '../account/file-problem'
import type { EditionAction, EditionState } from '../editions/edition-state'
import type { Verdict } from '../history/verdict'
import type { ImportAction, ImportNews } from '../importing/protocol'
import type { BroughtCount } from '../merging/brought-count'
import type { MergeReport } from '../merging/report'
import type { ReportAction, ReportNews } from '../report/protocol'
import type { Result } from '../result'
import type { Role } from '../team/role'
import type { BlockColumns } from '../text/block-columns'
import type { TradecraftNews } from '../tradecraft/news'
import type { Backup } from './backup'
import type { HistoryNews, HistoryQuestion } from './history-protocol'
import type { PreviewNews, PreviewWanted } from './preview'
import type { JoinState, TeamAction, TeamNews } from './team-protocol'

// What a window and the keeper say to each other over their port. Each window has one account in view at a time;
// every message names it, so that one that was under way when the window moved on is recognised and dropped.

export type AccountId = string

/**
 * Where a file lies: in a folder of the library, elsewhere on the computer, on something that may be taken away, or among
 * the backups; to the last two nothing is written.
 */
export type AccountPlace = 'library' | 'elsewhere' | 'removable' | 'backup'

/** Everything about an account but its text and its annotations. */
export interface AccountHead {
  readonly id: AccountId
  /** Where its file is on this computer. */
  readonly file: string
  readonly title: string
  readonly meta: Readonly<Record<string, string>>
  readonly people: People
  /** Who works in this window. */
  readonly me: PersonId
  readonly textSha256: string
  readonly originalSha256?: string | undefined
  readonly readOnly: boolean
  readonly place: AccountPlace
  /** Stretches of the file, and entries in it, that could not be read and are kept as they are. */
  readonly damaged: number
  readonly unreadable: number
  /** … of what people say. */
  readonly unreadableSaid: number
  /** … and of what is noted beside the text. */
  readonly unreadableNoted: number
  /** Some changes wait for an earlier one of the same writer that this file has lost. */
  readonly incomplete: boolean
  /** The file had lost something that was found elsewhere on this computer, and has it again. */
  readonly restored: boolean
  /** Where the damaged file is kept as it was found. */
  readonly setAside?: string | undefined
  /** The newest backup of a damaged file. */
  readonly backup?: Backup | undefined
}

/** One annotation as it is now, or null once it is deleted. */
export interface AnnotationChange {
  readonly id: AnnotationId
  readonly annotation: Annotation | null
}

/**
 * What a window does about a merge: carry out what was shown, put it away, compare once more what was interrupted, take the
 * last one back, or have its report again.
 */
export const mergeActions = [
  ...(['apply', 'close', 'again', 'undo', 'report'] as const),
  // Reads those of another program's annotations as claims, actors or sources that are said to be neither.
  ...(['as-claim', 'as-actor', 'as-source'] as const),
] as const

export type MergeAction = (typeof mergeActions)[number]

/** The file that was merged last, and whether that can be taken back: only while nothing has been changed since. */
export interface LastMerge {
  readonly name: string
  readonly undoable: boolean
}

/** How far merging a file has come; `name` is what the file is called. */
export type MergeState =
  | { readonly step: 'comparing'; readonly name: string }
  | { readonly step: 'refused'; readonly name: string; readonly sentence: string }
  /** The keeper had to be started again: nobody knows how far it had come. */
  | { readonly step: 'interrupted'; readonly name: string }
  /** What merging would come to, or has come to. */
  | {
      readonly step: 'preview' | 'merged'
      readonly name: string
      readonly report: MergeReport
      /** Whether the copy has anything that the account has, or had, not. */
      readonly comesIn: boolean
      /** What could not be read of the file, in sentences. */
      readonly remarks: readonly string[]
      /** The copy is one of the library and goes to its trash once all of it is in the account. */
      readonly isSpare: boolean
    }
  /** Another account of the same text: its annotations can be brought over, or have been. */
  | {
      readonly step: 'same-text' | 'brought'
      readonly name: string
      readonly title: string
      /** How many are not here yet, and of how many. */
      readonly fresh: number
      readonly all: number
      readonly authors: readonly string[]
      /** What was said of those that are not here yet. */
      readonly said: BroughtCount
      /** What of another program's annotations cannot be carried, in sentences. */
      readonly leftOut: readonly string[]
      /** How many of those are said to be neither claim, actor nor source. */
      readonly kindless: number
    }

/** What a merge came to. */
export type MergedState = Extract<MergeState, { readonly report: unknown }> & { readonly step: 'merged' }

export type ToKeeper =
  /** A step. `again` marks one that may have been carried out already, before the keeper was restarted. */
  | {
      readonly type: 'run'
      readonly account: AccountId
      readonly seq: number
      readonly commands: readonly Command[]
      readonly again?: boolean | undefined
    }
  | { readonly type: 'undo' | 'redo'; readonly account: AccountId; readonly seq: number }
  /** Tries again now to save what could not be saved. */
  | { readonly type: 'retry'; readonly account: AccountId }
  /** Asks which backups there are of it. */
  | { readonly type: 'backups'; readonly account: AccountId }
  /** One of those that were told of; any other file is refused. */
  | { readonly type: 'open-backup'; readonly file: string }
  | { readonly type: 'merge'; readonly account: AccountId; readonly action: MergeAction }
  /** These have been read by whoever works in the window. */
  | { readonly type: 'read'; readonly account: AccountId; readonly replies: readonly ReplyId[] }
  | { readonly type: 'edition'; readonly account: AccountId; readonly action: EditionAction }
  /** Has the account's file verified. */
  | { readonly type: 'verify'; readonly account: AccountId }
  /** Asks what an export would begin with; only the one asked for last is told. */
  | { readonly type: 'preview'; readonly account: AccountId; readonly number: number; readonly wanted: PreviewWanted }
  | { readonly type: 'retitle'; readonly account: AccountId; readonly title: string }
  /** Empty for an account that is not marked. */
  | { readonly type: 'mark-handling'; readonly account: AccountId; readonly mark: string }
  | { readonly type: 'team'; readonly account: AccountId; readonly action: TeamAction }
  /** Takes up an invitation, as somebody has pasted it. */
  | { readonly type: 'join'; readonly invitation: string }
  | { readonly type: 'report'; readonly account: AccountId; readonly action: ReportAction }
  /** Asks for the whole account again. */
  | { readonly type: 'show' }
  | { readonly type: 'import-text'; readonly text: string }
  /** Makes a second account of what was imported when `opened` said that the text was known. */
  | { readonly type: 'import-again' }
  | { readonly type: 'importing'; readonly action: ImportAction }
  /** Has the history of the account read, and told while it grows; until `history-close`. */
  | { readonly type: 'history-open' | 'history-close'; readonly account: AccountId }
  | (HistoryQuestion & { readonly account: AccountId })

/** Why a step was not carried out, or could not be taken back. */
export type StepProblem =
  | CommandProblem
  | { readonly kind: 'account-read-only' }
  | { readonly kind: 'role-too-low'; readonly role: Role }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'not-open' }

export type FromKeeper =
  | { readonly type: 'report'; readonly account: AccountId; readonly news: ReportNews }
  | AccountNews
  | ImportNews
  | PreviewNews
  | (HistoryNews & { readonly account: AccountId })
  | FromTeam

/** What comes of working with others. */
export type FromTeam =
  | { readonly type: 'team'; readonly account: AccountId; readonly news: TeamNews }
  | { readonly type: 'joining'; readonly state: JoinState }

export type AccountNews =
  | { readonly type: 'opening'; readonly name: string }
  /** Could not be opened or imported; what was in view before stays in view. */
  | { readonly type: 'failed'; readonly sentence: string; readonly backup?: Backup | undefined }
  /** The account in view cannot be opened again after a restart: what is done waits until it can be. */
  | { readonly type: 'away'; readonly name: string; readonly problem: FileProblem }
  /** Newest first. */
  | { readonly type: 'backups'; readonly account: AccountId; readonly backups: readonly Backup[] }
  | {
      readonly type: 'opened'
      readonly head: AccountHead
      readonly text: string
      readonly blocks: BlockColumns
      /** It was asked for by importing its text once more: nothing was imported. */
      readonly known: boolean
      readonly notices: readonly string[]
      /** What was done to the text on its way in, if it was imported just now: told this once. */
      readonly imported: readonly string[]
    }
  /** A part of the annotations there are; `ready` follows the last. */
  | { readonly type: 'annotations'; readonly account: AccountId; readonly columns: AnnotationColumns }
  | { readonly type: 'ready'; readonly account: AccountId }
  /** It has been put away, and nothing is in view now. */
  | { readonly type: 'closed'; readonly account: AccountId }
  | {
      readonly type: 'titled'
      readonly account: AccountId
      readonly title: string
      readonly meta: Readonly<Record<string, string>>
    }
  | { readonly type: 'changed'; readonly account: AccountId; readonly changes: readonly AnnotationChange[] }
  /** All that people say, before `ready` … */
  | { readonly type: 'discussions'; readonly account: AccountId; readonly discussions: readonly Discussion[] }
  /** … and what is said of some targets by now. */
  | { readonly type: 'discussed'; readonly account: AccountId; readonly discussions: readonly Discussion[] }
  /** What is noted beside the text: all of it in parts, before `ready`, and then what has changed. */
  | { readonly type: 'tradecraft'; readonly account: AccountId; readonly news: TradecraftNews }
  /** All replies that whoever works in the window has read, some time after `ready`. */
  | { readonly type: 'read'; readonly account: AccountId; readonly replies: readonly ReplyId[] }
  | { readonly type: 'people'; readonly account: AccountId; readonly people: People }
  /** The step is on the disk, and with it every step before it. */
  | { readonly type: 'saved'; readonly seq: number }
  | { readonly type: 'refused'; readonly seq: number; readonly problem: StepProblem }
  /** What undo or redo came to: the annotations it changed, and how many it left because others have changed them. */
  | {
      readonly type: 'stepped'
      readonly seq: number
      readonly step: 'undo' | 'redo'
      readonly touched: readonly AnnotationId[]
      readonly skipped: number
    }
  | { readonly type: 'merge'; readonly account: AccountId; readonly state: MergeState }
  | { readonly type: 'edition'; readonly account: AccountId; readonly state: EditionState }
  | { readonly type: 'verified'; readonly account: AccountId; readonly verdict: Result<Verdict, string> }
  | { readonly type: 'last-merge'; readonly account: AccountId; readonly merge: LastMerge | null }
  /** The file whose merge was taken back, while the account is as it was before; null once it is not. */
  | { readonly type: 'taken-back'; readonly account: AccountId; readonly name: string | null }
  | { readonly type: 'history'; readonly canUndo: boolean; readonly canRedo: boolean }
  /** Why what is done now cannot be saved, or null once it is again. */
  | { readonly type: 'health'; readonly account: AccountId; readonly problem: FileProblem | null }
