import { promises as fs } from 'node:fs'
import { z } from 'zod'
import { fileSentence } from '../../shared/account/file-problem'
import { keptChoices } from '../../shared/exporting/choices'
import type { ReadingPlace, RecentAccount } from '../../shared/ipc/contract'
import { defaultSettings, type Settings, type SettingsChange, settings } from '../../shared/settings'
import { ioProblem } from '../account-file/io-problem'
import { makeFolder, privately } from '../make-folder'
import { readJsonFile, writeJsonFile } from './json-file'
import { profilePaths } from './profile-folder'

const recentLimit = 20

/** In so many accounts it is kept where one was reading. */
const placeLimit = 500

/** What was chosen for the exports of an account, and where they went. */
const keptExport = z.object({
  account: z.string().max(100),
  choices: keptChoices,
  folder: z.string().max(4096).default(''),
})

export type KeptExport = z.infer<typeof keptExport>

/** In so many accounts. */
const exportLimit = 500

/** What cannot be understood is forgotten, and nothing else with it. */
const keptExports = z
  .array(keptExport.nullable().catch(null))
  .catch([])
  .default([])
  .transform((all) => all.filter((one) => one !== null))

const bounds = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(200),
  height: z.int().min(200),
  maximised: z.boolean(),
})

export type WindowBounds = z.infer<typeof bounds>

const state = z.object({
  settings: settings.default(defaultSettings),
  recents: z.array(z.object({ file: z.string(), title: z.string() })).default([]),
  /** Where this person was reading, in the account read last first. */
  places: z.array(z.object({ account: z.string().max(100), offset: z.int().min(0) })).default([]),
  /** The account exported last first. */
  exports: keptExports,
  window: bounds.optional(),
  /** On which port this computer has hosted a team. */
  hostPort: z.int().min(1).max(65535).optional(),
})

type State = z.infer<typeof state>

/** The settings of a profile as its file has them; the usual ones where it has none that can be read. */
export const readSettings = async (folder: string): Promise<Settings> =>
  (await readJsonFile(profilePaths(folder).settings, state))?.settings ?? defaultSettings

/** The settings, the recent accounts and the window's place of one profile; what changes is written behind. */
export class Profile {
  readonly #file: string
  #state: State
  /** Why nothing of this can be kept, as a sentence. */
  readonly problem: string | undefined
  #writing: Promise<void> = Promise.resolve()

  private constructor(file: string, state: State, problem: string | undefined) {
    this.#file = file
    this.#state = state
    this.problem = problem
  }

  static async open(folder: string): Promise<Profile> {
    const { settings: file } = profilePaths(folder)
    const empty = state.parse({})
    try {
      makeFolder(folder, privately)
      await fs.access(folder, fs.constants.W_OK)
      return new Profile(file, (await readJsonFile(file, state)) ?? empty, undefined)
    } catch (error) {
      const sentence = fileSentence(ioProblem(error), folder)
      return new Profile(file, empty, `Settings and new accounts cannot be kept: ${sentence}`)
    }
  }

  get settings(): Settings {
    return this.#state.settings
  }

  get recents(): readonly RecentAccount[] {
    return this.#state.recents
  }

  get places(): readonly ReadingPlace[] {
    return this.#state.places
  }

  readAt(place: ReadingPlace): void {
    const others = this.#state.places.filter(({ account }) => account !== place.account)
    this.#set({ places: [place, ...others].slice(0, placeLimit) })
  }

  exportOf(account: string): KeptExport | undefined {
    return this.#state.exports.find((kept) => kept.account === account)
  }

  keepExport(kept: KeptExport): void {
    const others = this.#state.exports.filter(({ account }) => account !== kept.account)
    this.#set({ exports: [kept, ...others].slice(0, exportLimit) })
  }

  get window(): WindowBounds | undefined {
    return this.#state.window
  }

  get hostPort(): number | undefined {
    return this.#state.hostPort
  }

  set hostPort(hostPort: number | undefined) {
    this.#set({ hostPort })
  }

  change(change: SettingsChange): Settings {
    this.#set({ settings: { ...this.#state.settings, ...change } })
    return this.settings
  }

  /** Puts an account at the head of the recent ones. */
  remember(account: RecentAccount): void {
    const others = this.#state.recents.filter(({ file }) => file !== account.file)
    this.#set({ recents: [account, ...others].slice(0, recentLimit) })
  }

  /** An account is called otherwise; it keeps its place among the recent ones. */
  rename({ file, title }: RecentAccount): void {
    const recents = this.#state.recents.map((recent) => (recent.file === file ? { file, title } : recent))
    this.#set({ recents })
  }

  forget(file: string): void {
    this.#set({ recents: this.#state.recents.filter((recent) => recent.file !== file) })
  }

  placeWindow(window: WindowBounds): void {
    this.#set({ window })
  }

  /** Resolves when all that was changed so far is on the disk. */
  written(): Promise<void> {
    return this.#writing
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change }
    if (this.problem) return
    const now = this.#state
    // A disk that is full now may not be at the next change; what is in memory counts until then.
    this.#writing = this.#writing.then(() => writeJsonFile(this.#file, now)).catch(() => undefined)
  }
}
