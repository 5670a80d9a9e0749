import type { ImporterEnd } from '../importing/process/importer-end'
import type { ImporterProcess } from '../importing/process/importer-process'
import type { Port } from './port'

/** As the keeper numbers them. */
export type ImporterId = number

/** What the keeper asks of the main process, which alone can start programs in processes of their own. */
export interface ImporterHands {
  fork(importer: ImporterId): void
  kill(importer: ImporterId): void
}

interface Starting {
  readonly ready: (port: Port) => void
  readonly end: (how: ImporterEnd) => void
}

/** The importers at work for the keeper. Each gets its port when it has been started; until then, questions wait. */
export class Importers {
  readonly #hands: ImporterHands
  readonly #running = new Map<ImporterId, Starting>()
  #last = 0

  constructor(hands: ImporterHands) {
    this.#hands = hands
  }

  open(): ImporterProcess {
    const id = ++this.#last
    let ready: Starting['ready'] = () => undefined
    const started = new Promise<Port>((resolve) => {
      ready = resolve
    })
    const ended = new Promise<ImporterEnd>((end) => this.#running.set(id, { ready, end }))
    this.#hands.fork(id)
    return {
      port: {
        post: (message) => void started.then((port) => port.post(message)),
        listen: (onMessage) => void started.then((port) => port.listen(onMessage)),
        close: () => void started.then((port) => port.close()),
      },
      ended,
      kill: () => {
        if (this.#running.delete(id)) this.#hands.kill(id)
      },
    }
  }

  started(id: ImporterId, port: Port): void {
    const starting = this.#running.get(id)
    if (starting) starting.ready(port)
    else port.close()
  }

  ended(id: ImporterId, how: ImporterEnd): void {
    this.#running.get(id)?.end(how)
  }
}
