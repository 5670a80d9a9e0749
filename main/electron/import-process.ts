import { MessageChannelMain, utilityProcess } from 'electron'
import type { KeeperProcess } from './keeper-process'

const patienceMs = 60_000

/** Reads a foreign file in a process of its own, which is ended when it takes too long or dies. */
export function importInProcess(
  entry: string,
  keeper: KeeperProcess,
  window: number,
  file: string,
  name: string,
): void {
  const { port1, port2 } = new MessageChannelMain()
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Attest importer',
    execArgv: ['--max-old-space-size=1024'],
  })
  keeper.send({ type: 'import', window, name }, [port1])
  child.postMessage({ file }, [port2])
  const impatient = setTimeout(() => {
    keeper.send({ type: 'failed', window, sentence: `“${name}” took too long to read and was left alone.` })
    child.kill()
  }, patienceMs)
  child.once('exit', (code) => {
    clearTimeout(impatient)
    if (code !== 0)
      keeper.send({ type: 'failed', window, sentence: `“${name}” could not be read; nothing was changed.` })
  })
}
