import { promises as fs } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { type ExportChoices, usualChoices } from '../../shared/exporting/choices'
import type { ExportPrepared, ExportResult, ExportTarget } from '../../shared/ipc/exporting'
import type { WindowId } from '../keeper/control'
import { fileNameOf } from '../library/library'
import type { Profile } from '../profile/profile'
import { type PlannedFile, plannedFiles, withoutEnding } from './export-files'
import type { KeeperProcess } from './keeper-process'
import { runExport } from './run-export'

/** An export as one window prepares it. */
interface Prepared {
  readonly account: string
  readonly target: ExportTarget
}

/** Where exports go and what is remembered of them; only a person chooses a folder, and has what is there replaced. */
export class Exports {
  readonly #keeper: KeeperProcess
  readonly #profile: Profile
  readonly #prepared = new Map<WindowId, Prepared>()
  readonly #running = new Map<WindowId, AbortController>()
  readonly #written = new Map<WindowId, string>()

  constructor(keeper: KeeperProcess, profile: Profile) {
    this.#keeper = keeper
    this.#profile = profile
  }

  async prepare(window: WindowId, account: string, title: string): Promise<ExportPrepared> {
    const kept = this.#profile.exportOf(account)
    const folder = kept && (await isFolder(kept.folder)) ? kept.folder : app.getPath('documents')
    const target = { folder, name: fileNameOf(title) }
    this.#prepared.set(window, { account, target })
    return { choices: kept?.choices ?? usualChoices, target }
  }

  choose(window: WindowId, choices: ExportChoices): void {
    const { account, target } = this.#of(window)
    this.#profile.keepExport({ account, choices, folder: target.folder })
  }

  retitle(window: WindowId, title: string): ExportTarget {
    return this.#aim(window, { name: fileNameOf(title) })
  }

  async changeTarget(window: BrowserWindow): Promise<ExportTarget> {
    const { target } = this.#of(window.id)
    const chosen = await dialog.showSaveDialog(window, {
      title: 'Where to, and under which name',
      defaultPath: path.join(target.folder, target.name),
      buttonLabel: 'Choose',
    })
    if (chosen.canceled || !chosen.filePath) return target
    const { dir, base } = path.parse(chosen.filePath)
    return this.#aim(window.id, { folder: dir, name: fileNameOf(withoutEnding(base)) })
  }

  async write(window: BrowserWindow, choices: ExportChoices): Promise<ExportResult> {
    const { target } = this.#of(window.id)
    this.choose(window.id, choices)
    const { original } = choices.includes.original
      ? await this.#keeper.request({ type: 'original-name', window: window.id })
      : { original: undefined }
    const files = plannedFiles(choices, target, original)
    if (!(await mayReplace(window, files))) return { is: 'not-begun' }
    const handling = this.#profile.settings.reportHandling
    const controller = new AbortController()
    this.#running.set(window.id, controller)
    const result = await runExport({ keeper: this.#keeper, window, files, choices, handling }, controller.signal)
    if (result.is === 'ended') {
      const first = result.outputs.findIndex(({ is }) => is === 'written')
      if (first >= 0) this.#written.set(window.id, (files[first] as PlannedFile).file)
    }
    return result
  }

  breakOff(window: WindowId): void {
    this.#running.get(window)?.abort()
  }

  reveal(window: WindowId): void {
    const file = this.#written.get(window)
    if (file !== undefined) shell.showItemInFolder(file)
  }

  #of(window: WindowId): Prepared {
    const prepared = this.#prepared.get(window)
    if (!prepared) throw new Error('Refused: no export was prepared')
    return prepared
  }

  #aim(window: WindowId, change: Partial<ExportTarget>): ExportTarget {
    const { account, target } = this.#of(window)
    const changed = { ...target, ...change }
    this.#prepared.set(window, { account, target: changed })
    const kept = this.#profile.exportOf(account)
    if (kept) this.#profile.keepExport({ ...kept, folder: changed.folder })
    return changed
  }
}

const isFolder = (folder: string): Promise<boolean> =>
  fs.stat(folder).then(
    (there) => there.isDirectory(),
    () => false,
  )

/** Asks once about all that is there already. */
async function mayReplace(window: BrowserWindow, files: readonly PlannedFile[]): Promise<boolean> {
  const there: string[] = []
  for (const { file } of files) if (await isThere(file)) there.push(path.basename(file))
  if (there.length === 0) return true
  const [only] = there
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: there.length === 1 ? `“${only}” is there already.` : `${there.length} of these files are there already.`,
    detail: `${there.length === 1 ? '' : `${there.join('\n')}\n\n`}What was exported before is lost once it is replaced.`,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

const isThere = (file: string): Promise<boolean> =>
  fs.stat(file).then(
    () => true,
    () => false,
  )
