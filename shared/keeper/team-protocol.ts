import type { PersonId } from '../account/annotation'
import type { TargetId } from '../account/discussion'
import type { MeanwhileLine } from '../team/apart'
import type { Peer, Shown } from '../team/presence'
import type { RefusedLine } from '../team/refused-words'
import type { Role } from '../team/role'
import type { TeamStatus } from '../team/team-status'

/** What a window asks for about the team of the account that it has in view. */
export type TeamAction =
  /**
   * Has a server keep the account for a team. `server` is its address as typed; `certificate` the SHA-256 of a certificate
   * that nobody vouches for, in hexadecimal.
   */
  | {
      readonly do: 'share'
      readonly server: string
      readonly certificate?: string | undefined
      readonly discovery?: string | undefined
    }
  /** `lifetime` in ms. */
  | { readonly do: 'invite'; readonly role: Role; readonly lifetime: number; readonly uses: number }
  /** Asks who belongs to it, and, for owners, who was invited. */
  | { readonly do: 'list' }
  /** Takes an invitation back, and the access of whoever came with it. */
  | { readonly do: 'revoke'; readonly invitation: string }
  /** Takes away the access of one device; with `closes`, nobody else comes with the invitation that it came with. */
  | { readonly do: 'remove'; readonly device: string; readonly closes: boolean }
  /** Says that a device that does not belong to the team is not, or no more, whose it is said to be. */
  | { readonly do: 'disown'; readonly device: string }
  /** Says that the list of the team is right, of which its server cannot read all. */
  | { readonly do: 'confirm' }
  /** Shows the others where one is; null while one is not to be seen. */
  | { readonly do: 'show'; readonly shown: Shown | null }
  /** Fetches the document as it was imported once more, where that has failed. */
  | { readonly do: 'fetch-original' }
  /** Opens the file as it was before a refused edit was taken out of it. */
  | { readonly do: 'open-kept' }
  /** What the server has refused was read; it is not told again. */
  | { readonly do: 'note-heard' }

/** A device that belongs to a team, and who works on it. */
export interface TeamMember {
  readonly device: string
  readonly person: { readonly id: PersonId; readonly name: string; readonly colour: number }
  readonly role: Role
  /** When it joined, in ms since 1970, by the server's clock. */
  readonly at: number
  readonly present: boolean
}

/**
 * A device that is said to be somebody's and does not belong to the team: because they worked in a copy that was merged,
 * or were a member once. As long as it is, they can join from no other.
 */
export interface EnteredDevice {
  readonly device: string
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly wasMember: boolean
}

export interface TeamInvitation {
  readonly id: string
  readonly role: Role
  /** ms since 1970, by the server's clock. */
  readonly expires: number
  readonly uses: number
  readonly isWithdrawn: boolean
  /** It lets in nobody who has not come with it already. */
  readonly isClosed?: boolean | undefined
  readonly redeemedBy: readonly {
    readonly device: string
    readonly person: { readonly id: PersonId; readonly name: string }
    readonly at: number
  }[]
}

export type TeamNews =
  /** Null while the account is nobody else's; `since` when the server was lost, in ms since 1970, until it is reached. */
  | { readonly news: 'status'; readonly status: TeamStatus | null; readonly since?: number | undefined }
  /** What was edited or talked about here, is saved, and is not all on the server's disk yet. */
  | { readonly news: 'waiting'; readonly on: readonly TargetId[] }
  /** Everybody else who has it open now. */
  | { readonly news: 'peers'; readonly peers: readonly Peer[] }
  /** How far sharing has come, in bytes. */
  | { readonly news: 'sharing'; readonly done: number; readonly all: number }
  | { readonly news: 'shared' }
  /** `link` is the invitation, to be handed on. */
  | { readonly news: 'invited'; readonly link: string; readonly invitation: TeamInvitation }
  /** `invitations` and `entered` are told to owners only. */
  | {
      readonly news: 'team'
      readonly members: readonly TeamMember[]
      readonly invitations?: readonly TeamInvitation[] | undefined
      readonly entered?: readonly EnteredDevice[] | undefined
      readonly isUnsure?: boolean | undefined
    }
  /** The server would not take the text of a report; told once. */
  | { readonly news: 'report-trouble'; readonly sentence: string }
  /** What was asked for came to nothing. */
  | { readonly news: 'failed'; readonly sentence: string }
  /**
   * What others did while this computer was away, oldest first; `more` came before those. `since` is when the server was
   * lost, in ms since 1970, where the account was open then.
   */
  | {
      readonly news: 'meanwhile'
      readonly lines: readonly MeanwhileLine[]
      readonly more: number
      readonly since?: number | undefined
    }
  /**
   * The server has refused edits made here: they were taken out and are told here, until they were heard of. The account is as
   * the server has it, and `again` steps besides, which are permitted, were done again. The file as it was is kept. `why` is
   * missing where it went beyond the role.
   */
  | {
      readonly news: 'refused'
      readonly lines: readonly RefusedLine[]
      readonly again: number
      readonly role: Role
      readonly why?: string | undefined
    }
  /** The server has sent so many values that nobody has signed, under these names. */
  | { readonly news: 'unvouched'; readonly count: number; readonly names: readonly string[] }
  /** Null once it is here. */
  | { readonly news: 'original'; readonly original: OriginalState | null }

/** How far the document as it was imported has come, into an account that was joined; in bytes. */
export type OriginalState =
  | { readonly step: 'fetching'; readonly done: number; readonly all: number }
  /** It was cut off, and goes on there once the server is reached; `all` is 0 while nobody knows. */
  | { readonly step: 'waiting'; readonly done: number; readonly all: number }
  /** The server does not have it yet; it is asked again. */
  | { readonly step: 'absent' }
  | { readonly step: 'failed'; readonly sentence: string }

/** How far taking up an invitation has come. */
export type JoinState =
  /** In bytes; nothing is known of them before the server has answered. */
  | { readonly step: 'joining'; readonly title: string; readonly done: number; readonly all: number }
  /** It comes into view now. */
  | { readonly step: 'joined' }
  | { readonly step: 'failed'; readonly sentence: string }
