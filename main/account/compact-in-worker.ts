import { askWorker } from '../ask-worker'
import type { Compactor } from './compaction'

export interface ToCompact {
  readonly file: string
  readonly snapshots: string | undefined
}

/** @param entry the program that compacts what its `workerData` names and posts how that went */
export const compactInWorker =
  (entry: string): Compactor =>
  (file, snapshots) =>
    askWorker(entry, { file, snapshots } satisfies ToCompact)
