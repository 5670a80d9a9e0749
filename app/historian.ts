import { parentPort, workerData } from 'node:worker_threads'
import { Historian } from '../main/history/historian'
import type { ToHistorian } from '../main/history/historian-in-worker'

// A thread of the keeper's: telling a long history takes seconds in which the keeper goes on saving.

const historian = new Historian(workerData as string, (news) => parentPort?.postMessage(news))

parentPort?.on('message', (message: ToHistorian) => {
  if (message.type === 'ask') void historian.ask(message.question)
  else if (message.type === 'grow') void historian.grow(message.updates)
  else void historian.receive(message.receipts)
})
