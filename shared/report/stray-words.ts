import * as Y from 'yjs'

// In the tree of Lexical's collaboration (version 1) a run of words follows a map that says what it looks like. Where two
// people write into one run at once, as both cite in it, words can end without such a map before them. Lexical's editor takes
// them out of the document then, and others with them, since it counts their place from another beginning.

/** Whether words of an element stand without what says what they look like. */
export function hasStrayWords(element: Y.XmlText): boolean {
  return strayPlaces(element).length > 0
}

/** Has stray words look like plain ones, wherever they are below an element. */
export function settleStrayWords(element: Y.XmlText): void {
  for (const at of strayPlaces(element).reverse()) {
    const look = new Y.Map<unknown>()
    element.insertEmbed(at, look)
    for (const [name, value] of Object.entries(plain)) look.set(name, value)
  }
  for (const { insert } of contentOf(element)) if (insert instanceof Y.XmlText) settleStrayWords(insert)
}

const plain = { __type: 'text', __format: 0, __style: '', __mode: 0, __detail: 0 }

/** Where they begin, from left to right. */
function strayPlaces(element: Y.XmlText): number[] {
  const places: number[] = []
  let at = 0
  let isInRun = false
  for (const { insert } of contentOf(element)) {
    const isWords = typeof insert === 'string'
    if (isWords && !isInRun) places.push(at)
    isInRun = isWords || (insert instanceof Y.Map && insert.get('__type') !== 'linebreak')
    at += isWords ? insert.length : 1
  }
  return places
}

const contentOf = (element: Y.XmlText) => element.toDelta() as readonly { readonly insert: unknown }[]
