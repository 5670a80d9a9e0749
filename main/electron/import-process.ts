import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { importerMemory } from '../importing/process/fork-importer'
import type { ImporterEnd, ImporterId } from '../keeper/importers'

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
      execArgv: [`--max-old-space-size=${importerMemory}`],
    })
    this.#running.set(importer, child)
    child.postMessage(null, [port2])
    child.once('exit', (code) => {
      // One that the keeper has ended it does not ask about.
      if (this.#running.delete(importer))
        this.#hands.ended(importer, isOutOfMemory(code) ? 'too-much-memory' : 'crashed')
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

/** A heap that is full ends in an abort: as a signal, or as what Windows makes of it. */
const isOutOfMemory = (code: number): boolean => [134, 6, 5, -2147483645, 0x80000003].includes(code)
