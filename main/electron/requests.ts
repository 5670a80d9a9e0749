import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, nativeTheme, shell } from 'electron'
import { codebookFormatNames } from '../../shared/codebook/codebook-format'
import { formatIds, formats } from '../../shared/importing/format'
import type { ExportOutcome } from '../../shared/ipc/contract'
import { ok } from '../../shared/result'
import { codebookIn } from '../codebook/read-codebook-file'
import type { Answer } from '../keeper/control'
import { fileNameOf } from '../library/library'
import { writeIdentity } from '../profile/identity'
import { networkInterfaces } from '../team/find-again'
import type { Desktop } from './desktop'
import type { Handlers } from './handle'
import { enableInMenu, showMenu } from './menu'
import { openPath } from './open-path'

const filters = [
  { name: 'Accounts and documents', extensions: ['attest', ...formatIds.flatMap((id) => formats[id].extensions)] },
  { name: 'All files', extensions: ['*'] },
]

const accountFilters = [{ name: 'Attest accounts', extensions: ['attest'] }, ...filters.slice(-1)]

const mergeFilters = [
  { name: 'Attest accounts, W3C annotations', extensions: ['attest', 'jsonld', 'json'] },
  ...filters.slice(-1),
]

const codebookFilters = [{ name: 'Codebooks', extensions: ['json', 'csv', 'qdc'] }, ...filters.slice(-1)]

export function handlersOf(desktop: Desktop): Handlers {
  const { exports, host, keeper, places, profile } = desktop
  const open = (window: BrowserWindow, file: string) => openPath(keeper, window.id, file)
  return {
    'app:start': () => {
      const { invitation } = desktop
      desktop.invitation = undefined
      return {
        platform: process.platform,
        version: app.getVersion(),
        name: desktop.author.name,
        settings: profile.settings,
        recents: profile.recents,
        places: profile.places,
        hosting: host.hosting,
        profileProblem: profile.problem,
        invitation,
      }
    },
    'app:rename': async (_, name) => {
      desktop.author = { ...desktop.author, name }
      keeper.author = desktop.author
      if (!profile.problem) await writeIdentity(places.identity, desktop.author)
      return name
    },
    'settings:change': (_, change) => {
      const settings = profile.change(change)
      nativeTheme.themeSource = settings.theme
      if (change.keys) showMenu(settings.keys)
      return settings
    },
    'account:choose': async (window) => {
      const chosen = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters,
      })
      for (const file of chosen.filePaths) await open(window, file)
    },
    'account:open-recent': async (window, file) => {
      if (!profile.recents.some((recent) => recent.file === file)) throw new Error('Refused: not a recent account')
      await open(window, file)
    },
    'account:open-dropped': async (window, files) => {
      for (const file of files) await openPath(keeper, window.id, file, true)
    },
    'account:merge': async (window) => {
      const chosen = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters: mergeFilters,
      })
      for (const file of chosen.filePaths) keeper.send({ type: 'merge', window: window.id, file })
    },
    'account:edition': async (window) => {
      const chosen = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: accountFilters })
      for (const file of chosen.filePaths) keeper.send({ type: 'edition', window: window.id, file })
    },
    'account:open-sample': (window) => openSample(desktop, window),
    'account:reveal': (window) => {
      const file = keeper.fileOf(window.id)
      if (file) shell.showItemInFolder(file)
    },
    'account:place': (_, place) => profile.readAt(place),
    'export:prepare': ({ id }, { account, title }) => exports.prepare(id, account, title),
    'export:choose': ({ id }, choices) => exports.choose(id, choices),
    'export:retitle': ({ id }, title) => exports.retitle(id, title),
    'export:change-target': (window) => exports.changeTarget(window),
    'export:write': (window, choices) => exports.write(window, choices),
    'export:break-off': ({ id }) => exports.breakOff(id),
    'export:reveal': ({ id }) => exports.reveal(id),
    'codebook:export': (window, format) =>
      exportTo(desktop, window, codebookFormatNames[format], (file) =>
        keeper.request({ type: 'export-codebook', window: window.id, format, file }),
      ),
    'codebook:choose': async (window) => {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: codebookFilters })
      const [file] = filePaths
      if (!file) return ok(null)
      const read = await codebookIn(file)
      return read.ok ? ok({ name: path.basename(file), tags: read.value }) : read
    },
    'codebook:keep': async ({ id }, keep) => {
      if (keep) return keeper.request({ type: 'export-codebook', window: id, format: 'json', file: places.codebook })
      await fs.rm(places.codebook, { force: true })
      return {}
    },
    'codebook:kept': () => fs.readFile(places.codebook, 'utf8').catch(() => null),
    'account:save-elsewhere': (window) =>
      exportTo(desktop, window, { name: 'Attest account', extension: 'attest' }, (file) =>
        keeper.request({ type: 'save-elsewhere', window: window.id, file }),
      ),
    'library:add-folder': async (window) => {
      const chosen = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] })
      const [folder] = chosen.filePaths
      if (folder) keeper.send({ type: 'add-folder', window: window.id, folder })
    },
    'account:share-copy': (window, kept) =>
      exportTo(desktop, window, { name: 'Attest account', extension: 'attest' }, (file) =>
        keeper.request({ type: 'share-copy', window: window.id, kept, file }),
      ),
    'host:interfaces': () => networkInterfaces(),
    'host:start': (_, { on, isFindable }) => {
      if (!networkInterfaces().some(({ address }) => address === on)) throw new Error('Refused: not of this computer')
      return host.start(on, isFindable)
    },
    'host:stop': () => host.stop(),
    'help:logs': async () => {
      await fs.mkdir(places.logs, { recursive: true })
      await shell.openPath(places.logs)
    },
    'help:diagnostics': async () => {
      await clipboard.writeText(diagnostics(desktop))
    },
    'window:saving': ({ id }, saving) => {
      if (saving) desktop.saving.add(id)
      else desktop.saving.delete(id)
    },
    'menu:enable': (_, ids) => enableInMenu(ids),
  }
}

/** Opens the sample account, made on first use. */
export function openSample({ paths, keeper }: Desktop, window: BrowserWindow): void {
  const file = path.join(paths.sample, 'sample.md')
  keeper.send({ type: 'import', window: window.id, file, sample: paths.sample })
}

async function exportTo(
  { keeper }: Desktop,
  window: BrowserWindow,
  { name, extension }: { readonly name: string; readonly extension: string },
  write: (file: string) => Promise<Answer>,
): Promise<ExportOutcome> {
  const account = keeper.fileOf(window.id)
  const proposed = account
    ? path.join(app.getPath('documents'), `${fileNameOf(path.parse(account).name)}.${extension}`)
    : undefined
  const chosen = await dialog.showSaveDialog(window, {
    ...(proposed && { defaultPath: proposed }),
    filters: [{ name, extensions: [extension] }],
  })
  if (chosen.canceled || !chosen.filePath) return { ok: true, file: null }
  const { sentence, kept } = await write(chosen.filePath)
  return sentence ? { ok: false, sentence } : { ok: true, file: chosen.filePath, ...(kept && { kept }) }
}

/** What helps to find a fault, and nothing of any account or person. */
function diagnostics({ profile, keeper }: Desktop): string {
  // With whom somebody works is nobody's business.
  const { server: _, ...settings } = profile.settings
  const { electron, chrome, node } = process.versions
  return [
    `Attest ${app.getVersion()}${app.isPackaged ? '' : ' (from source)'}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${os.type()} ${os.release()} ${process.arch}, ${Math.round(os.totalmem() / 2 ** 30)} GB`,
    `Settings ${JSON.stringify(settings)}`,
    `Profile ${profile.problem ? 'cannot be written' : 'in order'}, keeper ${keeper.pid ? 'running' : 'not running'}`,
  ].join('\n')
}
