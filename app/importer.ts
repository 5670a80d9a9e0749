import { electronPort } from '../main/electron/message-port'
import { readDocument } from '../main/importing/read-document'

// One import, in a process that can be killed: it is told which file, hands over what it read, and ends.

process.parentPort.once('message', async ({ data, ports }) => {
  const port = electronPort(ports[0] as Electron.MessagePortMain)
  port.post(await readDocument((data as { file: string }).file))
  // The message must have left before the process ends.
  setTimeout(() => process.exit(0), 200)
})
