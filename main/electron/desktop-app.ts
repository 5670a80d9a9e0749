import { app, type BrowserWindow, nativeTheme, shell } from 'electron'
import { invitationStart } from '../../shared/team/invitation-link'
import { openLog } from '../log'
import { publicKeyHex } from '../profile/device-key'
import { fingerprintOf } from '../profile/device-signer'
import { type PersonAtWork, readPerson } from '../profile/person-at-work'
import { profileFolder, profilePaths } from '../profile/profile-folder'
import { closeWhenSaved } from './close-when-saved'
import type { Desktop, DesktopPaths } from './desktop'
import { Exports } from './exports'
import { handleRequests } from './handle'
import { denyPermissions, harden, keepToItself } from './harden'
import { HostProcess } from './host-process'
import { KeeperProcess, portWantedChannel } from './keeper-process'
import { createMainWindow } from './main-window'
import { showMenu } from './menu'
import { openPath } from './open-path'
import { declarePageScheme, servePage } from './page-protocol'
import { printFile } from './print'
import { handlersOf, openSample } from './requests'
import { filesIn, invitationIn, printIn } from './start-arguments'
import { isTrustedSender } from './trusted-sender'
import { userDataFolder } from './user-data'

export async function startDesktop(paths: DesktopPaths): Promise<void> {
  const printing = printIn(process.argv, process.cwd())
  const folder = profileFolder()
  app.setPath('userData', userDataFolder(folder, printing !== undefined))
  declarePageScheme()
  keepToItself()
  if (printing) {
    // Or the app would quit once the window it printed from is gone, with the file half written.
    app.on('window-all-closed', () => undefined)
    await app.whenReady()
    await printFile(printing.html, printing.pdf)
    return app.exit(0)
  }
  const files = filesIn(process.argv, process.cwd())
  const invitation = invitationIn(process.argv)
  // A second start hands what it was started with to the first and ends.
  if (!app.requestSingleInstanceLock({ files, invitation })) return app.exit(0)
  const log = openLog(profilePaths(folder).logs, 'attest')
  process.on('uncaughtException', (error) => log.error('uncaught', error))
  harden(log)
  const [person] = await Promise.all([readPerson(folder), app.whenReady()])
  // First of all, since the keeper takes as long to come up as the page does.
  const desktop = makeDesktop(paths, folder, person, log)
  nativeTheme.themeSource = person.profile.settings.theme
  denyPermissions()
  servePage(paths.page)
  handleRequests(handlersOf(desktop), log)
  showMenu(person.profile.settings.keys)
  desktop.invitation = invitation
  const first = showWindow(desktop, files)
  app.on('second-instance', (_, __, ___, data) => {
    const window = desktop.window() ?? showWindow(desktop, [])
    if (window.isMinimized()) window.restore()
    window.focus()
    const started = data as { files: string[]; invitation?: string }
    for (const file of started.files) void openPath(desktop.keeper, window.id, file)
    if (started.invitation !== undefined) window.webContents.send('invitation', started.invitation)
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    if (url.startsWith(invitationStart)) (desktop.window() ?? first).webContents.send('invitation', url)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    void openPath(desktop.keeper, (desktop.window() ?? first).id, file)
  })
  app.on('activate', () => desktop.window() ?? showWindow(desktop, []))
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())
  endTidily(desktop)
}

function makeDesktop(paths: DesktopPaths, folder: string, person: PersonAtWork, log: Desktop['log']): Desktop {
  const { profile, author, key } = person
  const places = profilePaths(folder)
  let shown: BrowserWindow | undefined
  const tellRecents = () => shown?.webContents.send('recents', profile.recents)
  const keeper = new KeeperProcess(
    paths,
    { author, deviceKey: key.export({ type: 'pkcs8', format: 'pem' }) as string, profile: folder },
    log,
    {
      showing: ({ file, title, isBackup }) => {
        shown?.setTitle(`${title} – Attest`)
        if (isBackup) return
        profile.remember({ file, title })
        app.addRecentDocument(file)
        tellRecents()
      },
      renamed: (account) => {
        profile.rename(account)
        tellRecents()
      },
      gone: (file) => {
        profile.forget(file)
        tellRecents()
      },
      reveal: (file) => shell.showItemInFolder(file),
    },
  )
  const host = new HostProcess({
    entry: paths.server,
    data: places.host,
    founder: fingerprintOf(publicKeyHex(key)),
    log,
    get port() {
      return profile.hostPort
    },
    set port(port) {
      profile.hostPort = port
    },
    onChange: (hosting) => shown?.webContents.send('hosting', hosting),
  })
  return {
    paths,
    places,
    profile,
    keeper,
    host,
    exports: new Exports(keeper, profile),
    log,
    author,
    invitation: undefined,
    saving: new Set(),
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
  let shown = false
  // Asked for by the preload script of every page load, before the page itself has been read.
  window.webContents.ipc.on(portWantedChannel, ({ senderFrame }) => {
    if (!isTrustedSender(senderFrame)) return
    keeper.connect(window)
    if (shown) return
    shown = true
    const [last] = profile.recents
    if (files.length > 0) for (const file of files) void openPath(keeper, window.id, file)
    else if (last) keeper.open(window.id, last.file)
    else openSample(desktop, window)
  })
  window.webContents.on('render-process-gone', (_, { reason }) => {
    desktop.log.info(`window process gone: ${reason}`)
    desktop.saving.delete(window.id)
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload()
  })
  closeWhenSaved(window, desktop)
  return window
}

function endTidily({ host, keeper, profile }: Desktop): void {
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void Promise.all([keeper.stop(), host.stop(), profile.written()]).then(() => {
      ended = true
      app.quit()
    })
  })
}
