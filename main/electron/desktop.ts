import type { BrowserWindow } from 'electron'
import type { Author } from '../account/author'
import type { WindowId } from '../keeper/control'
import type { Log } from '../log'
import type { Profile } from '../profile/profile'
import type { profilePaths } from '../profile/profile-folder'
import type { Exports } from './exports'
import type { HostProcess } from './host-process'
import type { KeeperProcess } from './keeper-process'

/** Where the build has put what the app is made of. */
export interface DesktopPaths {
  readonly page: string
  readonly preload: string
  readonly keeper: string
  readonly importer: string
  readonly server: string
  readonly sample: string
  readonly icon: string
}

/** The app as it runs: what its windows, its menu and the requests of its pages work on. */
export interface Desktop {
  readonly paths: DesktopPaths
  readonly places: ReturnType<typeof profilePaths>
  readonly profile: Profile
  readonly keeper: KeeperProcess
  readonly host: HostProcess
  readonly exports: Exports
  readonly log: Log
  author: Author
  /** An invitation that no window has been shown yet. */
  invitation: string | undefined
  /** Windows in which something is not on the disk yet. */
  readonly saving: Set<WindowId>
  window(): BrowserWindow | undefined
  show(window: BrowserWindow): void
}
