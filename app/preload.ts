import * as electron from 'electron'
import { type Bridge, eventNames, keeperPortMessage } from '../shared/ipc/bridge'

const { contextBridge, ipcRenderer, webUtils } = electron

/** Where a dropped file is; older runtimes say it on the file itself. */
const pathOf = (file: File): string => webUtils?.getPathForFile?.(file) ?? (file as File & { path?: string }).path ?? ''

/** Paths come from files that a person dropped, never from the page's own words. */
const notForThePage = 'account:open-dropped'

const bridge: Bridge = {
  request: (name, argument) =>
    name === notForThePage ? Promise.reject(new Error(`Refused: ${name}`)) : ipcRenderer.invoke(name, argument),
  on: (name, listener) => {
    if (!eventNames.includes(name)) throw new Error(`No such event: ${name}`)
    const heard = (_: unknown, value: Parameters<typeof listener>[0]) => listener(value)
    ipcRenderer.on(name, heard)
    return () => {
      ipcRenderer.off(name, heard)
    }
  },
  openDropped: async (files) => {
    const paths = files.map((file) => pathOf(file as File)).filter((file) => file !== '')
    await ipcRenderer.invoke(notForThePage, paths)
  },
}

contextBridge.exposeInMainWorld('attest', bridge)

const parsed = new Promise<void>((done) => document.addEventListener('DOMContentLoaded', () => done(), { once: true }))

ipcRenderer.on('keeper:port', async ({ ports }) => {
  // The page listens once its script has run.
  await parsed
  window.postMessage(keeperPortMessage, location.origin, [...ports])
})
ipcRenderer.send('keeper:port-wanted')
