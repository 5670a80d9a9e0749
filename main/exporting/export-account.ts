import type * as Y from 'yjs'
import { compareAnnotations } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { readDiscussions } from '../../shared/account/discussions'
import type { Genesis } from '../../shared/account/genesis'
import type { ExportAccount } from '../../shared/exporting/export-account'
import type { AccountText } from '../../shared/text/block'

interface Exportable {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  readonly doc: Y.Doc
}

/** An account as exporters see it: plain, at this moment, without what was deleted. */
export function exportAccount({ id, genesis, source, doc }: Exportable, app: string): ExportAccount {
  const { title = '', ...meta } = readMeta(doc)
  const { annotations } = readAnnotations(doc, source.text.length)
  return {
    id,
    title,
    text: source.text,
    blocks: source.blocks,
    textSha256: genesis.textSha256,
    ...(genesis.originalSha256 && { originalSha256: genesis.originalSha256 }),
    meta,
    annotations: annotations.filter(({ deleted }) => !deleted).sort(compareAnnotations),
    discussions: readDiscussions(doc).discussions,
    people: readPeople(doc),
    exportedAt: Date.now(),
    app,
  }
}
