import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

/** A disk of its own in memory, that can be full or read-only without harm to any other. */
export interface SmallDisk {
  readonly folder: string
  setReadOnly(readOnly: boolean): void
  remove(): void
}

/** Undefined where this person may not mount one: only root may. */
export function mountSmallDisk(folder: string, size = '1m'): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true })
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'ignore' })
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  } catch {
    return undefined
  }
  return {
    folder,
    setReadOnly: (readOnly) => run('mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder),
    // Whoever has a file open on it still may not keep it from going.
    remove: () => run('umount', '-l', folder),
  }
}
