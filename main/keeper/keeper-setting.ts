import type { AccountPlace } from '../../shared/keeper/protocol'
import type { ElsewhereQuery } from '../../shared/library/gather-elsewhere'
import type { LibraryRequest } from '../../shared/library/protocol'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import type { AtWork } from '../account/at-work'
import type { Author } from '../account/author'
import type { Backups } from '../account/backups'
import type { OpenAccount } from '../account/open-account'
import type { LeftBehind } from '../editions/left-behind'
import type { QueueReader } from '../editions/read-queue'
import type { Exporter } from '../exporting/export-job'
import type { Verifier } from '../history/verify-account'
import type { ImporterProcess } from '../importing/process/importer-process'
import type { ReadReplies } from '../profile/read-replies'
import type { Filler } from '../report/fill-sections'
import type { WindowId } from './control'
import type { OpenHistorian } from './history-session'
import type { Merging } from './merge-desk'
import type { TeamSetting } from './team-setting'

/** Who works here, and with what. */
export interface KeeperSetting {
  readonly author: Author
  readonly atWork: AtWork
  /** The folder in which new accounts are made. */
  readonly library: string
  /** The file of the codebook with which new accounts begin; without one, they begin without. */
  readonly keptCodebook?: string
  readonly backups?: Backups
  readonly merging: Merging
  /** Without it, nobody works with others. */
  readonly team?: TeamSetting
  /** Without one, nothing is known to have been read, and nothing is told of it. */
  readonly readReplies?: ReadReplies
  /** Where editions are compared: in this thread unless another is given. */
  readonly readEditions?: QueueReader
  /** Where what a person leaves of an earlier edition is kept; without one, only as long as it is looked at. */
  readonly leftBehind?: LeftBehind
  /** Where documents are read: in this thread unless another process is started. */
  readonly openImporter?: () => ImporterProcess
  /** Where exports are made: in this thread unless another is given. */
  readonly makeExports?: Exporter
  /** The folder of the fonts that a printed report carries. */
  readonly fonts?: string
  /** The folder of the CMaps by which a PDF is read. */
  readonly cmaps?: string
  /** Where sections of reports are filled: in this thread unless another is given. */
  readonly fillSections?: Filler
  /** Where accounts are verified: in this thread unless another is given. */
  readonly verify?: Verifier
  /** Where histories are read: in this thread unless another is given. */
  readonly openHistorian?: OpenHistorian
}

/** The library, as far as the keeper knows it. */
export interface Desk {
  receive(window: WindowId, request: LibraryRequest): void
  leave(window: WindowId): void
  /** An account of the library has come into view. */
  opened(account: OpenAccount): Promise<void>
  /** Something was read, in whatever account. */
  noteRead(): void
  /** Moves a copy of the account in view to the trash, and says so. */
  discard(window: WindowId, file: string): Promise<void>
  /** @param file links followed */
  placeOf(file: string): Promise<AccountPlace>
  /** What other accounts say of the claims of one. */
  elsewhere(query: ElsewhereQuery): Promise<Elsewhere>
  /** In all of its folders. */
  accountFiles(): Promise<readonly string[]>
}
