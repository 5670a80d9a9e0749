import * as Y from 'yjs'
import { indexOf } from '../../../shared/report/unseen/passage'

/**
 * What an editor has written into a paragraph that others have taken away, and that it shows still since it has got out of
 * step; undefined where that is nothing. To be asked at the end of a transaction, before Yjs forgets it.
 */
export function wordsIntoNothing(transaction: Y.Transaction): { words: string; index: number } | undefined {
  const { doc, local, beforeState, deleteSet } = transaction
  if (!local) return undefined
  const written = (doc.store.clients.get(doc.clientID) ?? []).filter(
    (struct): struct is Y.Item =>
      struct.id.clock >= (beforeState.get(doc.clientID) ?? 0) &&
      struct instanceof Y.Item &&
      struct.content instanceof Y.ContentString,
  )
  const lost = written.filter(({ parent }) => {
    const element = parent instanceof Y.AbstractType ? parent._item : null
    return element?.deleted && !Y.isDeleted(deleteSet, element.id)
  })
  const [first] = lost
  if (!first) return undefined
  return { words: lost.map(({ content }) => (content as Y.ContentString).str).join(''), index: blockOf(first) }
}

/** The number of the block in which it would stand. */
function blockOf(item: Y.Item): number {
  let block = item
  for (let up = above(block); up; up = above(up)) block = up
  return indexOf(block)
}

const above = ({ parent }: Y.Item): Y.Item | null => (parent instanceof Y.AbstractType ? parent._item : null)
