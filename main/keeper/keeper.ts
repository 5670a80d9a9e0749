import { promises as fs } from 'node:fs'
import path from 'node:path'
import { readMeta } from '../../shared/account/annotations'
import type { FileProblem } from '../../shared/account/file-problem'
import { fileSentence } from '../../shared/account/file-problem'
import { importPasted } from '../../shared/importing/import-document'
import { importSentence, warningSentence } from '../../shared/importing/problem-sentence'
import type { AccountId, AccountPlace, MergeAction } from '../../shared/keeper/protocol'
import type { FromLibrary, LibraryRequest } from '../../shared/library/protocol'
import { ok, type Result } from '../../shared/result'
import type { Author } from '../account/author'
import type { Backups } from '../account/backups'
import type { AccountMaterial } from '../account/new-account'
import { type AtWork, OpenAccount } from '../account/open-account'
import { readAccountId } from '../account-file/read'
import { addToLibrary } from '../library/library'
import { accountFilesIn, findAccountsOf } from '../library/same-text'
import { tagSample } from '../library/sample'
import { stateOf } from '../merging/before-merge'
import { sameFile } from '../merging/same-file'
import type { ShownAccount, WindowId } from './control'
import { HeldAccount } from './held-account'
import type { OpenHistorian } from './history-session'
import { MergeDesk, type Merging } from './merge-desk'
import type { Port } from './port'
import { undoMerge } from './undo-merge'
import { type Arrival, WindowSession } from './window-session'

export interface KeeperSetting {
  readonly author: Author
  readonly atWork: AtWork
  /** The folder in which new accounts are made. */
  readonly library: string
  readonly backups?: Backups
  readonly merging: Merging
  /** Where histories are read: in this thread unless another is given. */
  readonly openHistorian?: OpenHistorian
}

/** Told when a window has another account in view. */
export type OnShowing = (window: WindowId, account: ShownAccount) => void

/** How a file comes to be opened. */
interface Opening {
  readonly notices?: readonly string[]
  /** On the window: a copy of the account in view is merged with it instead. */
  readonly dropped?: boolean
}

/** The library, as far as the keeper knows it. */
interface Desk {
  receive(window: WindowId, request: LibraryRequest): void
  leave(window: WindowId): void
  /** @param file links followed */
  placeOf(file: string): Promise<AccountPlace>
  /** In all of its folders. */
  accountFiles(): Promise<readonly string[]>
}

/**
 * Owns every open account: only the keeper writes to their files. Windows reach it through their ports and see plain
 * values; what they send is checked.
 */
export class Keeper {
  readonly #onShowing: OnShowing
  readonly #sessions = new Map<WindowId, WindowSession>()
  readonly #desks = new Map<WindowId, MergeDesk>()
  readonly #held = new Map<string, Promise<Result<HeldAccount, FileProblem>>>()
  #setting: KeeperSetting
  /** Imports come one after the other, so that two of one text are noticed. */
  #importing: Promise<void> = Promise.resolve()
  /** Without one, accounts are opened and nothing is known of others. */
  desk: Desk | undefined

  constructor(setting: KeeperSetting, onShowing: OnShowing) {
    this.#setting = setting
    this.#onShowing = onShowing
  }

  get setting(): KeeperSetting {
    return this.#setting
  }

  set setting(setting: KeeperSetting) {
    this.#setting = setting
  }

  attach(window: WindowId, port: Port): void {
    this.#sessions.get(window)?.end()
    const asked = {
      importText: (text: string) => void this.#importPasted(window, text),
      importAgain: (material: AccountMaterial) => void this.#inTurn(() => this.#makeAnother(window, material)),
      listBackups: (account: AccountId) => void this.#listBackups(window, account),
      openBackup: (file: string) => void this.#openBackup(window, file),
      library: (request: LibraryRequest) => this.desk?.receive(window, request),
      merge: (action: MergeAction) => void this.#desks.get(window)?.act(action),
    }
    const session = new WindowSession(port, () => this.#setting, asked)
    this.#sessions.set(window, session)
    this.#desks.set(window, new MergeDesk(session, this.#setting.merging, (held) => this.#undoMerge(window, held)))
  }

  detach(window: WindowId): void {
    this.#sessions.get(window)?.end()
    this.#sessions.delete(window)
    this.#desks.delete(window)
    this.desk?.leave(window)
  }

  tell(window: WindowId, message: FromLibrary): void {
    this.#sessions.get(window)?.tell(message)
  }

  /** The account a window has in view. */
  inView(window: WindowId): OpenAccount | undefined {
    return this.#sessions.get(window)?.held?.account
  }

  async open(window: WindowId, file: string, { notices = [], dropped = false }: Opening = {}): Promise<void> {
    const account = this.inView(window)
    if (dropped && account && (await isOtherCopy(account, file))) return this.merge(window, file)
    await this.#open(window, file, { notices })
  }

  /** Works on an account, whether or not a window has it open. */
  async withAccount<T>(file: string, work: (account: OpenAccount) => Promise<T>): Promise<Result<T, FileProblem>> {
    const held = await this.#hold(file)
    if (!held.ok) return held
    const worker = { tell: () => undefined }
    held.value.join(worker)
    try {
      return ok(await work(held.value.account))
    } finally {
      held.value.leave(worker)
    }
  }

  /** Puts an account away in every window and lets go of its file; says why when not everything of it is saved. */
  async letGo(file: string): Promise<FileProblem | null> {
    const held = await this.#held.get(await realPathOf(file))
    if (!held?.ok) return null
    const problem = await held.value.account.settled()
    if (problem) return problem
    for (const session of this.#sessions.values()) if (session.held === held.value) session.unview()
    await held.value.release()
    return null
  }

  /** Tells the main process again what a window shows, since it is called otherwise now. */
  nameAgain(file: string): void {
    for (const [window, { held }] of this.#sessions) {
      if (held && held.account.file === file) this.#onShowing(window, shownAs(held, file, false))
    }
  }

  /** Shows what merging a file into the account in view would come to. */
  async merge(window: WindowId, file: string): Promise<void> {
    await this.#desks.get(window)?.take(file)
  }

  async #undoMerge(window: WindowId, held: HeldAccount): Promise<void> {
    const viewers = [...this.#sessions].filter(([, session]) => session.held === held)
    const sessions = viewers.map(([, session]) => session)
    const undone = await undoMerge(held, sessions, this.#setting)
    if (!undone.ok) return this.fail(window, undone.error)
    for (const [viewer] of viewers) await this.#open(viewer, held.account.file, { notices: [undone.value] })
  }

  /** Returns whether the window shows it now. */
  async #open(window: WindowId, file: string, arrival: Arrival = {}): Promise<boolean> {
    const session = this.#sessions.get(window)
    const name = path.basename(file)
    session?.tell({ type: 'opening', name })
    const held = await this.#hold(file)
    if (!held.ok) {
      const [backup] = (await this.#setting.backups?.ofPath(await realPathOf(file))) ?? []
      session?.tell({ type: 'failed', sentence: fileSentence(held.error, name), backup })
      return false
    }
    session?.view(held.value, arrival)
    this.#onShowing(window, shownAs(held.value, file, arrival.isSample ?? false))
    return true
  }

  async #listBackups(window: WindowId, account: AccountId): Promise<void> {
    const backups = (await this.#setting.backups?.of(account)) ?? []
    this.#sessions.get(window)?.tell({ type: 'backups', account, backups })
  }

  async #openBackup(window: WindowId, file: string): Promise<void> {
    if (this.#setting.backups?.has(file)) await this.#open(window, file)
  }

  /**
   * Makes an account of what an importer has read, tags it if it is the sample, and shows it. Where there is an account
   * of the same text, the work in it is what is looked for: that one is shown, and what was read is kept for a second.
   */
  import(window: WindowId, imported: Result<AccountMaterial, string>, sample?: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!imported.ok) return this.fail(window, imported.error)
      const [known] = sample ? [] : await this.#accountsOf(imported.value)
      if (known && (await this.#open(window, known, { again: imported.value }))) return
      await this.#make(window, imported.value, sample)
    })
  }

  async #make(window: WindowId, material: AccountMaterial, sample?: string): Promise<void> {
    const { library, author, atWork } = this.#setting
    const made = await addToLibrary(library, material, author, atWork.signerOf(author.id))
    if (!made.ok) return this.fail(window, fileSentence(made.error, library))
    if (sample) await tagSample(made.value, sample, atWork)
    await this.#open(window, made.value, { notices: material.warnings, isSample: sample !== undefined })
  }

  /** Two accounts of one text must be told apart by their titles. */
  async #makeAnother(window: WindowId, material: AccountMaterial): Promise<void> {
    const known = await this.#accountsOf(material)
    await this.#make(window, { ...material, title: `${material.title} (${known.length + 1})` })
  }

  async #accountsOf({ text }: AccountMaterial): Promise<readonly string[]> {
    const files = (await this.desk?.accountFiles()) ?? (await accountFilesIn(this.#setting.library))
    return findAccountsOf(text, [...files, ...this.#held.keys()])
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#importing.then(work)
    this.#importing = done.catch(() => undefined)
    return done
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
    const all = await Promise.all(this.#held.values())
    await Promise.all(all.map((held) => (held.ok ? held.value.release() : undefined)))
  }

  async #importPasted(window: WindowId, text: string): Promise<void> {
    const pasted = importPasted(text)
    if (!pasted.ok) return this.fail(window, importSentence(pasted.error, 'The pasted text'))
    const { meta, language, method, mediaType: _, warnings, ...document } = pasted.value
    const material = { ...document, meta: { ...meta, language, importedAs: method } }
    await this.import(window, ok({ ...material, warnings: warnings.map(warningSentence) }))
  }

  /** One file is open once, however many windows and names it has. */
  async #hold(file: string): Promise<Result<HeldAccount, FileProblem>> {
    const real = await realPathOf(file)
    const known = await this.#held.get(real)
    if (known?.ok && known.value.releasing) await known.value.release()
    else if (known) return known
    const meanwhile = this.#held.get(real)
    if (meanwhile) return meanwhile
    const opening = this.#openAccount(real)
    this.#held.set(real, opening)
    return opening
  }

  async #openAccount(real: string): Promise<Result<HeldAccount, FileProblem>> {
    const { backups, atWork, merging } = this.#setting
    const place = backups?.has(real) ? 'backup' : ((await this.desk?.placeOf(real)) ?? 'library')
    // What may be taken away while it is being written to is read, until it has been added to the library.
    const readOnly = place === 'removable' || place === 'backup'
    const opened = await OpenAccount.open(real, atWork, { readOnly })
    if (!opened.ok) {
      this.#held.delete(real)
      return opened
    }
    const [backup] = opened.value.damaged > 0 ? ((await backups?.ofPath(real)) ?? []) : []
    const held = new HeldAccount(opened.value, { place, backup }, () => this.#held.delete(real))
    const merged = await merging.before.lastMerge(opened.value)
    if (merged !== undefined) held.noteMerge(merged, stateOf(opened.value.doc))
    return ok(held)
  }
}

const realPathOf = (file: string): Promise<string> => fs.realpath(file).catch(() => file)

const shownAs = ({ account, place }: HeldAccount, file: string, isSample: boolean): ShownAccount => ({
  file,
  title: readMeta(account.doc)['title'] ?? path.basename(file),
  isBackup: place === 'backup',
  isSample,
})
const isOtherCopy = async ({ id, file }: OpenAccount, other: string): Promise<boolean> =>
  !(await sameFile(file, other)) && (await readAccountId(other)) === id
