import type { Port } from '../../keeper/port'
import type { ImporterProcess, ToImporter } from './importer-process'
import { serveImports } from './serve-imports'

/** An importer in this very thread: nothing is isolated, and it cannot be killed. */
export function importerHere(): ImporterProcess {
  let hear: (message: unknown) => void = () => undefined
  const port: Port = {
    post: (message) => hear(message),
    listen: (onMessage) => {
      hear = onMessage
    },
    close: () => undefined,
  }
  let tell: (message: unknown) => void = () => undefined
  serveImports({ ...port, post: (message) => tell(message) })
  return {
    port: {
      post: (message) => port.post(message as ToImporter),
      listen: (onMessage) => {
        tell = onMessage
      },
      close: () => undefined,
    },
    ended: new Promise(() => undefined),
    kill: () => undefined,
  }
}
