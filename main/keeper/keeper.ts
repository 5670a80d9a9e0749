import path from 'node:path'
import { readMeta } from '../../shared/account/annotations'
import type { ReplyId } from '../../shared/account/discussion'
import { type FileProblem, fileSentence } from '../../shared/account/file-problem'
import type { EditionAction } from '../../shared/editions/edition-state'
import type { AccountId, MergeAction } from '../../shared/keeper/protocol'
import type { TeamAction } from '../../shared/keeper/team-protocol'
import type { FromLibrary, LibraryRequest } from '../../shared/library/protocol'
import { fail, type Result } from '../../shared/result'
import type { AccountMaterial } from '../account/new-account'
import type { OpenAccount } from '../account/open-account'
import { readAccountId } from '../account-file/read'
import { verifyHere } from '../history/verify-account'
import { retitle } from '../library/retitle'
import { accountFilesIn } from '../library/same-text'
import { sameFile } from '../merging/same-file'
import { draftPlaces } from '../team/remake'
import type { ShownAccount, WindowId } from './control'
import { EditionDesk } from './edition-desk'
import type { HeldAccount } from './held-account'
import { HeldAccounts, realPathOf } from './held-accounts'
import type { RefusedWork } from './held-team'
import { Importing } from './importing'
import { Joining } from './joining'
import type { Desk, KeeperSetting } from './keeper-setting'
import { type Laid, type LaidFile, nothingLaid } from './laid'
import { MergeDesk } from './merge-desk'
import { MissingFiles } from './missing-files'
import type { Port } from './port'
import { remakeHeld } from './remake-held'
import { TeamDesk } from './team-desk'
import { undoMerge } from './undo-merge'
import { type Arrival, WindowSession } from './window-session'

/** Told when a window has another account in view … */
export type OnShowing = (window: WindowId, account: ShownAccount) => void

/** … and when something else lies on its desks. */
export type OnLaid = (window: WindowId, laid: Laid) => void

/** How a file comes to be opened. */
interface Opening {
  readonly notices?: readonly string[]
  /** On the window: a copy of the account in view is merged with it instead. */
  readonly dropped?: boolean
  /** It was in view, with this on the desks, when the keeper before this one ended: what the window holds waits for it. */
  readonly again?: Laid
}

/**
 * Owns every open account: only the keeper writes to their files. Windows reach it through their ports and see plain
 * values; what they send is checked.
 */
export class Keeper {
  readonly #onShowing: OnShowing
  readonly #onLaid: OnLaid
  readonly #laid = new Map<WindowId, Laid>()
  readonly #sessions = new Map<WindowId, WindowSession>()
  readonly #desks = new Map<WindowId, MergeDesk>()
  readonly #editions = new Map<WindowId, EditionDesk>()
  readonly #accounts: HeldAccounts
  readonly #importing: Importing
  readonly #joining: Joining
  readonly #teams = new Map<WindowId, TeamDesk>()
  readonly #missing = new MissingFiles((window, file, laid) => this.#openMissing(window, file, laid))
  setting: KeeperSetting
  /** Without one, accounts are opened and nothing is known of others. */
  desk: Desk | undefined

  constructor(setting: KeeperSetting, onShowing: OnShowing, onLaid: OnLaid = () => undefined) {
    this.setting = setting
    this.#onShowing = onShowing
    this.#onLaid = onLaid
    this.#accounts = new HeldAccounts(
      () => this.setting,
      async (file) => (await this.desk?.placeOf(file)) ?? 'library',
      (held, refused) => void this.#remake(held, refused),
      ({ account }) => this.nameAgain(account.file),
    )
    const accountFiles = async () => [
      ...((await this.desk?.accountFiles()) ?? (await accountFilesIn(this.setting.library))),
      ...this.#accounts.files,
    ]
    this.#joining = new Joining({
      setting: () => this.setting,
      accountFiles,
      open: (window, file) => this.#open(window, file),
      tell: (window, state) => this.#sessions.get(window)?.tell({ type: 'joining', state }),
    })
    this.#importing = new Importing({
      setting: () => this.setting,
      accountFiles,
      open: (window, file, arrival) => this.#open(window, file, arrival),
      fail: (window, sentence) => this.fail(window, sentence),
    })
  }

  attach(window: WindowId, port: Port): void {
    this.#sessions.get(window)?.end()
    const asked = {
      importText: (text: string) => void this.#importing.takePasted(window, text),
      importAgain: (material: AccountMaterial) => void this.#importing.takeAgain(window, material),
      listBackups: (account: AccountId) => void this.#listBackups(window, account),
      openBackup: (file: string) => void this.#openBackup(window, file),
      library: (request: LibraryRequest) => this.desk?.receive(window, request),
      merge: (action: MergeAction) => void this.#desks.get(window)?.act(action),
      openMissing: () => void this.#missing.try(window),
      edition: (action: EditionAction) => this.#editions.get(window)?.act(action),
      verify: () => void this.#verify(window),
      team: (action: TeamAction) => void this.#teams.get(window)?.act(action),
      join: (invitation: string) => void this.#joining.take(window, invitation),
      retitle: (title: string) => void this.#retitle(window, title),
      noteRead: (account: AccountId, replies: readonly ReplyId[]) => void this.#noteRead(account, replies),
    }
    const session = new WindowSession(port, () => this.setting, asked)
    this.#sessions.set(window, session)
    const openKept = ({ account: { id } }: HeldAccount) => void this.#openKept(window, id)
    this.#teams.set(window, new TeamDesk(session, () => this.setting.team, openKept))
    const hands = {
      undo: (held: HeldAccount) => this.#undoMerge(window, held),
      laid: (merging: readonly LaidFile[]) => this.#noteLaid(window, { merging }),
      discard: async (file: string) => this.desk?.discard(window, file),
    }
    this.#desks.set(window, new MergeDesk(session, this.setting.merging, hands))
    const laid = (edition: string | null) => this.#noteLaid(window, { edition })
    this.#editions.set(window, new EditionDesk(session, () => this.setting, laid))
  }

  detach(window: WindowId): void {
    this.#sessions.get(window)?.end()
    this.#sessions.delete(window)
    this.#desks.delete(window)
    this.#teams.delete(window)
    this.#editions.delete(window)
    this.#laid.delete(window)
    this.desk?.leave(window)
    this.#missing.forget(window)
  }

  tell(window: WindowId, message: FromLibrary): void {
    this.#sessions.get(window)?.tell(message)
  }

  /** The account a window has in view. */
  inView(window: WindowId): OpenAccount | undefined {
    return this.#sessions.get(window)?.held?.account
  }

  async open(window: WindowId, file: string, opening: Opening = {}): Promise<void> {
    const { notices = [], dropped = false, again } = opening
    const account = this.inView(window)
    if (dropped && account && (await isOtherCopy(account, file))) return this.merge(window, file)
    const opened = await this.#open(window, file, { notices }, again !== undefined)
    if (again && opened) this.#layAgain(window, again)
    if (again && !opened) this.#missing.wait(window, file, again)
  }

  /** Whether a window, or some work, has a file open. */
  async isOpen(file: string): Promise<boolean> {
    return (await this.#accounts.find(file)) !== undefined
  }

  /** The file that a window had in view before the keeper was started again, while it cannot be opened. */
  missingFrom(window: WindowId): string | undefined {
    return this.#missing.of(window)
  }

  import(window: WindowId, imported: Result<AccountMaterial, string>, sample?: string): Promise<void> {
    return this.#importing.take(window, imported, sample)
  }

  /** Works on an account, whether or not a window has it open. */
  withAccount<T>(file: string, work: (account: OpenAccount) => Promise<T>): Promise<Result<T, FileProblem>> {
    return this.#accounts.withAccount(file, work)
  }

  /** Puts an account away in every window and lets go of its file; says why when not everything of it is saved. */
  async letGo(file: string): Promise<FileProblem | null> {
    const held = await this.#accounts.find(file)
    const problem = await held?.account.settled()
    if (!held || problem) return problem ?? null
    for (const [, session] of this.#viewersOf(held)) session.unview()
    await held.release()
    return null
  }

  /** Tells the main process again what a window shows, since it is called otherwise now. */
  nameAgain(file: string): void {
    for (const [window, { held }] of this.#sessions) {
      if (held && held.account.file === file) this.#onShowing(window, shownAs(held, file, false))
    }
  }

  /**
   * Shows what merging a file into the account in view would come to.
   * @param isSpare it is a copy in the library, and goes to the trash once all of it is in the account
   */
  async merge(window: WindowId, file: string, isSpare = false): Promise<void> {
    await this.#desks.get(window)?.take({ file, isSpare })
  }

  /** Lists which annotations of an earlier edition can be brought into the account in view. */
  async edition(window: WindowId, file: string): Promise<void> {
    await this.#editions.get(window)?.take(file)
  }

  fail(window: WindowId, sentence: string): void {
    this.#sessions.get(window)?.tell({ type: 'failed', sentence })
  }

  /** Waits until what a window shows is saved; says why when it cannot be. */
  async settle(window: WindowId): Promise<string | undefined> {
    const account = this.inView(window)
    const problem = await account?.settled()
    return account && problem ? fileSentence(problem, path.basename(account.file)) : undefined
  }

  /** Saves what can be saved and lets go of every file. */
  async close(): Promise<void> {
    await this.#accounts.close()
    await this.setting.readReplies?.written()
  }

  /** @param again it was in view already, as far as its window knows */
  async #open(window: WindowId, file: string, arrival: Arrival = {}, again = false): Promise<boolean> {
    const session = this.#sessions.get(window)
    const name = path.basename(file)
    session?.tell({ type: 'opening', name })
    const held = await this.#accounts.hold(file)
    if (!held.ok && again) {
      session?.tell({ type: 'away', name, problem: held.error })
      return false
    }
    if (!held.ok) {
      const [backup] = (await this.setting.backups?.ofPath(await realPathOf(file))) ?? []
      session?.tell({ type: 'failed', sentence: fileSentence(held.error, name), backup })
      return false
    }
    session?.view(held.value, arrival)
    this.#onShowing(window, shownAs(held.value, file, arrival.isSample ?? false))
    return true
  }

  /** False while the file cannot be opened; says nothing of it a second time. */
  async #openMissing(window: WindowId, file: string, laid: Laid): Promise<boolean> {
    const session = this.#sessions.get(window)
    if (!session || session.held) return true
    const opened = (await this.#accounts.hold(file)).ok && (await this.#open(window, file))
    if (opened) this.#layAgain(window, laid)
    return opened
  }

  #layAgain(window: WindowId, { merging, edition }: Laid): void {
    this.#desks.get(window)?.layAgain(merging)
    if (edition !== null) this.#editions.get(window)?.layAgain(edition)
  }

  #noteLaid(window: WindowId, change: Partial<Laid>): void {
    const laid = { ...(this.#laid.get(window) ?? nothingLaid), ...change }
    this.#laid.set(window, laid)
    this.#onLaid(window, laid)
  }

  /** Every window of this person knows at once what was read in one. */
  async #noteRead(account: AccountId, replies: readonly ReplyId[]): Promise<void> {
    await this.setting.readReplies?.add(account, replies)
    for (const session of this.#sessions.values()) if (session.held?.account.id === account) await session.tellRead()
  }

  async #listBackups(window: WindowId, account: AccountId): Promise<void> {
    await this.inView(window)?.backedUp
    const backups = (await this.setting.backups?.of(account)) ?? []
    this.#sessions.get(window)?.tell({ type: 'backups', account, backups })
  }

  async #openBackup(window: WindowId, file: string): Promise<void> {
    if (this.setting.backups?.has(file)) await this.#open(window, file)
  }

  async #retitle(window: WindowId, title: string): Promise<void> {
    const account = this.inView(window)
    if (!account) return
    const problem = await retitle(account, title, this.setting.author)
    if (problem) this.fail(window, fileSentence(problem, path.basename(account.file)))
  }

  async #verify(window: WindowId): Promise<void> {
    const account = this.inView(window)
    if (!account) return
    const { verify = verifyHere() } = this.setting
    const unsaved = await account.settled()
    const verdict = unsaved ? fail(fileSentence(unsaved, path.basename(account.file))) : await verify(account.file)
    this.#sessions.get(window)?.tell({ type: 'verified', account: account.id, verdict })
  }

  /** What the server has refused is taken out of an account, in every window that shows it, and told there. */
  async #remake(held: HeldAccount, refused: RefusedWork): Promise<void> {
    const viewers = this.#viewersOf(held)
    const remade = await remakeHeld(
      held,
      viewers.map(([, session]) => session),
      refused,
      this.setting,
    )
    for (const [viewer, session] of viewers) {
      await this.#open(viewer, held.account.file, { notices: remade.ok ? [] : [remade.error] })
      const news = { news: 'refused' as const, lines: refused.lines, role: refused.membership.role }
      if (remade.ok) session.tell({ type: 'team', account: held.account.id, news })
    }
  }

  async #openKept(window: WindowId, account: AccountId): Promise<void> {
    const { team } = this.setting
    if (team) await this.#open(window, draftPlaces(team.drafts, account).file)
  }

  async #undoMerge(window: WindowId, held: HeldAccount): Promise<void> {
    const viewers = this.#viewersOf(held)
    const sessions = viewers.map(([, session]) => session)
    const undone = await undoMerge(held, sessions, this.setting)
    if (!undone.ok) return this.fail(window, undone.error)
    const { name, problem } = undone.value
    const again = await this.#accounts.hold(held.account.file)
    if (again.ok && !problem) again.value.merges.takenBack(name)
    for (const [viewer] of viewers) {
      await this.#open(viewer, held.account.file, { notices: problem ? [problem] : [] })
    }
  }

  #viewersOf(held: HeldAccount): readonly (readonly [WindowId, WindowSession])[] {
    return [...this.#sessions].filter(([, session]) => session.held === held)
  }
}

const shownAs = ({ account, place }: HeldAccount, file: string, isSample: boolean): ShownAccount => ({
  file,
  title: readMeta(account.doc)['title'] ?? path.basename(file),
  isBackup: place === 'backup',
  isSample,
})

const isOtherCopy = async ({ id, file }: OpenAccount, other: string): Promise<boolean> =>
  !(await sameFile(file, other)) && (await readAccountId(other)) === id
