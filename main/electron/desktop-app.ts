import { app, type BrowserWindow, dialog, nativeTheme } from 'electron'
import { openLog } from '../log'
import { deviceKey, publicKeyHex } from '../profile/device-key'
import { computerName, readIdentity } from '../profile/identity'
import { Profile } from '../profile/profile'
import { profileFolder, profilePaths } from '../profile/profile-folder'
import { handleRequests } from './handle'
import { denyPermissions, harden } from './harden'
import { KeeperProcess } from './keeper-process'
import { createMainWindow } from './main-window'
import { showMenu } from './menu'
import { openPath } from './open-path'
import { declarePageScheme, servePage } from './page-protocol'
import { printFile } from './print'
import { type Desktop, handlersOf, openSample } from './requests'
import { filesIn, printIn } from './start-arguments'
import { userDataFolder } from './user-data'

/** Where the build has put what the app is made of. */
export interface DesktopPaths {
  readonly page: string
  readonly preload: string
  readonly keeper: string
  readonly importer: string
  readonly sample: string
  readonly icon: string
}

export async function startDesktop(paths: DesktopPaths): Promise<void> {
  const printing = printIn(process.argv, process.cwd())
  const folder = profileFolder()
  app.setPath('userData', userDataFolder(folder, printing !== undefined))
  declarePageScheme()
  if (printing) {
    await app.whenReady()
    await printFile(printing.html, printing.pdf)
    return app.exit(0)
  }
  const files = filesIn(process.argv, process.cwd())
  // A second start hands its files to the first and ends.
  if (!app.requestSingleInstanceLock({ files })) return app.exit(0)
  const log = openLog(profilePaths(folder).logs, 'attest')
  process.on('uncaughtException', (error) => log.error('uncaught', error))
  harden(log)
  const [profile] = await Promise.all([Profile.open(folder), app.whenReady()])
  nativeTheme.themeSource = profile.settings.theme
  denyPermissions()
  servePage(paths.page)
  const desktop = await makeDesktop(paths, folder, profile, log)
  handleRequests(handlersOf(desktop), log)
  showMenu((id, window) => window.webContents.send('command', id))
  const first = showWindow(desktop, files)
  app.on('second-instance', (_, __, ___, data) => {
    const window = desktop.window() ?? showWindow(desktop, [])
    if (window.isMinimized()) window.restore()
    window.focus()
    for (const file of (data as { files: string[] }).files)
      void openPath(desktop.keeper, paths.importer, window.id, file)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    void openPath(desktop.keeper, paths.importer, (desktop.window() ?? first).id, file)
  })
  app.on('activate', () => desktop.window() ?? showWindow(desktop, []))
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())
  endTidily(desktop)
}

async function makeDesktop(
  paths: DesktopPaths,
  folder: string,
  profile: Profile,
  log: Desktop['log'],
): Promise<Desktop> {
  const places = profilePaths(folder)
  const anonymous = { id: '00000000-0000-4000-8000-000000000000', name: computerName(), colour: 1 }
  const author = profile.problem ? anonymous : await readIdentity(places.identity)
  const ownerKey = profile.problem ? '0'.repeat(64) : publicKeyHex(await deviceKey(places.deviceKey))
  let shown: BrowserWindow | undefined
  const keeper = new KeeperProcess(paths.keeper, { author, ownerKey, library: places.library }, log, (_, account) => {
    if (!account || !shown) return
    shown.setTitle(`${account.title} – Attest`)
    profile.remember(account)
    app.addRecentDocument(account.file)
    shown.webContents.send('recents', profile.recents)
  })
  return {
    paths,
    places,
    profile,
    keeper,
    log,
    author,
    ownerKey,
    window: () => shown,
    show: (window) => {
      shown = window
    },
  }
}

/** Opens the window on the files that were asked for, else on the last account, else on the sample. */
function showWindow(desktop: Desktop, files: readonly string[]): BrowserWindow {
  const { keeper, paths, profile } = desktop
  const window = createMainWindow(profile, paths.preload, paths.icon)
  desktop.show(window)
  let loaded = false
  window.webContents.on('dom-ready', () => {
    keeper.connect(window)
    if (loaded) return
    loaded = true
    const [last] = profile.recents
    if (files.length > 0) for (const file of files) void openPath(keeper, paths.importer, window.id, file)
    else if (last) keeper.open(window.id, last.file)
    else void openSample(desktop, window)
  })
  window.webContents.on('render-process-gone', (_, { reason }) => {
    desktop.log.info(`window process gone: ${reason}`)
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload()
  })
  closeWhenSaved(window, keeper)
  return window
}

/** A window goes once what it shows is saved; when that cannot be, the person decides. */
function closeWhenSaved(window: BrowserWindow, keeper: KeeperProcess): void {
  let asking = false
  window.on('close', (event) => {
    event.preventDefault()
    if (asking) return
    asking = true
    const patience = new Promise<undefined>((done) => setTimeout(() => done(undefined), 4000))
    void Promise.race([keeper.request({ type: 'settle', window: window.id }), patience]).then(async (sentence) => {
      if (!sentence || (await loseChanges(window, sentence))) {
        const { id } = window
        window.destroy()
        keeper.disconnect(id)
      }
      asking = false
    })
  })
}

async function loseChanges(window: BrowserWindow, sentence: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your last changes are not saved.',
    detail: `${sentence} They are held in memory and are lost when Attest closes.`,
    buttons: ['Keep Attest open', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

function endTidily({ keeper, profile }: Desktop): void {
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void Promise.all([keeper.stop(), profile.written()]).then(() => {
      ended = true
      app.quit()
    })
  })
}
