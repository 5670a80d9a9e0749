import { parentPort, workerData } from 'node:worker_threads'
import { type ExportJob, exportToFile } from '../main/exporting/export-to-file'

// A thread of the keeper's: writing a report of a large account takes seconds in which the keeper goes on saving.

void exportToFile(workerData as ExportJob).then((problem) => parentPort?.postMessage(problem))
