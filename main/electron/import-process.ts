import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { importerHeap } from '../importing/process/fork-importer'
import { howItEnded, type ImporterEnd } from '../importing/process/importer-end'
import type { ImporterId } from '../keeper/importers'

/** Who works for the keeper, and hears of it. */
interface Hands {
  started(importer: ImporterId, port: MessagePortMain): void
  ended(importer: ImporterId, how: ImporterEnd): void
}

/** Documents are read in processes of their own, one each: whatever they do to it, nothing else is touched. */
export class ImportProcesses {
  readonly #entry: string
  readonly #hands: Hands
  readonly #running = new Map<ImporterId, UtilityProcess>()

  constructor(entry: string, hands: Hands) {
    this.#entry = entry
    this.#hands = hands
  }

  fork(importer: ImporterId): void {
    const { port1, port2 } = new MessageChannelMain()
    const child = utilityProcess.fork(this.#entry, [], {
      serviceName: 'Attest importer',
      // Electron takes what is V8's only by this name.
      execArgv: [`--js-flags=--max-old-space-size=${importerHeap}`],
    })
    this.#running.set(importer, child)
    child.postMessage(null, [port2])
    child.once('exit', (code) => {
      // One that the keeper has ended it does not ask about.
      if (this.#running.delete(importer)) this.#hands.ended(importer, howItEnded(code))
    })
    this.#hands.started(importer, port1)
  }

  kill(importer: ImporterId): void {
    const child = this.#running.get(importer)
    this.#running.delete(importer)
    child?.kill()
  }

  /** The keeper that they worked for has ended. */
  killAll(): void {
    for (const importer of [...this.#running.keys()]) this.kill(importer)
  }
}
