import path from 'node:path'
import { electronPort } from '../main/electron/message-port'
import { childPort } from '../main/importing/process/child-port'
import { crashCode } from '../main/importing/process/importer-end'
import { serveImports } from '../main/importing/process/serve-imports'
import { roomInMemory, watchMemory } from '../main/importing/process/watch-memory'

// One import, in a process that can be killed. Of the app it gets a port, and ends when that is closed; of the command line,
// whose child it is, it hears directly.

const cmaps = path.join(__dirname, 'cmaps')

const app = process.parentPort as Electron.ParentPort | undefined

watchMemory(roomInMemory)
process.on('uncaughtException', () => process.exit(crashCode))

if (app) app.once('message', ({ ports }) => serve(ports[0] as Electron.MessagePortMain))
else serveImports(childPort(process), cmaps)

function serve(port: Electron.MessagePortMain): void {
  port.on('close', () => process.exit(0))
  serveImports(electronPort(port), cmaps)
}
