import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { compactInWorker, type ToCompact } from '../main/account/compact-in-worker'
import { draftCompacted } from '../main/account-file/compacted-draft'
import { runCommand } from '../main/cli/run-command'
import { serveCommand } from '../main/cli/serve'
import { createHosting, type FromServerProcess, type ToServerProcess } from '../main/team-server/hosting'

// The team server, all in one file: on plain Node with the options of `attest serve`, as the process in which the app
// hosts a team, and as the thread of either that compacts a file.

const appPort = process.parentPort as Electron.ParentPort | undefined

if (!isMainThread) compact(workerData as ToCompact)
else if (appPort) host(appPort)
else serveOnNode()

function compact({ file, snapshots }: ToCompact): void {
  void draftCompacted(file, snapshots).then((drafted) => parentPort?.postMessage(drafted))
}

function host(app: Electron.ParentPort): void {
  const tell = (message: FromServerProcess) => app.postMessage(message)
  const hosting = createHosting(compactInWorker(__filename), tell, () => process.exit(0))
  process.on('unhandledRejection', hosting.report)
  process.once('SIGTERM', () => void hosting.receive({ type: 'close' }))
  app.on('message', ({ data }) => void hosting.receive(data as ToServerProcess))
}

function serveOnNode(): void {
  const surroundings = {
    compactor: __filename,
    print: (text: string) => process.stdout.write(text),
    remark: (sentence: string) => process.stderr.write(`${sentence}\n`),
  }
  void runCommand(serveCommand, process.argv.slice(2), surroundings).then((code) => {
    process.exitCode = code
  })
}
