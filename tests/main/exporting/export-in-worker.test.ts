import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportInWorker } from '../../../main/exporting/export-in-worker'
import type { ExportJob, OutputKind } from '../../../main/exporting/export-job'
import { temporaryFolder } from '../../support/account-file'

/** A thread in which what is marked takes more and more of something, and everything else is made at once. */
async function thread(taking: string): Promise<string> {
  const entry = path.join(await temporaryFolder(), 'exporter.cjs')
  const program = `
    const { parentPort, workerData } = require('node:worker_threads')
    const taken = []
    for (const { kind, name } of workerData.wanted.outputs) {
      if (kind === 'annotated-pdf') for (;;) { ${taking} }
      const value = new TextEncoder().encode(name)
      parentPort.postMessage({ contents: { ok: true, value }, replaced: 0, isWhole: true, standing: [] })
    }`
  await fs.writeFile(entry, program)
  return entry
}

const jobOf = (...kinds: OutputKind[]) =>
  ({ wanted: { outputs: kinds.map((kind) => ({ kind, name: kind })) } }) as unknown as ExportJob

const limits = { time: 120_000, heap: 64, growth: 400_000_000 }

describe('an output that takes more than it may', () => {
  it.each([
    // Enough for a thread to start in, however busy the machine is.
    ['time', '', { ...limits, time: 4000 }, 'too long'],
    ['heap', 'taken.push({ taken })', { ...limits, growth: 4_000_000_000 }, 'more memory'],
    ['buffers', 'taken.push(Buffer.alloc(2 ** 20, 1))', limits, 'more memory'],
  ])('of %s is given up, and those before and after it are made', async (_, taking, within, sentence) => {
    const made: string[] = []
    const exporter = exportInWorker(await thread(taking), within)
    for await (const { contents } of exporter(jobOf('html', 'annotated-pdf', 'txt'), new AbortController().signal))
      made.push(contents.ok ? new TextDecoder().decode(contents.value) : contents.error)
    expect(made).toEqual(['html', expect.stringContaining(sentence), 'txt'])
  })
})
