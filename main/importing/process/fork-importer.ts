import { fork } from 'node:child_process'
import { childPort } from './child-port'
import type { ImporterProcess } from './importer-process'

/** More memory than any document needs, in MB. */
export const importerMemory = 1024

/** Starts an importer as a child of this process. @param entry its program */
export function forkImporter(entry: string): ImporterProcess {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${importerMemory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    port: childPort(child),
    pid: child.pid,
    // A heap that is full ends in an abort.
    ended: new Promise((resolve) =>
      child.once('exit', (code, signal) =>
        resolve(signal === 'SIGABRT' || code === 134 ? 'too-much-memory' : 'crashed'),
      ),
    ),
    kill: () => void child.kill('SIGKILL'),
  }
}
