import path from 'node:path'
import { readMeta } from '../../shared/account/annotations'
import type { ReplyId } from '../../shared/account/discussion'
import { type FileProblem, fileSentence } from '../../shared/account/file-problem'
import type { AccountId } from '../../shared/keeper/protocol'
import type { FromLibrary } from '../../shared/library/protocol'
import type { Result } from '../../shared/result'
import type { OpenAccount } from '../account/open-account'
import { readAccountId } from '../account-file/read'
import { accountFilesIn } from '../library/same-text'
import { sameFile } from '../merging/same-file'
import type { ShownAccount, WindowId } from './control'
import { previewFor } from './export-for'
import { fillFor } from './fill-for'
import type { HeldAccount } from './held-account'
import { HeldAccounts, realPathOf } from './held-accounts'
import { Importing } from './importing'
import { Joining } from './joining'
import type { Desk, KeeperSetting } from './keeper-setting'
import type { Laid } from './laid'
import { MissingFiles } from './missing-files'
import type { Port } from './port'
import type { RefusedWork } from './refused-work'
import { remakeHeld } from './remake-held'
import { Running } from './running'
import { undoMerge } from './undo-merge'
import { WindowDesks } from './window-desks'
import type { Arrival } from './window-session'

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
  readonly #windows = new Map<WindowId, WindowDesks>()
  readonly #accounts: HeldAccounts
  readonly #importing: Importing
  readonly #joining: Joining
  readonly #missing = new MissingFiles((window, file, laid) => this.#openMissing(window, file, laid))
  setting: KeeperSetting
  /** What is being exported. */
  readonly exports = new Running()
  readonly #previews = new Running()
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
      joined: async (file) => void (await this.#accounts.find(file))?.team.begin(),
      open: (window, file, notices) => this.#open(window, file, { notices }),
      tell: (window, state) => this.#windows.get(window)?.session.tell({ type: 'joining', state }),
    })
    this.#importing = new Importing({
      setting: () => this.setting,
      accountFiles,
      open: (window, file, arrival) => this.#open(window, file, arrival),
      inView: (window) => this.inView(window),
      fail: (window, sentence) => this.fail(window, sentence),
      tell: (window, news) => this.#windows.get(window)?.session.tell(news),
    })
  }

  attach(window: WindowId, port: Port): void {
    this.#windows.get(window)?.session.end()
    const desks = new WindowDesks(port, {
      setting: () => this.setting,
      open: (file) => this.#open(window, file),
      openMissing: () => void this.#missing.try(window),
      importText: (text) => void this.#importing.takePasted(window, text),
      importAgain: (material) => void this.#importing.takeAgain(window, material),
      importing: (action) => this.#importing.act(window, action),
      library: (request) => this.desk?.receive(window, request),
      join: (invitation) => void this.#joining.take(window, invitation),
      noteRead: (account, replies) => void this.noteRead(account, replies),
      undoMerge: (held) => this.#undoMerge(window, held),
      discard: async (file) => this.desk?.discard(window, file),
      onLaid: (laid) => this.#onLaid(window, laid),
      fill: (account, report, sections) => fillFor(this, account, report, sections),
      preview: (account, wanted) => previewFor(this, account, wanted, this.#previews.begin(window)),
    })
    this.#windows.set(window, desks)
  }

  detach(window: WindowId): void {
    this.#windows.get(window)?.session.end()
    this.#windows.delete(window)
    this.exports.breakOff(window)
    this.#previews.breakOff(window)
    this.desk?.leave(window)
    this.#missing.forget(window)
    this.#importing.forget(window)
  }

  tell(window: WindowId, message: FromLibrary): void {
    this.#windows.get(window)?.session.tell(message)
  }

  /** The account a window has in view. */
  inView(window: WindowId): OpenAccount | undefined {
    return this.#windows.get(window)?.held?.account
  }

  async open(window: WindowId, file: string, opening: Opening = {}): Promise<void> {
    const { notices = [], dropped = false, again } = opening
    const account = this.inView(window)
    if (dropped && account && (await isOtherCopy(account, file))) return this.merge(window, file)
    const opened = await this.#open(window, file, { notices }, again !== undefined)
    if (again && opened) this.#windows.get(window)?.layAgain(again)
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

  /** @param sample the folder of the sample's tags, where the file is the sample */
  import(window: WindowId, file: string, sample?: string): Promise<void> {
    return sample === undefined ? this.#importing.take(window, file) : this.#importing.takeSample(window, file, sample)
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
    for (const [, { session }] of this.#viewersOf(held)) session.unview()
    await held.release()
    return null
  }

  /** Tells the main process again what a window shows, since it is called otherwise now. */
  nameAgain(file: string): void {
    for (const [window, { held }] of this.#windows) {
      if (held && held.account.file === file) this.#onShowing(window, shownAs(held, file))
    }
  }

  /**
   * Shows what merging a file into the account in view would come to.
   * @param isSpare it is a copy in the library, and goes to the trash once all of it is in the account
   */
  async merge(window: WindowId, file: string, isSpare = false): Promise<void> {
    await this.#windows.get(window)?.merging.take({ file, isSpare })
  }

  /** Lists which annotations of an earlier edition can be brought into the account in view. */
  async edition(window: WindowId, file: string): Promise<void> {
    await this.#windows.get(window)?.editions.take(file)
  }

  fail(window: WindowId, sentence: string): void {
    this.#windows.get(window)?.fail(sentence)
  }

  /** Waits until what a window shows is saved; says why when it cannot be. */
  async settle(window: WindowId): Promise<string | undefined> {
    const account = this.inView(window)
    const problem = await account?.settled()
    return account && problem ? fileSentence(problem, path.basename(account.file)) : undefined
  }

  /** Every window of this person knows at once what was read in one. */
  async noteRead(account: AccountId, replies: readonly ReplyId[]): Promise<void> {
    await this.setting.readReplies?.add(account, replies)
    for (const { held, session } of this.#windows.values()) if (held?.account.id === account) await session.tellRead()
    this.desk?.noteRead()
  }

  /** Saves what can be saved and lets go of every file. */
  async close(): Promise<void> {
    await this.#accounts.close()
    await this.setting.readReplies?.written()
  }

  /** @param again it was in view already, as far as its window knows */
  async #open(window: WindowId, file: string, arrival: Arrival = {}, again = false): Promise<boolean> {
    const session = this.#windows.get(window)?.session
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
    this.#onShowing(window, shownAs(held.value, file))
    if (held.value.place === 'library') void this.desk?.opened(held.value.account)
    return true
  }

  /** False while the file cannot be opened; says nothing of it a second time. */
  async #openMissing(window: WindowId, file: string, laid: Laid): Promise<boolean> {
    const desks = this.#windows.get(window)
    if (!desks || desks.held) return true
    const opened = (await this.#accounts.hold(file)).ok && (await this.#open(window, file))
    if (opened) desks.layAgain(laid)
    return opened
  }

  /** What the server has refused is taken out of an account, in every window that shows it. */
  async #remake(held: HeldAccount, refused: RefusedWork): Promise<void> {
    const viewers = this.#viewersOf(held)
    const remade = await remakeHeld(
      held,
      viewers.map(([, { session }]) => session),
      refused,
      this.setting,
    )
    for (const [viewer] of viewers) {
      await this.#open(viewer, held.account.file, { notices: remade.ok ? [] : [remade.error] })
    }
  }

  async #undoMerge(window: WindowId, held: HeldAccount): Promise<void> {
    const viewers = this.#viewersOf(held)
    const sessions = viewers.map(([, { session }]) => session)
    const undone = await undoMerge(held, sessions, this.setting)
    if (!undone.ok) return this.fail(window, undone.error)
    const { name, problem } = undone.value
    const again = await this.#accounts.hold(held.account.file)
    if (again.ok && !problem) again.value.merges.takenBack(name)
    for (const [viewer] of viewers) {
      await this.#open(viewer, held.account.file, { notices: problem ? [problem] : [] })
    }
  }

  #viewersOf(held: HeldAccount): readonly (readonly [WindowId, WindowDesks])[] {
    return [...this.#windows].filter(([, desks]) => desks.held === held)
  }
}

const shownAs = ({ account, place }: HeldAccount, file: string): ShownAccount => ({
  file,
  title: readMeta(account.doc)['title'] ?? path.basename(file),
  isBackup: place === 'backup',
})

const isOtherCopy = async ({ id, file }: OpenAccount, other: string): Promise<boolean> =>
  !(await sameFile(file, other)) && (await readAccountId(other)) === id
