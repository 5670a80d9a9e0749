import type { CommandId } from '../commands'
import type { Settings } from '../settings'
import type { Hosting } from '../team/hosting'
import type { RecentAccount, RequestArgument, RequestName, RequestResults } from './contract'
import type { ExportProgress } from './exporting'

// The page's one way out. Without any library, because the sandboxed preload script carries all it imports.

/** What the main process tells the page unasked. */
export interface Events {
  /** Chosen in the application menu. */
  command: CommandId
  settings: Settings
  recents: readonly RecentAccount[]
  /** Null when it has ended. */
  hosting: Hosting | null
  /** How far an export is, of all of its forms. */
  exporting: readonly ExportProgress[]
  /** An invitation was opened, as it was handed over. */
  invitation: string
  /** The window is about to go: what is being written must become a step now. */
  closing: null
}

export const eventNames = [
  'command',
  'settings',
  'recents',
  'hosting',
  'exporting',
  'invitation',
  'closing',
] as const satisfies readonly (keyof Events)[]

/** What the preload script puts into the page as `window.attest`. */
export interface Bridge {
  request<N extends RequestName>(name: N, argument: RequestArgument<N>): Promise<RequestResults[N]>
  on<E extends keyof Events>(name: E, listener: (value: Events[E]) => void): () => void
  openDropped(files: readonly unknown[]): Promise<void>
}

/** The message with which the preload hands the page its port to the keeper. */
export const keeperPortMessage = 'attest:keeper-port'
