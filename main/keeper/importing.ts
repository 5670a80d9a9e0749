import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { FileTag } from '../../shared/codebook/codebook-file'
import type { ImportChoices } from '../../shared/importing/import-choices'
import { importSentence } from '../../shared/importing/problem-sentence'
import type { ImportAction, ImportNews } from '../../shared/importing/protocol'
import { fail, ok, type Result } from '../../shared/result'
import type { AccountMaterial } from '../account/new-account'
import type { OpenAccount } from '../account/open-account'
import { readKeptCodebook } from '../codebook/kept-codebook'
import { accountMaterial } from '../importing/account-material'
import { importPasted } from '../importing/import-document'
import { importerHere } from '../importing/process/importer-here'
import { type ImportSource, type ReadDocument, readInProcess } from '../importing/process/importer-process'
import { readSentence } from '../importing/process/read-sentence'
import { addToLibrary } from '../library/library'
import { findAccountsOf, titleIn } from '../library/same-text'
import { tagSample } from '../library/sample'
import type { WindowId } from './control'
import { ImportDesk, type Reading } from './import-desk'
import type { KeeperSetting } from './keeper-setting'
import type { Arrival } from './window-session'

/** What importing needs of the keeper. */
interface Hands {
  readonly setting: () => KeeperSetting
  /** All account files that are known, in which a text may be already. */
  readonly accountFiles: () => Promise<readonly string[]>
  /** Returns whether the window shows it now. */
  readonly open: (window: WindowId, file: string, arrival: Arrival) => Promise<boolean>
  /** The account that a window has in view. */
  readonly inView: (window: WindowId) => OpenAccount | undefined
  readonly fail: (window: WindowId, sentence: string) => void
  readonly tell: (window: WindowId, news: ImportNews) => void
}

/** Makes accounts of what importers have read, one after the other, so that two of one text are noticed. */
export class Importing {
  readonly #hands: Hands
  readonly #desks = new Map<WindowId, ImportDesk>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(hands: Hands) {
    this.#hands = hands
  }

  /** Reads a document, which comes in at once or waits on the window's desk until its person has looked at it. */
  take(window: WindowId, file: string): Promise<void> {
    return this.#deskOf(window).take({ file }, path.basename(file))
  }

  /**
   * Opens the account of the sample, made on first use. What is opened while it is made stays in view: at a first start nobody
   * has asked for the sample.
   * @param folder of the sample's tags
   */
  async takeSample(window: WindowId, file: string, folder: string): Promise<void> {
    const before = this.#hands.inView(window)
    const read = await this.#read({ file }, {}, () => undefined).result
    if (!read.ok) return this.#hands.fail(window, readSentence(read.error, path.basename(file)))
    const { document, original } = read.value
    const sample = await this.#inTurn(() => this.#sampleOf(accountMaterial(document, original), folder))
    if (!sample.ok) return this.#hands.fail(window, sample.error)
    if (this.#hands.inView(window) === before) await this.#hands.open(window, sample.value, {})
  }

  takePasted(window: WindowId, text: string): Promise<void> {
    const pasted = importPasted(text)
    if (pasted.ok) return this.#takeIn(window, accountMaterial(pasted.value))
    this.#hands.fail(window, importSentence(pasted.error, 'The pasted text'))
    return Promise.resolve()
  }

  /** A second account of one text; the two must be told apart by their titles. */
  async takeAgain(window: WindowId, material: AccountMaterial): Promise<void> {
    const problem = await this.#inTurn(async () => {
      const known = await this.#accountsOf(material)
      return this.#make(window, { ...material, title: `${material.title} (${known.length + 1})` })
    })
    if (problem !== undefined) this.#hands.fail(window, problem)
  }

  act(window: WindowId, action: ImportAction): void {
    this.#deskOf(window).act(action)
  }

  forget(window: WindowId): void {
    this.#desks.get(window)?.end()
    this.#desks.delete(window)
  }

  #deskOf(window: WindowId): ImportDesk {
    const known = this.#desks.get(window)
    if (known) return known
    const desk = new ImportDesk({
      read: (source, choices, onProgress) => this.#read(source, choices, onProgress),
      knownAs: (read) => this.#knownAs(read),
      make: (material, shows) => this.#inTurn(() => this.#make(window, material, shows)),
      takeIn: (material) => this.#takeIn(window, material),
      fail: (sentence) => this.#hands.fail(window, sentence),
      tell: (news) => this.#hands.tell(window, news),
    })
    this.#desks.set(window, desk)
    return desk
  }

  #read(source: ImportSource, choices: ImportChoices, onProgress: (share: number) => void): Reading {
    const importer = this.#hands.setting().openImporter?.() ?? importerHere()
    return { result: readInProcess(importer, { source, choices }, onProgress), stop: () => importer.kill() }
  }

  /**
   * Makes an account and shows it. Where there is an account of the same text, the work in it is what is looked for: that one
   * is shown, and what was read is kept for a second.
   */
  async #takeIn(window: WindowId, material: AccountMaterial): Promise<void> {
    const problem = await this.#inTurn(async () => {
      const [known] = await this.#accountsOf(material)
      if (known && (await this.#hands.open(window, known, { again: material }))) return undefined
      return this.#make(window, material)
    })
    if (problem !== undefined) this.#hands.fail(window, problem)
  }

  async #make(window: WindowId, material: AccountMaterial, shows = true): Promise<string | undefined> {
    const { keptCodebook } = this.#hands.setting()
    const made = await this.#add(material, keptCodebook ? await readKeptCodebook(keptCodebook) : [])
    if (!made.ok) return made.error
    if (shows) await this.#hands.open(window, made.value, { imported: material.warnings })
    return undefined
  }

  async #sampleOf(material: AccountMaterial, folder: string): Promise<Result<string, string>> {
    const [known] = await this.#accountsOf(material)
    if (known !== undefined) return ok(known)
    const made = await this.#add(material, [])
    if (made.ok) await tagSample(made.value, folder, this.#hands.setting().atWork)
    return made
  }

  /** The file of a new account, or a sentence. */
  async #add(material: AccountMaterial, codebook: readonly FileTag[]): Promise<Result<string, string>> {
    const { library, author, atWork } = this.#hands.setting()
    const made = await addToLibrary(library, material, author, atWork.signerOf(author.id), codebook)
    return made.ok ? made : fail(fileSentence(made.error, library))
  }

  async #accountsOf({ text, original }: AccountMaterial): Promise<readonly string[]> {
    return findAccountsOf({ text, original: original?.bytes }, await this.#hands.accountFiles())
  }

  async #knownAs({ document, original }: ReadDocument): Promise<string | null> {
    const [known] = await this.#accountsOf(accountMaterial(document, original))
    return known === undefined ? null : titleIn(known)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }
}
