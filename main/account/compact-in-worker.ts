import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Compactor } from './shared-file'

/** @param entry the program that compacts the file named by its `workerData` and posts how that went */
export const compactInWorker =
  (entry: string): Compactor =>
  async (file) => {
    const worker = new Worker(entry, { workerData: file })
    const [compacted] = await once(worker, 'message')
    return compacted
  }
