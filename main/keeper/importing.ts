import { fileSentence } from '../../shared/account/file-problem'
import { importPasted } from '../../shared/importing/import-document'
import { importSentence, warningSentence } from '../../shared/importing/problem-sentence'
import type { Result } from '../../shared/result'
import type { AccountMaterial } from '../account/new-account'
import { readKeptCodebook } from '../codebook/kept-codebook'
import { addToLibrary } from '../library/library'
import { findAccountsOf } from '../library/same-text'
import { tagSample } from '../library/sample'
import type { WindowId } from './control'
import type { KeeperSetting } from './keeper-setting'
import type { Arrival } from './window-session'

/** What importing needs of the keeper. */
interface Hands {
  readonly setting: () => KeeperSetting
  /** All account files that are known, in which a text may be already. */
  readonly accountFiles: () => Promise<readonly string[]>
  /** Returns whether the window shows it now. */
  readonly open: (window: WindowId, file: string, arrival: Arrival) => Promise<boolean>
  readonly fail: (window: WindowId, sentence: string) => void
}

/** Makes accounts of what importers have read, one after the other, so that two of one text are noticed. */
export class Importing {
  readonly #hands: Hands
  #last: Promise<void> = Promise.resolve()

  constructor(hands: Hands) {
    this.#hands = hands
  }

  /**
   * Makes an account of what an importer has read, tags it if it is the sample, and shows it. Where there is an account
   * of the same text, the work in it is what is looked for: that one is shown, and what was read is kept for a second.
   */
  take(window: WindowId, imported: Result<AccountMaterial, string>, sample?: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!imported.ok) return this.#hands.fail(window, imported.error)
      const [known] = sample ? [] : await this.#accountsOf(imported.value)
      if (known && (await this.#hands.open(window, known, { again: imported.value }))) return
      await this.#make(window, imported.value, sample)
    })
  }

  takePasted(window: WindowId, text: string): Promise<void> {
    const pasted = importPasted(text)
    if (!pasted.ok) return this.take(window, { ok: false, error: importSentence(pasted.error, 'The pasted text') })
    const { meta, language, method, mediaType: _, warnings, ...document } = pasted.value
    const material = { ...document, meta: { ...meta, language, importedAs: method } }
    return this.take(window, { ok: true, value: { ...material, warnings: warnings.map(warningSentence) } })
  }

  /** A second account of one text; the two must be told apart by their titles. */
  takeAgain(window: WindowId, material: AccountMaterial): Promise<void> {
    return this.#inTurn(async () => {
      const known = await this.#accountsOf(material)
      await this.#make(window, { ...material, title: `${material.title} (${known.length + 1})` })
    })
  }

  async #make(window: WindowId, material: AccountMaterial, sample?: string): Promise<void> {
    const { library, author, atWork, keptCodebook } = this.#hands.setting()
    const codebook = sample || !keptCodebook ? [] : await readKeptCodebook(keptCodebook)
    const made = await addToLibrary(library, material, author, atWork.signerOf(author.id), codebook)
    if (!made.ok) return this.#hands.fail(window, fileSentence(made.error, library))
    if (sample) await tagSample(made.value, sample, atWork)
    await this.#hands.open(window, made.value, { imported: material.warnings, isSample: sample !== undefined })
  }

  async #accountsOf({ text }: AccountMaterial): Promise<readonly string[]> {
    return findAccountsOf(text, await this.#hands.accountFiles())
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }
}
