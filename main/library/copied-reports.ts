import * as Y from 'yjs'
import { reportOf } from '../../shared/account/schema'
import { rootOf } from '../../shared/report/shared-tree'
import { buildDocuments } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'

/**
 * The texts of an account's reports as another account of the same passages has them: what they cite there, they cite
 * here.
 */
export function copiedReports(updates: readonly NamedUpdate[], from: string, to: string): readonly NamedUpdate[] {
  const docs = buildDocuments(updates.filter(({ document }) => reportOf(document) !== undefined))
  return [...docs].map(([document, doc]) => {
    doc.transact(() => citeIn(rootOf(doc), from, to))
    return { document, update: Y.encodeStateAsUpdate(doc) }
  })
}

function citeIn(element: Y.XmlText, from: string, to: string): void {
  for (const { insert } of element.toDelta() as readonly { readonly insert: unknown }[]) {
    if (insert instanceof Y.XmlText) citeIn(insert, from, to)
    else if (insert instanceof Y.XmlElement) {
      const cited: unknown = insert.getAttribute('__citation')
      if (typeof cited === 'object' && (cited as { account?: unknown } | null)?.account === from)
        insert.setAttribute('__citation', { ...cited, account: to } as never)
    }
  }
}
