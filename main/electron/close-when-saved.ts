import { type BrowserWindow, dialog } from 'electron'
import type { Desktop } from './desktop'

type Saving = Pick<Desktop, 'keeper' | 'saving'>

/** After this long, in ms, whoever closes a window is asked instead of being kept waiting. */
const patience = 4000

/** A window goes once all that was done in it is saved; when that cannot be, the person decides. */
export function closeWhenSaved(window: BrowserWindow, { keeper, saving }: Saving): void {
  const { id } = window
  let asking = false
  window.on('close', (event) => {
    event.preventDefault()
    if (asking) return
    asking = true
    void whyNotSaved(window, { keeper, saving }).then(async (sentence) => {
      if (!sentence || (await loseChanges(window, sentence))) {
        window.destroy()
        saving.delete(id)
        keeper.disconnect(id)
      }
      asking = false
    })
  })
}

/** Nothing once everything is saved, or else why it is not. */
async function whyNotSaved(window: BrowserWindow, { keeper, saving }: Saving): Promise<string | undefined> {
  const until = Date.now() + patience
  if (saving.has(window.id)) window.webContents.send('closing', null)
  const settled = keeper.request({ type: 'settle', window: window.id })
  const answer = await Promise.race([settled, wait(patience)])
  if (answer?.sentence) return answer.sentence
  while (saving.has(window.id) && Date.now() < until) await wait(20)
  return saving.has(window.id) ? 'Saving takes longer than it should.' : undefined
}

const wait = (ms: number): Promise<undefined> => new Promise((done) => setTimeout(() => done(undefined), ms))

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
