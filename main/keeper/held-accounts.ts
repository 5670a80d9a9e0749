import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import type { AccountPlace } from '../../shared/keeper/protocol'
import { ok, type Result } from '../../shared/result'
import { OpenAccount } from '../account/open-account'
import { HeldAccount } from './held-account'
import type { KeeperSetting } from './keeper-setting'
import type { RefusedWork } from './refused-work'

/** The accounts that are open. One file is open once, however many windows and names it has. */
export class HeldAccounts {
  readonly #setting: () => KeeperSetting
  readonly #placeOf: (file: string) => Promise<AccountPlace>
  readonly #onRefused: (held: HeldAccount, refused: RefusedWork) => void
  readonly #onTitled: (held: HeldAccount) => void
  readonly #held = new Map<string, Promise<Result<HeldAccount, FileProblem>>>()

  constructor(
    setting: () => KeeperSetting,
    placeOf: (file: string) => Promise<AccountPlace>,
    onRefused: (held: HeldAccount, refused: RefusedWork) => void,
    onTitled: (held: HeldAccount) => void,
  ) {
    this.#setting = setting
    this.#placeOf = placeOf
    this.#onRefused = onRefused
    this.#onTitled = onTitled
  }

  /** Links followed. */
  get files(): Iterable<string> {
    return this.#held.keys()
  }

  async hold(file: string): Promise<Result<HeldAccount, FileProblem>> {
    const real = await realPathOf(file)
    const known = await this.#held.get(real)
    if (known?.ok && known.value.releasing) await known.value.release()
    else if (known) return known
    const meanwhile = this.#held.get(real)
    if (meanwhile) return meanwhile
    const opening = this.#open(real)
    this.#held.set(real, opening)
    return opening
  }

  /** The account of a file, if it is open. */
  async find(file: string): Promise<HeldAccount | undefined> {
    const held = await this.#held.get(await realPathOf(file))
    return held?.ok ? held.value : undefined
  }

  /** Works on an account, whether or not a window has it open. */
  async withAccount<T>(file: string, work: (account: OpenAccount) => Promise<T>): Promise<Result<T, FileProblem>> {
    const held = await this.hold(file)
    if (!held.ok) return held
    const worker = { tell: () => undefined }
    held.value.join(worker)
    try {
      return ok(await work(held.value.account))
    } finally {
      held.value.leave(worker)
    }
  }

  /** Saves what can be saved and lets go of every file. */
  async close(): Promise<void> {
    const all = await Promise.all(this.#held.values())
    await Promise.all(all.map((held) => (held.ok ? held.value.release() : undefined)))
  }

  /** It is a file as it was before the server refused something in it. */
  #isKept(real: string): boolean {
    const drafts = this.#setting().team?.drafts
    return drafts !== undefined && real.startsWith(`${drafts}${path.sep}`)
  }

  async #open(real: string): Promise<Result<HeldAccount, FileProblem>> {
    const { backups, atWork, merging } = this.#setting()
    const place = backups?.has(real) || this.#isKept(real) ? 'backup' : await this.#placeOf(real)
    // What may be taken away while it is being written to is read, until it has been added to the library.
    const readOnly = place === 'removable' || place === 'backup'
    const opened = await OpenAccount.open(real, atWork, { readOnly })
    if (!opened.ok) {
      this.#held.delete(real)
      return opened
    }
    const [backup] = opened.value.damaged > 0 ? ((await backups?.ofPath(real)) ?? []) : []
    const held = new HeldAccount(
      opened.value,
      { place, backup },
      {
        teamSetting: () => this.#setting().team,
        onRefused: this.#onRefused,
        onTitled: this.#onTitled,
        onReleased: () => this.#held.delete(real),
      },
    )
    void held.team.begin()
    const merged = await merging.before.lastMerge(opened.value)
    if (merged) held.merges.merged(merged.name, merged.undoable)
    return ok(held)
  }
}

export const realPathOf = (file: string): Promise<string> => fs.realpath(file).catch(() => file)
