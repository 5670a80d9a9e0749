import path from 'node:path'
import { MessageChannelMain, utilityProcess } from 'electron'
import type { KeeperProcess } from './keeper-process'

const patienceMs = 60_000

interface Import {
  readonly window: number
  readonly file: string
  /** The folder of the sample's tags, where the file is the sample. */
  readonly sample?: string
}

/** Reads a foreign file in a process of its own, which is ended when it takes too long or dies. */
export function importInProcess(entry: string, keeper: KeeperProcess, { window, file, sample }: Import): void {
  const name = path.basename(file)
  const { port1, port2 } = new MessageChannelMain()
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Attest importer',
    execArgv: ['--max-old-space-size=1024'],
  })
  keeper.send({ type: 'import', window, ...(sample && { sample }) }, [port1])
  child.postMessage({ file }, [port2])
  const impatient = setTimeout(() => {
    keeper.send({ type: 'failed', window, sentence: `“${name}” took too long to read and was left alone.` })
    child.kill()
  }, patienceMs)
  child.once('exit', (code) => {
    clearTimeout(impatient)
    if (code === 0) return
    keeper.send({ type: 'failed', window, sentence: `“${name}” could not be read; nothing was changed.` })
  })
}
