import path from 'node:path'
import type { ReplyId } from '../../shared/account/discussion'
import { fileSentence } from '../../shared/account/file-problem'
import type { ImportAction } from '../../shared/importing/protocol'
import type { Preview, PreviewWanted } from '../../shared/keeper/preview'
import type { AccountId } from '../../shared/keeper/protocol'
import type { LibraryRequest } from '../../shared/library/protocol'
import type { Filled } from '../../shared/report/protocol'
import type { ReportId } from '../../shared/report/report'
import type { SectionKind } from '../../shared/report/section'
import { fail } from '../../shared/result'
import type { Author } from '../account/author'
import type { AccountMaterial } from '../account/new-account'
import type { OpenAccount } from '../account/open-account'
import type { Health } from '../account/shared-file'
import { verifyHere } from '../history/verify-account'
import { markHandling } from '../library/mark-handling'
import { retitle } from '../library/retitle'
import { draftPlaces, noteHeard } from '../team/refused-draft'
import { EditionDesk } from './edition-desk'
import type { HeldAccount } from './held-account'
import type { KeeperSetting } from './keeper-setting'
import { type Laid, nothingLaid } from './laid'
import { MergeDesk } from './merge-desk'
import type { Port } from './port'
import { TeamDesk } from './team-desk'
import { WindowSession } from './window-session'

/** What one window asks for that reaches beyond the account in view. */
export interface WindowHands {
  readonly setting: () => KeeperSetting
  open(file: string): Promise<unknown>
  openMissing(): void
  importText(text: string): void
  importAgain(material: AccountMaterial): void
  importing(action: ImportAction): void
  library(request: LibraryRequest): void
  join(invitation: string): void
  noteRead(account: AccountId, replies: readonly ReplyId[]): void
  undoMerge(held: HeldAccount): Promise<void>
  /** A copy whose every part is in the account in view goes to the trash. */
  discard(file: string): Promise<void>
  /** Breaks off the one before. */
  preview(account: OpenAccount, wanted: PreviewWanted): Promise<Preview>
  fill(account: OpenAccount, report: ReportId, sections: readonly SectionKind[]): Promise<Filled>
  /** Something else lies on its desks. */
  onLaid(laid: Laid): void
}

/** One window: its session, and a desk for each thing that takes more than one step. */
export class WindowDesks {
  readonly session: WindowSession
  readonly merging: MergeDesk
  readonly editions: EditionDesk
  readonly #hands: WindowHands
  #laid = nothingLaid

  constructor(port: Port, hands: WindowHands) {
    this.#hands = hands
    const { setting } = hands
    this.session = new WindowSession(port, setting, {
      importText: (text) => hands.importText(text),
      importAgain: (material) => hands.importAgain(material),
      importing: (action) => hands.importing(action),
      library: (request) => hands.library(request),
      openMissing: () => hands.openMissing(),
      join: (invitation) => hands.join(invitation),
      noteRead: (account, replies) => hands.noteRead(account, replies),
      listBackups: (account) => void this.#listBackups(account),
      openBackup: (file) => void this.#openBackup(file),
      merge: (action) => void this.merging.act(action),
      edition: (action) => this.editions.act(action),
      team: (action) => void team.act(action),
      verify: () => void this.#verify(),
      fill: (account, report, sections) => hands.fill(account, report, sections),
      preview: (wanted, number) => void this.#preview(wanted, number),
      retitle: (title) => void this.#describe((account, author) => retitle(account, title, author)),
      markHandling: (mark) => void this.#describe((account, author) => markHandling(account, mark, author)),
    })
    this.merging = new MergeDesk(this.session, setting().merging, {
      undo: (held) => hands.undoMerge(held),
      laid: (merging) => this.#noteLaid({ merging }),
      discard: (file) => hands.discard(file),
    })
    this.editions = new EditionDesk(this.session, setting, (edition) => this.#noteLaid({ edition }))
    const team = new TeamDesk(this.session, () => setting().team, {
      openKept: (held) => void this.#openKept(held),
      noteHeard: (held) => void this.#noteHeard(held),
    })
  }

  get held(): HeldAccount | undefined {
    return this.session.held
  }

  fail(sentence: string): void {
    this.session.tell({ type: 'failed', sentence })
  }

  /** What lay on the desks when the keeper before this one ended. */
  layAgain({ merging, edition }: Laid): void {
    this.merging.layAgain(merging)
    if (edition !== null) this.editions.layAgain(edition)
  }

  #noteLaid(change: Partial<Laid>): void {
    this.#laid = { ...this.#laid, ...change }
    this.#hands.onLaid(this.#laid)
  }

  async #listBackups(account: AccountId): Promise<void> {
    await this.held?.account.backedUp
    const backups = (await this.#hands.setting().backups?.of(account)) ?? []
    this.session.tell({ type: 'backups', account, backups })
  }

  async #openBackup(file: string): Promise<void> {
    if (this.#hands.setting().backups?.has(file)) await this.#hands.open(file)
  }

  /** The file as it was before a server refused something in it. */
  async #openKept({ account: { id } }: HeldAccount): Promise<void> {
    const { team } = this.#hands.setting()
    if (team) await this.#hands.open(draftPlaces(team.drafts, id).file)
  }

  /** What a server has refused was told, and is not told again. */
  async #noteHeard({ account: { id } }: HeldAccount): Promise<void> {
    const { team } = this.#hands.setting()
    if (team) await noteHeard(draftPlaces(team.drafts, id))
  }

  /** Has something said of the account itself. */
  async #describe(say: (account: OpenAccount, author: Author) => Promise<Health>): Promise<void> {
    const account = this.held?.account
    if (!account) return
    const problem = await say(account, this.#hands.setting().author)
    if (problem) this.fail(fileSentence(problem, path.basename(account.file)))
  }

  /** One that is broken off is not told: another is wanted by then. */
  async #preview(wanted: PreviewWanted, number: number): Promise<void> {
    const account = this.held?.account
    if (!account) return
    const preview = await this.#hands.preview(account, wanted).catch((error: unknown) => {
      if ((error as Error).name === 'AbortError') return undefined
      throw error
    })
    if (preview) this.session.tell({ type: 'preview', account: account.id, number, preview })
  }

  async #verify(): Promise<void> {
    const account = this.held?.account
    if (!account) return
    const { verify = verifyHere() } = this.#hands.setting()
    const unsaved = await account.settled()
    const verdict = unsaved ? fail(fileSentence(unsaved, path.basename(account.file))) : await verify(account.file)
    this.session.tell({ type: 'verified', account: account.id, verdict })
  }
}
