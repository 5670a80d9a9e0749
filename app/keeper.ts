import path from 'node:path'
import { electronPort } from '../main/electron/message-port'
import type { FromImporter, FromKeeperProcess, ToKeeperProcess } from '../main/keeper/control'
import { exportFor, saveElsewhere } from '../main/keeper/export-for'
import { Keeper } from '../main/keeper/keeper'
import { assertNever } from '../shared/result'

// The keeper's process: plain Node inside; what it says and hears goes over the ports that the main process made.

const tell = (message: FromKeeperProcess): void => process.parentPort.postMessage(message)

let keeper: Keeper | undefined

process.parentPort.on('message', ({ data, ports }) => {
  const message = data as ToKeeperProcess
  if (message.type === 'author') {
    if (keeper) keeper.setting = message
    else keeper = new Keeper(message, (window, account) => tell({ type: 'showing', window, account }))
  } else if (keeper) receive(keeper, message, ports)
})

function receive(
  keeper: Keeper,
  message: Exclude<ToKeeperProcess, { type: 'author' }>,
  ports: Electron.MessagePortMain[],
): void {
  const done =
    ({ request }: { request: number }) =>
    (sentence: string | undefined) =>
      tell({ type: 'done', request, ...(sentence !== undefined && { sentence }) })
  switch (message.type) {
    case 'attach':
      return keeper.attach(message.window, electronPort(ports[0] as Electron.MessagePortMain))
    case 'detach':
      return keeper.detach(message.window)
    case 'open':
      return void keeper.open(message.window, message.file)
    case 'import': {
      const port = electronPort(ports[0] as Electron.MessagePortMain)
      return port.listen((imported) => {
        port.close()
        void keeper.import(message.window, imported as FromImporter)
      })
    }
    case 'failed':
      return keeper.fail(message.window, message.sentence)
    case 'export':
      return void exportFor(keeper.inView(message.window), message, path.join(__dirname, 'fonts')).then(done(message))
    case 'save-elsewhere':
      return void saveElsewhere(keeper, message.window, message.file).then(done(message))
    case 'settle':
      return void keeper.settle(message.window).then(done(message))
    case 'close':
      return void keeper.close().then(() => done(message)(undefined))
    default:
      return assertNever(message)
  }
}
