import { askWorker } from '../ask-worker'
import type { Compactor } from './shared-file'

/** @param entry the program that compacts the file named by its `workerData` and posts how that went */
export const compactInWorker =
  (entry: string): Compactor =>
  (file) =>
    askWorker(entry, file)
