import { parentPort, workerData } from 'node:worker_threads'
import type { ToCompact } from '../main/account/compact-in-worker'
import { draftCompacted } from '../main/account-file/compacted-draft'

// A thread of the keeper's: compacting a large account takes seconds in which the keeper goes on saving.

const { file, snapshots } = workerData as ToCompact

void draftCompacted(file, snapshots).then((drafted) => parentPort?.postMessage(drafted))
