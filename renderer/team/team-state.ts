import type { PersonId } from '../../shared/account/annotation'
import type { TargetId } from '../../shared/account/discussion'
import type {
  EnteredDevice,
  JoinState,
  OriginalState,
  TeamAction,
  TeamInvitation,
  TeamMember,
} from '../../shared/keeper/team-protocol'
import type { MeanwhileLine } from '../../shared/team/apart'
import type { Peer } from '../../shared/team/presence'
import type { RefusedLine } from '../../shared/team/refused-words'
import type { Role } from '../../shared/team/role'
import type { TeamStatus } from '../../shared/team/team-status'

/** What others did while this computer was out of the server's reach; times in ms since 1970. */
export interface Meanwhile {
  readonly lines: readonly MeanwhileLine[]
  /** So many came before those. */
  readonly more: number
  /** When the server was lost, where the account was open then. */
  readonly since: number | undefined
  readonly until: number
}

/** What was taken out since the server refuses it, and the role that may not do it. */
export interface Refused {
  readonly lines: readonly RefusedLine[]
  /** So many steps were done again. */
  readonly again: number
  readonly role: Role
  /** Missing where it went beyond the role. */
  readonly why: string | undefined
}

/** The team of the account in view, as far as it has been told, and what is being done about it. */
export interface TeamState {
  /** Null while the account is nobody else's. */
  readonly status: TeamStatus | null
  /** When the server was lost, in ms since 1970, until it is reached. */
  readonly since: number | undefined
  /** Everybody else who has it open. */
  readonly peers: readonly Peer[]
  /** Null until they were told. */
  readonly members: readonly TeamMember[] | null
  /** Null for whoever may not see them. */
  readonly invitations: readonly TeamInvitation[] | null
  /** Devices that keep those whose they are said to be from joining from another; null for whoever may not see them. */
  readonly entered: readonly EnteredDevice[] | null
  /** The server cannot read all of the team, and lets in nobody else until this person, its owner, confirms it. */
  readonly unsure: boolean
  /** What the person has asked for and not been answered. */
  readonly asked: TeamAction['do'] | null
  /** How far sharing has come, in bytes; null before anything was sent. */
  readonly sharing: { readonly done: number; readonly all: number } | null
  /** The invitation that was made last. */
  readonly invited: { readonly link: string; readonly invitation: TeamInvitation } | null
  /** How the account was to be shared, where not all of it has come to the server. */
  readonly unsent: Extract<TeamAction, { readonly do: 'share' }> | null
  /** Why what was asked for came to nothing. */
  readonly problem: string | null
  readonly meanwhile: Meanwhile | null
  readonly refused: Refused | null
  /** How far the document as it was imported has come, while it is not here. */
  readonly original: OriginalState | null
  /** What the server has sent and nobody has signed; null where there is nothing. */
  readonly unvouched: { readonly count: number; readonly names: readonly string[] } | null
  /** Whether the person has read that this account and the server have parted. */
  readonly endRead: boolean
  /** The person whose place in the text is followed. */
  readonly followed: PersonId | null
  /** What was edited or talked about here, is saved, and is not all at the server yet. */
  readonly waiting: ReadonlySet<TargetId>
  /** An invitation that waits to be looked at, as it was pasted or opened. */
  readonly invitation: string
  readonly joining: JoinState | null
}

/** What belongs to one account and is forgotten with it. */
export const noTeam = {
  status: null,
  since: undefined,
  peers: [],
  members: null,
  invitations: null,
  entered: null,
  unsure: false,
  asked: null,
  sharing: null,
  invited: null,
  unsent: null,
  problem: null,
  meanwhile: null,
  refused: null,
  original: null,
  unvouched: null,
  endRead: false,
  followed: null,
  waiting: new Set<TargetId>(),
} as const satisfies Partial<TeamState>

export const initialTeam: TeamState = { ...noTeam, invitation: '', joining: null }

/** Whether this person decides who belongs to the team. */
export const isOwner = ({ status }: TeamState): boolean => status?.role === 'owner'

/** Whether the account and the server have parted for good. */
export const hasEnded = ({ state }: TeamStatus): boolean => !['connecting', 'connected', 'offline'].includes(state)

/** Whether an invitation could help. */
export const joinsAgain = ({ state, server }: TeamStatus): boolean =>
  state === 'revoked' || state === 'not-admitted' || (state === 'membership-damaged' && server === '')

/** Whether it is known to which server the account belongs: where it is not, it can be shared anew. */
export const isShared = ({ status }: Pick<TeamState, 'status'>): boolean => status !== null && status.server !== ''

/** Whether all that is here is at the server as well. */
export const isSafe = ({ status }: TeamState): boolean => status?.state === 'connected' && status.waiting === 0
