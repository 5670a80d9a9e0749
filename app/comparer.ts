import { parentPort, workerData } from 'node:worker_threads'
import { type Comparer, compareFiles } from '../main/merging/compare-files'

// A thread of the keeper's: comparing two copies of a large account takes seconds in which the keeper goes on saving.

const [ours, theirs, kind] = workerData as Parameters<Comparer>

void compareFiles(ours, theirs, kind).then((compared) => parentPort?.postMessage(compared))
