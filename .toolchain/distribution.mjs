import fs from 'node:fs'
import path from 'node:path'

/**
 * An unpacked Electron distribution. `kind` tells whether it may be shipped: only the official one may.
 * @typedef {{ kind: 'official' | 'registry' | 'given', folder: string, executablePath: string, version: string }} Runtime
 */

/** @returns {Runtime | null} */
export function runtimeIn(kind, folder) {
  const executablePath = path.join(folder, executableName())
  if (!fs.existsSync(executablePath)) return null
  const version = fs.readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return { kind, folder, executablePath, version }
}

export function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
