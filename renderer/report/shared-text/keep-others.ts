import * as Y from 'yjs'

/**
 * Has undo take back what this window wrote and nothing else: Yjs takes a paragraph, or what a run of words looks like, away
 * with all that others have written into it since.
 */
export function keepOthers(doc: Y.Doc): void {
  doc.on('beforeTransaction', ({ origin }) => {
    if (origin instanceof Y.UndoManager) origin.deleteFilter = (item) => !isNeeded(item, doc.clientID)
  })
}

/** It holds what others have written, or says what that which holds it is. */
function isNeeded(item: Y.Item, own: number): boolean {
  const { parent, parentSub, left } = item
  if (parentSub === null) return holdsOthers(item, own)
  if (left !== null || !(parent instanceof Y.AbstractType) || !parent._item) return false
  return holdsOthers(parent._item, own)
}

function holdsOthers({ content, right }: Y.Item, own: number): boolean {
  if (!(content instanceof Y.ContentType)) return false
  // A run of words is a map with what it looks like, followed by its characters.
  return content.type instanceof Y.Map ? isFollowedByOthers(right, own) : isOfOthers(content.type._start, own)
}

function isFollowedByOthers(first: Y.Item | null, own: number): boolean {
  for (let item = first; item; item = item.right) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentType) return false
    if (item.id.client !== own) return true
  }
  return false
}

function isOfOthers(first: Y.Item | null, own: number): boolean {
  for (let item = first; item; item = item.right)
    if (!item.deleted && (item.id.client !== own || holdsOthers(item, own))) return true
  return false
}
