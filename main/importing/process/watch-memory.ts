import { Worker } from 'node:worker_threads'

/** More than reading any document takes, the heap (`importerHeap`) among it; in bytes. */
export const roomInMemory = 1_500_000_000

/** How often the memory of a process is looked at, in ms: it can grow by some gigabytes a second. */
const interval = 50

/**
 * Ends this process once it has more memory than it may. Buffers lie outside of the heap that V8 limits. A thread of its own
 * looks, since what takes memory seldom lets a timer of its own thread run.
 * @param limit in bytes, of all that the process has in memory
 */
export function watchMemory(limit: number): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${limit}) process.kill(process.pid, 'SIGKILL')
  }, ${interval})`
  new Worker(watch, { eval: true }).unref()
}
