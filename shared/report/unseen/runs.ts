import * as Y from 'yjs'
import { itemsOf } from './passage'

/** Words under the ids that their signs have, one after the other. */
export interface Run {
  readonly id: Y.ID
  readonly words: string
}

/** The words that a transaction has brought. */
export function writtenIn({ doc, beforeState, afterState }: Y.Transaction): readonly Run[] {
  const runs: Run[] = []
  for (const [client, clock] of afterState) {
    const before = beforeState.get(client) ?? 0
    if (clock === before) continue
    const structs = doc.store.clients.get(client) ?? []
    for (let at = structs.length - 1; at >= 0 && (structs[at] as Y.Item).id.clock >= before; at--)
      runs.push(...runsOf([structs[at] as Y.Item]))
  }
  return runs
}

/** The words that its writer has taken away by it, by the elements in which they stood. */
export function takenIn(transaction: Y.Transaction, isTaken: (id: Y.ID) => boolean): readonly (readonly Run[])[] {
  const elements = new Set<Y.XmlText>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString && struct.parent instanceof Y.XmlText)
      elements.add(struct.parent)
  })
  return [...elements].map((element) =>
    [...itemsOf(element)].flatMap(({ id, content }) =>
      Y.isDeleted(transaction.deleteSet, id) && isTaken(id) ? runsOf([{ id, content }]) : [],
    ),
  )
}

export const runsOf = (items: readonly Pick<Y.Item, 'id' | 'content'>[]): readonly Run[] =>
  items.flatMap(({ id, content }) => (content instanceof Y.ContentString ? [{ id, words: content.str }] : []))
