import type { Port } from '../../keeper/port'
import type { FromImporter, ToImporter } from './importer-process'
import { readDocument } from './read-document'

/**
 * Reads what it is asked to over a port, says how far it is, and hands over what it read.
 * @param cmaps the folder of the CMaps that ship with the app, if it is at hand
 */
export function serveImports(port: Port, cmaps?: string): void {
  const tell = (message: FromImporter) => port.post(message)
  port.listen(async (question) => {
    const result = await readDocument(question as ToImporter, (share) => tell({ type: 'share', share }), cmaps)
    tell({ type: 'read', result })
  })
}
