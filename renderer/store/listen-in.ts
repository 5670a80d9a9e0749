/** Adds a listener, and returns what takes it away again. */
export function listenIn<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
