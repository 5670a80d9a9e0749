import { parentPort, workerData } from 'node:worker_threads'
import { compactFile } from '../main/account-file/compact'

// A thread of the keeper's: compacting a large account takes seconds in which the keeper goes on saving.

void compactFile(workerData as string).then((compacted) => parentPort?.postMessage(compacted))
