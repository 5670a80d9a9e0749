import * as Y from 'yjs'
import type { Finding } from './finding'

/**
 * What a document holds beside the plain values of its maps: lists, texts, or documents within documents. Attest writes
 * none and shows none, and no entry of the log can tell of them.
 * @param maps the only ones that it may have; any, where not given
 */
export function outsideMaps(document: string, doc: Y.Doc, maps?: readonly string[]): readonly Finding[] {
  const names = new Map([...doc.share].map(([name, type]) => [type, name]))
  const found = new Set<string | undefined>()
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      const name = struct instanceof Y.Item ? rootOf(struct, names) : undefined
      const isInMap = struct instanceof Y.Item && isPlainValue(struct) && names.has(parentOf(struct))
      if (!isInMap || (maps && !maps.includes(name as string))) found.add(name)
    }
  }
  return [...found].map((name) => ({ kind: 'outside-maps', document, ...(name !== undefined && { name }) }))
}

type AnyType = Y.Doc['share'] extends Map<string, infer Shared> ? Shared : never

const parentOf = ({ parent }: Y.Item): AnyType => parent as AnyType

const isPlainValue = ({ parentSub, content }: Y.Item): boolean =>
  parentSub !== null &&
  (content instanceof Y.ContentAny || content instanceof Y.ContentDeleted || content instanceof Y.ContentJSON)

function rootOf(item: Y.Item, names: ReadonlyMap<AnyType, string>): string | undefined {
  let type: AnyType | undefined = parentOf(item)
  while (type && !names.has(type)) type = type._item ? parentOf(type._item) : undefined
  return type && names.get(type)
}
