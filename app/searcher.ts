import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { serveLibrary } from '../main/search/serve-library'

// A thread of the keeper's: reading and searching all accounts takes a while in which the keeper goes on saving.

serveLibrary(workerData as string, parentPort as MessagePort)
