import { type BrowserWindow, dialog } from 'electron'
import type { KeeperProcess } from './keeper-process'

/** A window goes once what it shows is saved; when that cannot be, the person decides. */
export function closeWhenSaved(window: BrowserWindow, keeper: KeeperProcess): void {
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
