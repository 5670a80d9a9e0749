import { parentPort, workerData } from 'node:worker_threads'
import { journalsIn, verifyHere } from '../main/history/verify-account'

// A thread of the keeper's: checking every signature of a long log takes seconds in which the keeper goes on saving.

const [file, journals] = workerData as readonly [string, string]

void verifyHere(journalsIn(journals))(file).then((verified) => parentPort?.postMessage(verified))
