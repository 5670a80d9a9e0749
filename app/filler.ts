import { parentPort, workerData } from 'node:worker_threads'
import { type FillJob, fillSections } from '../main/report/fill-sections'

// A thread of the keeper's: working out a large account takes a while in which the keeper goes on saving.

void fillSections(workerData as FillJob).then((filled) => parentPort?.postMessage(filled))
