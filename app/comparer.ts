import { parentPort, workerData } from 'node:worker_threads'
import { compareFiles } from '../main/merging/compare-files'

// A thread of the keeper's: comparing two copies of a large account takes seconds in which the keeper goes on saving.

const [ours, theirs] = workerData as readonly [string, string]

void compareFiles(ours, theirs).then((compared) => parentPort?.postMessage(compared))
