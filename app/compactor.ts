import { parentPort, workerData } from 'node:worker_threads'
import type { ToCompact } from '../main/account/compact-in-worker'
import { compactFile } from '../main/account-file/compact'

// A thread of the keeper's: compacting a large account takes seconds in which the keeper goes on saving.

const { file, snapshots } = workerData as ToCompact

void compactFile(file, snapshots).then((compacted) => parentPort?.postMessage(compacted))
