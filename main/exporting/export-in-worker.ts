import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Exporter, type ExportJob, type Made, notMade } from './export-job'

/** What one output may take, so that no original, whoever put it into an account, keeps a thread for ever or fills the memory. */
export interface ExportLimits {
  /** In ms. */
  readonly time: number
  /** Of the thread, in MB. */
  readonly heap: number
  /** By how much the whole process may grow, in bytes: buffers lie outside of the heap. */
  readonly growth: number
}

/** Several times what ten thousand passages take in the slowest form. */
const usualLimits: ExportLimits = { time: 180_000, heap: 2048, growth: 3_000_000_000 }

/** How often the memory of the process is looked at, in ms. */
const interval = 100

/**
 * Has a thread make the outputs. What takes more than it may is given up with its thread, and another makes those after it.
 * @param entry the program that makes what its `workerData` asks for, and posts each
 */
export const exportInWorker = (entry: string, limits = usualLimits): Exporter =>
  async function* (job, signal) {
    let { outputs } = job.wanted
    while (outputs.length > 0) {
      for await (const made of madeByThread(entry, { ...job, wanted: { ...job.wanted, outputs } }, limits, signal)) {
        outputs = outputs.slice(1)
        yield made
      }
    }
  }

/** Ends after the last output, or after one that was given up. */
async function* madeByThread(
  entry: string,
  job: ExportJob,
  { time, heap, growth }: ExportLimits,
  signal: AbortSignal,
): AsyncGenerator<Made, void> {
  const worker = new Worker(entry, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: heap } })
  const messages = on(worker, 'message', { signal }) as AsyncIterableIterator<[Made]>
  const most = process.memoryUsage.rss() + growth
  let giveUp: (why: GivenUp) => void = () => undefined
  const watch = setInterval(() => process.memoryUsage.rss() > most && giveUp('too-large'), interval)
  try {
    for (const _ of job.wanted.outputs) {
      const givenUp = new Promise<GivenUp>((resolve) => {
        giveUp = resolve
      })
      const patience = setTimeout(giveUp, time, 'too-slow')
      const made = await Promise.race([messages.next().catch(heapIsFull), givenUp]).finally(() =>
        clearTimeout(patience),
      )
      if (typeof made === 'string') return yield notMade(sentences[made])
      yield made.value[0]
    }
  } finally {
    clearInterval(watch)
    await messages.return?.()
    await worker.terminate()
  }
}

type GivenUp = 'too-slow' | 'too-large'

const sentences: { readonly [W in GivenUp]: string } = {
  'too-slow': 'It took too long and was given up; nothing was written.',
  'too-large': 'It took more memory than an export may and was given up; nothing was written.',
}

/** https://nodejs.org/api/errors.html#err_worker_out_of_memory */
function heapIsFull(error: NodeJS.ErrnoException): GivenUp {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'too-large'
  throw error
}
