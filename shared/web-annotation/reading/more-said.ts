import { listOf, objectIn, typesIn } from './json-values'

/** What comes in of an annotation and of what it consists of, or says only which and what it is. */
const carried = {
  '': ['@context', 'motivation', 'creator', 'created', 'body', 'bodyValue', 'target'],
  body: ['purpose', 'value', 'format', 'source', 'selector', 'name'],
  target: ['source', 'selector'],
  creator: ['name', 'nickname'],
} as const

/** What a collection and its pages say of how they hold annotations, and of what has written them. */
const ofCollections: readonly string[] = [
  ...['@context', 'items', '@graph', 'first', 'next', 'last', 'prev', 'partOf', 'total', 'startIndex'],
  ...['label', 'generator', 'generated'],
]

/** Of whatever names things. */
const naming: readonly string[] = ['id', '@id', 'type', '@type']

type Node = Readonly<Record<string, unknown>>

/** The properties of an annotation that Attest has no place for, such as `modified` or `body.language`, each once. */
export function moreSaidIn(item: Node): readonly string[] {
  const more = new Set<string>()
  for (const [part, names] of Object.entries(carried)) {
    const all: readonly Node[] = part === '' ? [item] : objectsIn(item[part])
    const isCarried = new Set<string>([...naming, ...names])
    for (const one of all)
      for (const [name, value] of Object.entries(one)) {
        const isSaid = listOf(value).length > 0
        if (isSaid && !(isCarried.has(name) && isWhole(part, name, one))) more.add(part ? `${part}.${name}` : name)
      }
  }
  return [...more]
}

/** The properties of a collection or a page for which there is no place: who has made it, under which rights. */
export const moreSaidOfAll = (collection: Node): readonly string[] =>
  Object.keys(collection).filter(
    (name) => !naming.includes(name) && !ofCollections.includes(name) && listOf(collection[name]).length > 0,
  )

const objectsIn = (value: unknown): readonly Node[] =>
  listOf(value)
    .map(objectIn)
    .filter((one) => one !== undefined)

/** Whether something is of a type that can be read, of what would else be missed by nobody: a number makes nothing. */
function isReadable(name: string, value: unknown): boolean {
  if (name === 'name' || name === 'nickname') return listOf(value).every((one) => typeof one === 'string')
  if (name !== 'creator' && name !== 'motivation' && name !== 'purpose') return true
  return listOf(value).every((one) => typeof one === 'string' || objectIn(one) !== undefined)
}

/** Whether all comes in of what is carried else: one purpose and one name of each, plain text, and persons. */
function isWhole(part: string, name: string, one: Node): boolean {
  const value = one[name]
  if (!isReadable(name, value)) return false
  if (part === 'creator' && name === 'nickname') return one['name'] === undefined
  if (part === 'creator' && name === 'type') return typesIn(one).every((type) => /^(?:foaf:)?Person$/.test(type))
  if (name === 'format') return value === 'text/plain'
  return !['name', 'nickname', 'purpose', 'value', 'source'].includes(name) || !Array.isArray(value)
}
