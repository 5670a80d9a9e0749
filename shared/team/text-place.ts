import * as Y from 'yjs'
import { refuse } from './refused'

/** The root of a text, under the name that Lexical gives it. */
export const rootName = 'root'

/** What has children or values: the root, or what one item of it holds. */
export type Parent = typeof rootName | Y.XmlText | Y.XmlElement | Y.Map<unknown>

/** Where an item stands: among the children of its parent, or under a key. */
export interface TextPlace {
  readonly parent: Parent
  readonly key: string | null
  /** How many parents it has. */
  readonly depth: number
}

/** Deeper than lists in lists can be indented; whoever walks through a text need not fear for the stack. */
export const depthLimit = 200

/** What an item holds in which there can be others. */
export function parentIn({ content }: Y.Item): Exclude<Parent, string> {
  const type = content instanceof Y.ContentType ? content.type : undefined
  if (type instanceof Y.XmlText || type instanceof Y.XmlElement || type instanceof Y.Map) return type
  return refuse('an item in what holds none')
}

/** Values have keys; characters stand in a text, and elements in a text or an element. */
export function checkContent({ content }: Y.Item, { parent, key }: TextPlace): void {
  if (content instanceof Y.ContentDeleted || content instanceof Y.ContentType) {
    if (key === null && parent instanceof Y.Map) refuse('an item without a key in a map')
  } else if (content instanceof Y.ContentAny) {
    if (key === null) refuse('a value without a key')
  } else if (key !== null || !(parent === rootName || parent instanceof Y.XmlText)) refuse('characters in no text')
}
