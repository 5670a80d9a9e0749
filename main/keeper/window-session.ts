import type { People } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import type { ReplyId } from '../../shared/account/discussion'
import { UndoStack } from '../../shared/account/undo'
import type { EditionAction } from '../../shared/editions/edition-state'
import type { ImportAction } from '../../shared/importing/protocol'
import type { PreviewWanted } from '../../shared/keeper/preview'
import type { AccountId, FromKeeper, MergeAction, StepProblem, ToKeeper } from '../../shared/keeper/protocol'
import type { TeamAction } from '../../shared/keeper/team-protocol'
import type { FromLibrary, LibraryRequest, ToLibrary } from '../../shared/library/protocol'
import type { Filled } from '../../shared/report/protocol'
import type { ReportId } from '../../shared/report/report'
import type { SectionKind } from '../../shared/report/section'
import { assertNever } from '../../shared/result'
import type { Author } from '../account/author'
import type { AccountMaterial } from '../account/new-account'
import type { OpenAccount } from '../account/open-account'
import type { ReadReplies } from '../profile/read-replies'
import type { HeldAccount, Viewer } from './held-account'
import { HistorySession, type OpenHistorian } from './history-session'
import type { Port } from './port'
import { ReportDesk } from './report-desk'
import { showAccount } from './show'
import type { TeamSetting } from './team-setting'
import { tellRefused } from './tell-refused'
import { windowMessage } from './window-message'

/** How an account came into view. */
export interface Arrival {
  readonly notices?: readonly string[]
  /** What was done to its text on the way in. */
  readonly imported?: readonly string[]
  /** What was imported, where the account shown is an earlier one of the same text. */
  readonly again?: AccountMaterial
}

interface Setting {
  readonly author: Author
  readonly readReplies?: ReadReplies
  readonly openHistorian?: OpenHistorian
  readonly team?: Pick<TeamSetting, 'drafts'>
}

/** What the step makes has been made. */
const isThereAlready = ({ kind }: StepProblem): boolean =>
  kind === 'annotation-exists' || kind === 'reply-exists' || kind === 'id-taken'

/** What a window asks for beyond the account that it has in view. */
interface Asked {
  importText(text: string): void
  importAgain(material: AccountMaterial): void
  importing(action: ImportAction): void
  listBackups(account: AccountId): void
  openBackup(file: string): void
  library(request: LibraryRequest): void
  merge(action: MergeAction): void
  /** Tries again to open what was in view before, if it could not be. */
  openMissing(): void
  edition(action: EditionAction): void
  retitle(title: string): void
  markHandling(mark: string): void
  verify(): void
  preview(wanted: PreviewWanted, number: number): void
  fill(account: OpenAccount, report: ReportId, sections: readonly SectionKind[]): Promise<Filled>
  team(action: TeamAction): void
  join(invitation: string): void
  noteRead(account: AccountId, replies: readonly ReplyId[]): void
}

/** One window at work: what it has in view, and its own way back through each account it has worked on. */
export class WindowSession implements Viewer {
  readonly #port: Port
  readonly #setting: () => Setting
  readonly #history: HistorySession
  readonly #reports: ReportDesk
  readonly #asked: Asked
  readonly #undoStacks = new Map<AccountId, UndoStack>()
  #held: HeldAccount | undefined
  #again: AccountMaterial | undefined
  /** The account is being put back as it was: steps are taken again once it is. */
  #resting = false

  constructor(port: Port, setting: () => Setting, asked: Asked) {
    this.#port = port
    this.#setting = setting
    this.#history = new HistorySession((news) => this.tell(news))
    this.#asked = asked
    this.#reports = new ReportDesk(
      (account, news) => this.tell({ type: 'report', account, news }),
      (account, report, sections) => asked.fill(account, report, sections),
    )
    port.listen((message) => {
      const checked = windowMessage.safeParse(message)
      if (checked.success) this.#handle(checked.data)
    })
  }

  get held(): HeldAccount | undefined {
    return this.#held
  }

  tell(message: FromKeeper | FromLibrary): void {
    this.#port.post(message)
  }

  /** Takes an account into view in place of the one before. */
  view(held: HeldAccount, { notices, imported, again }: Arrival): void {
    held.join(this)
    if (this.#held !== held) {
      this.#history.end()
      this.#reports.end()
      this.#held?.leave(this)
    }
    this.#held = held
    this.#again = again
    this.#resting = false
    this.#show(notices, imported)
  }

  /** Puts the account in view away. */
  unview(): void {
    const held = this.#held
    if (!held) return
    this.#held = undefined
    this.#reports.end()
    this.tell({ type: 'closed', account: held.account.id })
    held.leave(this)
  }

  /** Takes no steps until an account comes into view: the window sends them again then. */
  rest(): void {
    this.#resting = true
  }

  /** Carries out, for this window's person, what the keeper has prepared. */
  carryOut(commands: readonly Command[], named: People): void {
    if (!this.#held) return
    const { account } = this.#held
    const done = account.run(commands, this.#setting().author, this, named)
    if (!done.ok) return this.tell({ type: 'failed', sentence: 'That could not be done; nothing was changed.' })
    this.#undoStack(account.id).push(done.value.edits)
    this.#tellHistory()
  }

  end(): void {
    this.#history.end()
    this.#reports.end()
    this.#held?.leave(this)
    this.#held = undefined
    this.#port.close()
  }

  #handle(message: ToKeeper | ToLibrary): void {
    switch (message.type) {
      case 'show':
        return this.#show()
      case 'import-text':
        return this.#asked.importText(message.text)
      case 'import-again':
        return this.#again && this.#asked.importAgain(this.#again)
      case 'importing':
        return this.#asked.importing(message.action)
      case 'backups':
        return this.#accountInView(message.account) && this.#asked.listBackups(message.account)
      case 'open-backup':
        return this.#asked.openBackup(message.file)
      case 'library':
        return this.#asked.library(message.request)
      case 'retry':
        return this.#held ? this.#held.account.retry() : this.#asked.openMissing()
      case 'merge':
        return this.#accountInView(message.account) && this.#asked.merge(message.action)
      case 'edition':
        return this.#accountInView(message.account) && this.#asked.edition(message.action)
      case 'read':
        return this.#accountInView(message.account) && this.#asked.noteRead(message.account, message.replies)
      case 'retitle':
        return this.#accountInView(message.account) && this.#asked.retitle(message.title)
      case 'mark-handling':
        return this.#accountInView(message.account) && this.#asked.markHandling(message.mark)
      case 'verify':
        return this.#accountInView(message.account) && this.#asked.verify()
      case 'preview':
        return this.#accountInView(message.account) && this.#asked.preview(message.wanted, message.number)
      case 'team':
        return this.#accountInView(message.account) && this.#asked.team(message.action)
      case 'report': {
        const held = this.#held
        return held?.account.id === message.account ? this.#reports.act(held, message.action) : undefined
      }
      case 'join':
        return this.#asked.join(message.invitation)
      case 'run':
        return this.#resting ? undefined : this.#run(message)
      case 'undo':
      case 'redo':
        return this.#step(message)
      case 'history-open': {
        const account = this.#accountInView(message.account)
        return (
          account &&
          this.#history.open(account, this.#setting().openHistorian, (take) => void this.held?.team.tellReceipts(take))
        )
      }
      case 'history-close':
        return this.#history.end()
      case 'history-page':
      case 'history-view':
        return this.#history.ask(message)
      default:
        return assertNever(message)
    }
  }

  #show(notices: readonly string[] = [], imported: readonly string[] = []): void {
    if (!this.#held) return
    const told = { notices, imported, known: this.#again !== undefined }
    for (const message of showAccount(this.#held, this.#setting().author, told)) this.tell(message)
    for (const message of this.#held.merges.all()) this.tell(message)
    for (const news of this.#held.team.news) this.tell({ type: 'team', account: this.#held.account.id, news })
    this.#tellHistory()
    void this.tellRead()
    const { team } = this.#setting()
    if (team) void tellRefused(this, this.#held, team.drafts)
  }

  /** Which replies its person has read, as far as that is kept. */
  async tellRead(): Promise<void> {
    const { readReplies } = this.#setting()
    const held = this.#held
    if (!held || !readReplies) return
    const { id } = held.account
    const replies = [...(await readReplies.of(id))]
    if (this.#held === held) this.tell({ type: 'read', account: id, replies })
  }

  #run({ account: id, seq, commands, again }: ToKeeper & { type: 'run' }): void {
    const account = this.#accountInView(id)
    if (!account) return this.#refuse(seq, { kind: 'not-open' })
    const done = account.run(commands, this.#setting().author, this)
    // A step that reached the disk just before the keeper was restarted comes a second time.
    if (!done.ok && again && isThereAlready(done.error)) return this.tell({ type: 'saved', seq })
    if (!done.ok) return this.#refuse(seq, done.error)
    this.#undoStack(id).push(done.value.edits)
    this.#confirm(seq, done.value.saved)
  }

  #step({ type, account: id, seq }: ToKeeper & { type: 'undo' | 'redo' }): void {
    const account = this.#accountInView(id)
    if (!account || this.#resting) return this.#refuse(seq, { kind: 'not-open' })
    if (account.readOnly) return this.#refuse(seq, { kind: 'account-read-only' })
    const stepped = account[type](this.#undoStack(id), this.#setting().author, this)
    if (!stepped) return this.#refuse(seq, { kind: 'nothing-to-undo' })
    const { touched, skipped, saved } = stepped
    this.tell({ type: 'stepped', seq, step: type, touched, skipped: skipped.length })
    this.#confirm(seq, saved)
  }

  #confirm(seq: number, saved: Promise<void>): void {
    this.#tellHistory()
    void saved.then(() => this.tell({ type: 'saved', seq }))
  }

  #refuse(seq: number, problem: StepProblem): void {
    this.tell({ type: 'refused', seq, problem })
    this.#tellHistory()
  }

  #tellHistory(): void {
    if (!this.#held) return
    const { canUndo, canRedo } = this.#undoStack(this.#held.account.id)
    this.tell({ type: 'history', canUndo, canRedo })
  }

  #accountInView(id: AccountId): OpenAccount | undefined {
    return this.#held?.account.id === id ? this.#held.account : undefined
  }

  #undoStack(id: AccountId): UndoStack {
    const stack = this.#undoStacks.get(id) ?? new UndoStack()
    this.#undoStacks.set(id, stack)
    return stack
  }
}
