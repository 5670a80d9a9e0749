import type { Role } from './role'

/** How an account and its team stand to each other. */
export interface TeamStatus {
  readonly role: Role
  /** As a person knows it: its host and port; empty where that is not known any more. */
  readonly server: string
  /** It is this very computer, when it hosts. */
  readonly isHostedHere: boolean
  readonly state:
    | 'connecting'
    | 'connected'
    /** It will be tried again and again. */
    | 'offline'
    | TeamEnd
  /** Why it is `offline`, where it is not out of reach. */
  readonly trouble?: ServerTrouble | undefined
  /** Changes made here that are not on the server's disk yet. */
  readonly waiting: number
}

export type ServerTrouble =
  /** The server is there, and cannot put anything on its disk now. */
  | 'cannot-save'
  /** It cannot read all of who belongs to the team, and lets in nobody but the owner until they have confirmed it. */
  | 'team-unsure'

/** It will not be tried again by itself. */
export type TeamEnd =
  /** The membership or the invitation was taken back. */
  | 'revoked'
  /** The server does not know this device, or not this account. */
  | 'not-admitted'
  /** Another server answers there, with a key of its own; it cannot know anybody. */
  | 'other-server'
  /** What this computer knew of the team is damaged; its server, if that is still known, is being asked anew. */
  | 'membership-damaged'
  /** The server has refused an edit. */
  | 'refused'
  /** Too much for the server. */
  | 'too-large'
  /** The server is not to be trusted. */
  | 'bad-server'
