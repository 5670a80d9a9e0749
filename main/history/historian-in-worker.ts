import { Worker } from 'node:worker_threads'
import type { Receipt } from '../../shared/history/received'
import type { HistoryNews, HistoryQuestion } from '../../shared/keeper/history-protocol'
import type { NamedUpdate } from '../account-file/payloads'
import type { OpenHistorian } from '../keeper/history-session'

export type ToHistorian =
  | { readonly type: 'ask'; readonly question: HistoryQuestion }
  | { readonly type: 'grow'; readonly updates: readonly NamedUpdate[] }
  | { readonly type: 'receive'; readonly receipts: readonly Receipt[] }

/** @param entry the program that reads the history of the file named by its `workerData` and posts what it tells */
export const historianInWorker =
  (entry: string): OpenHistorian =>
  (file, tell) => {
    const worker = new Worker(entry, { workerData: file })
    worker.on('message', (news: HistoryNews) => tell(news))
    worker.on('error', (error) => {
      console.error(error)
      tell({
        type: 'history-failed',
        sentence: 'Attest failed at reading the history; the account is not touched by that.',
      })
    })
    const post = (message: ToHistorian) => worker.postMessage(message)
    return {
      ask: (question) => post({ type: 'ask', question }),
      grow: (updates) => post({ type: 'grow', updates }),
      receive: (receipts) => post({ type: 'receive', receipts }),
      end: () => void worker.terminate(),
    }
  }
