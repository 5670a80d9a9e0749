import { parentPort, workerData } from 'node:worker_threads'
import type { ExportJob } from '../main/exporting/export-job'
import { makeExports } from '../main/exporting/make-exports'

// A thread of the keeper's: making the forms of a large account takes seconds in which the keeper goes on saving.

async function post(job: ExportJob): Promise<void> {
  for await (const made of makeExports(job)) {
    const { contents } = made
    parentPort?.postMessage(made, contents.ok ? [contents.value.buffer] : [])
  }
}

void post(workerData as ExportJob)
