import * as Y from 'yjs'

// The tree that Lexical's collaboration (version 1) makes of Yjs types: an element is a text whose embedded objects are its
// children. A run of words is a map with what it looks like, followed by its characters.

/** The name under which a document has its root. */
const rootName = 'root'

export const rootOf = (doc: Y.Doc): Y.XmlText => doc.get(rootName, Y.XmlText)

export type Child =
  | { readonly is: 'element'; readonly type: string; readonly read: () => Element }
  | { readonly is: 'words'; readonly type: string; readonly format: number; readonly words: string }
  | { readonly is: 'decorator'; readonly type: string; readonly attribute: (name: string) => unknown }

export interface Element {
  readonly attribute: (name: string) => unknown
  /** What a node's state is, by its name. */
  readonly state: (name: string) => unknown
  readonly children: readonly Child[]
}

/** In their order. What no Attest makes is passed over, but for words. */
export function childrenOf(text: Y.XmlText): readonly Child[] {
  const children: Child[] = []
  for (const { insert } of text.toDelta() as readonly { readonly insert: unknown }[]) {
    if (typeof insert === 'string') {
      const last = children.at(-1)
      if (last?.is === 'words') children[children.length - 1] = { ...last, words: last.words + insert }
      else children.push({ is: 'words', type: 'text', format: 0, words: insert })
    } else if (insert instanceof Y.XmlText) {
      children.push({ is: 'element', type: typeOf(insert.getAttribute('__type')), read: () => elementOf(insert) })
    } else if (insert instanceof Y.XmlElement) {
      const attribute = (name: string): unknown => insert.getAttribute(name)
      children.push({ is: 'decorator', type: typeOf(attribute('__type')), attribute })
    } else if (insert instanceof Y.Map) {
      const format = Number(insert.get('__format')) || 0
      children.push({ is: 'words', type: typeOf(insert.get('__type')), format, words: '' })
    }
  }
  return children
}

const typeOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function elementOf(text: Y.XmlText): Element {
  const states: unknown = text.getAttribute('__state')
  return {
    attribute: (name) => text.getAttribute(name),
    state: (name) => (states instanceof Y.Map ? states.get(name) : undefined),
    children: childrenOf(text),
  }
}
