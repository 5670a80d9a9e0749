import { app, session } from 'electron'
import type { Log } from '../log'
import { pageUrl } from './trusted-sender'

// https://www.electronjs.org/docs/latest/tutorial/security: the page goes nowhere, opens nothing, embeds nothing and
// is granted nothing but the clipboard.

const granted = new Set(['clipboard-sanitized-write'])

export function harden(log: Log): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (url === pageUrl) return
      event.preventDefault()
      log.info('navigation refused')
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => {
      log.info('window.open refused')
      return { action: 'deny' }
    })
  })
}

/**
 * Analysts work where nobody may know that they do: the runtime asks nothing of any network on its own account. Must be
 * called before the app is ready.
 */
export function keepToItself(): void {
  for (const habit of [
    'disable-component-update',
    'disable-background-networking',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(habit)
  }
  // It would fetch a dictionary for every language; the page has one of its own.
  app.on('session-created', (created) => {
    created.setSpellCheckerLanguages([])
    created.setSpellCheckerEnabled(false)
  })
}

/** Must be called once the app is ready. */
export function denyPermissions(): void {
  // What leaves the app does so by an export, to where a person chose.
  session.defaultSession.on('will-download', (event) => event.preventDefault())
  session.defaultSession.setPermissionRequestHandler((_, permission, decide) => decide(granted.has(permission)))
  session.defaultSession.setPermissionCheckHandler((_, permission) => granted.has(permission))
  session.defaultSession.setDevicePermissionHandler(() => false)
}
