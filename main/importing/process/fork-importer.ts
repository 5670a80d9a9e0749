import { fork } from 'node:child_process'
import { childPort } from './child-port'
import { howItEnded } from './importer-end'
import type { ImporterProcess } from './importer-process'

/** A larger heap than any document needs, in MB. */
export const importerHeap = 1024

/** Starts an importer as a child of this process. @param entry its program */
export function forkImporter(entry: string): ImporterProcess {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${importerHeap}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    port: childPort(child),
    pid: child.pid,
    ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(howItEnded(code, signal)))),
    kill: () => void child.kill('SIGKILL'),
  }
}
