import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What a thread posts first. @param entry the program that finds its question in `workerData` */
export async function askWorker<Answer>(entry: string, question: unknown): Promise<Answer> {
  const [answer] = await once(new Worker(entry, { workerData: question }), 'message')
  return answer
}
