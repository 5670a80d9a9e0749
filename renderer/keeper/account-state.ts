import type { Annotation, AnnotationId, People } from '../../shared/account/annotation'
import type { ReadReplies } from '../../shared/account/attention'
import { countKinds, type KindCounts } from '../../shared/account/count-kinds'
import type { Discussions } from '../../shared/account/discussion'
import { distinctColours } from '../../shared/account/distinct-colours'
import type { FileProblem } from '../../shared/account/file-problem'
import type { Kind } from '../../shared/account/kind'
import type { EditionState } from '../../shared/editions/edition-state'
import type { Verdict } from '../../shared/history/verdict'
import type { Backup } from '../../shared/keeper/backup'
import type { PastMoment } from '../../shared/keeper/history-protocol'
import type { AccountHead, LastMerge, MergeState } from '../../shared/keeper/protocol'
import type { Result } from '../../shared/result'
import { isAtLeast, type Role } from '../../shared/team/role'
import type { AccountText } from '../../shared/text/block'
import { directionIn } from '../../shared/text/direction'
import { type Elsewhere, nothingElsewhere } from '../../shared/tradecraft/elsewhere'
import { noTradecraft, type Tradecraft } from '../../shared/tradecraft/tradecraft'
import type { TextSelection } from '../reader/reader-types'
import type { AnnotationList } from './annotation-list'

/** Something to tell in a sentence; polite ones wait for the screen reader to finish, assertive ones do not. */
export interface Notice {
  readonly sentence: string
  readonly tone: 'polite' | 'assertive'
  /** Another number for each, so that the same sentence is told twice. */
  readonly serial: number
}

/** The account as it was, and what of now it stands in front of. */
export interface Past {
  readonly moment: PastMoment
  /** Whose change the moment is before or after, and when it was made by their clock. */
  readonly name: string
  readonly at: number
  readonly annotations: AnnotationList
  readonly discussions: Discussions
  readonly tradecraft: Tradecraft
  readonly present: { readonly head: AccountHead; readonly people: People }
}

export type Verification =
  | { readonly step: 'verifying' }
  | { readonly step: 'interrupted' }
  | { readonly step: 'verified'; readonly verdict: Result<Verdict, string> }

/** The account in view and all that has been told of it. */
export interface AccountState {
  readonly phase: 'none' | 'loading' | 'ready'
  /** The name of what is being opened or imported while something is. */
  readonly opening: string | null
  readonly head: AccountHead | null
  /** Another object is another account. */
  readonly account: ReadAccount | null
  /** In text order, deleted ones left out; another array after each change. */
  readonly annotations: readonly Annotation[]
  /** How many there are of each kind. */
  readonly counts: KindCounts
  readonly people: People
  /** What people say, by what it is about; another map after each change. */
  readonly discussions: Discussions
  /** What is noted beside the text; another object after each change. */
  readonly tradecraft: Tradecraft
  /** What other accounts say of these claims, as was told last. */
  readonly elsewhere: Elsewhere
  /** Replies that this person has read; null while that is not known. */
  readonly read: ReadReplies | null
  /** What this person may do in the team of the account; null where it has none, or that is not known yet. */
  readonly role: Role | null
  readonly health: FileProblem | null
  /** How many steps the keeper has not yet put on the disk. */
  readonly unconfirmed: number
  /** How many texts are being written that are not yet steps. */
  readonly drafts: number
  /** Annotations to mark as not saved: none while saving takes no longer than it should. */
  readonly unsaved: ReadonlySet<AnnotationId>
  readonly history: { readonly canUndo: boolean; readonly canRedo: boolean }
  /** How far merging a file has come, while that is looked at. */
  readonly merge: MergeState | null
  /** What of an earlier edition waits for a decision. */
  readonly edition: EditionState | null
  /** What verifying the account's file has come to, while that is looked at. */
  readonly verification: Verification | null
  /** What of the evidence is not what was imported, as it was last verified; null while that was not asked for. */
  readonly altered: readonly ('text' | 'original')[] | null
  readonly lastMerge: LastMerge | null
  /** The file whose merge was taken back, while the account is as it was before. */
  readonly takenBack: string | null
  readonly notice: Notice | null
  /** The moment that is shown in place of now; nothing can be changed meanwhile. */
  readonly past: Past | null
  /** Sentences about the account in view that stay until they are put away, such as what is damaged. */
  readonly warnings: readonly string[]
  /** The same about more than that, so that they outlast it: what could not be opened, what an import has left out. */
  readonly standing: readonly string[]
  /** Its text was imported once more, which has opened this account and made none. */
  readonly known: boolean
  /** Of this account, newest first; null until they were asked for. */
  readonly backups: readonly Backup[] | null
  /** Of a file that could not be opened, or was found damaged. */
  readonly offered: Backup | null
  /** Kinds that are not listed and shown only faintly. */
  readonly hidden: ReadonlySet<Kind>
  readonly active: AnnotationId | null
  readonly selection: TextSelection | null
}

import type { ReadAccount } from '../reader/reader-types'

/** What belongs to one account and is forgotten with it. */
const nothingOpen = {
  phase: 'none',
  head: null,
  account: null,
  annotations: [],
  counts: countKinds([]),
  people: {},
  discussions: new Map(),
  tradecraft: noTradecraft,
  elsewhere: nothingElsewhere,
  read: null,
  role: null,
  health: null,
  unsaved: new Set(),
  history: { canUndo: false, canRedo: false },
  merge: null,
  edition: null,
  verification: null,
  altered: null,
  lastMerge: null,
  takenBack: null,
  warnings: [],
  known: false,
  backups: null,
  offered: null,
  hidden: new Set(),
  active: null,
  selection: null,
  past: null,
} as const satisfies Partial<AccountState>

export const initialState: AccountState = {
  ...nothingOpen,
  opening: null,
  unconfirmed: 0,
  drafts: 0,
  standing: [],
  notice: null,
}

/** Whether anything that was done here is not on the disk yet. */
export const isSaving = ({ unconfirmed, drafts }: AccountState): boolean => unconfirmed + drafts > 0

/**
 * Whether a step can be taken back, or done again. While the keeper has yet to answer, it is asked: a key pressed right
 * behind a step must not be lost.
 */
export const canUndo = ({ history, unconfirmed }: AccountState): boolean => history.canUndo || unconfirmed > 0
export const canRedo = ({ history, unconfirmed }: AccountState): boolean => history.canRedo || unconfirmed > 0

/** Whether nothing that is tagged can be changed. */
export const isReadOnly = ({ head, past, role }: AccountState): boolean =>
  past !== null || (head?.readOnly ?? true) || (role !== null && !isAtLeast(role, 'editor'))

/** Whether nothing can be said of what is tagged. */
export const isSilent = ({ head, past, role }: AccountState): boolean =>
  past !== null || (head?.readOnly ?? true) || role === 'viewer'

/** What stays so when the keeper is started again; what was under way was known only to the one before. */
const keptOver = (before: AccountState): Partial<AccountState> => {
  const { annotations, counts, discussions, tradecraft, elsewhere, read, role, merge, verification, altered } = before
  return {
    annotations,
    counts,
    discussions,
    tradecraft,
    elsewhere,
    read,
    role,
    merge: merge?.step === 'merged' || merge?.step === 'brought' ? merge : null,
    altered,
    verification: verification?.step === 'verifying' ? { step: 'interrupted' } : verification,
  }
}

/** The account in view has been put away. */
export const closedState = (before: AccountState): AccountState => ({ ...before, ...nothingOpen })

/** An account has come into view; all that was shown of another is gone. */
export function openedState(
  before: AccountState,
  head: AccountHead,
  text: AccountText,
  { warnings, known }: Pick<AccountState, 'warnings' | 'known'>,
): AccountState {
  // The same account comes again when the keeper was restarted: what the person is at stays as it is.
  const same = before.head?.id === head.id && before.account?.text === text.text
  const direction = directionIn(head.meta)
  const account = same ? before.account : { ...text, title: head.title, ...(direction && { direction }) }
  const kept = same ? { hidden: before.hidden, active: before.active, selection: before.selection } : {}
  return {
    ...before,
    ...nothingOpen,
    ...kept,
    ...(same && keptOver(before)),
    phase: 'loading',
    opening: null,
    head,
    account,
    people: distinctColours(head.people),
    warnings,
    known,
    offered: head.backup ?? null,
  }
}
