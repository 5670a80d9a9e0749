import { appendFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { makeFolder, privately } from './make-folder'

export interface Log {
  info(message: string): void
  error(message: string, error: unknown): void
}

const sizeLimit = 1024 * 1024

/**
 * Appends to a file in the log folder; the one before is kept when it grows past a megabyte. Nothing of any account
 * is ever logged. A log that cannot be written stops nobody from working.
 */
export function openLog(folder: string, name: string): Log {
  const file = path.join(folder, `${name}.log`)
  const write = (line: string) => {
    try {
      makeFolder(folder, privately)
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > sizeLimit) renameSync(file, `${file}.1`)
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`)
    } catch {}
  }
  return {
    info: write,
    error: (message, error) =>
      write(`${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  }
}
