import { parentPort, workerData } from 'node:worker_threads'
import { readQueue } from '../main/editions/read-queue'

// A thread of the keeper's: comparing two editions of a large text takes seconds in which the keeper goes on saving.

const [earlier, here] = workerData as readonly [string, string]

void readQueue(earlier, here).then((read) => parentPort?.postMessage(read))
