export interface PriorityQueue<T> {
  readonly push: (item: T) => void
  /** The item that comes first, or undefined when empty. */
  readonly pop: () => T | undefined
}

/** A binary heap. */
export function createPriorityQueue<T>(compare: (a: T, b: T) => number): PriorityQueue<T> {
  const heap: T[] = []
  const comesFirst = (a: number, b: number) => compare(heap[a] as T, heap[b] as T) < 0
  const swap = (a: number, b: number) => {
    const item = heap[a] as T
    heap[a] = heap[b] as T
    heap[b] = item
  }
  return {
    push(item) {
      heap.push(item)
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!comesFirst(at, parent)) break
        swap(at, parent)
        at = parent
      }
    },
    pop() {
      const first = heap[0]
      const last = heap.pop()
      if (heap.length === 0 || last === undefined) return first
      heap[0] = last
      for (let at = 0; ; ) {
        let next = at
        for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && comesFirst(child, next)) next = child
        if (next === at) return first
        swap(at, next)
        at = next
      }
    },
  }
}
