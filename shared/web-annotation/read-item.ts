import { uuidIn } from './names'

/** A selector as it may be told (4.2): only those by place and by words are understood. */
export interface ReadSelector {
  /** In code points. */
  readonly position?: readonly [start: number, end: number]
  readonly quote?: { readonly exact: string; readonly prefix: string; readonly suffix: string }
}

/** What an annotation is about, or what one of its bodies points to. */
export interface ReadResource {
  readonly iri: string | undefined
  readonly purpose: string | undefined
  readonly name: string | undefined
  readonly type: string | undefined
  /** The words of a textual body. */
  readonly text: string | undefined
  readonly selector: ReadSelector | undefined
}

/** One annotation of a foreign document, whatever form it was written in; nothing of it is believed yet. */
export interface ReadItem {
  readonly iri: string | undefined
  readonly motivations: readonly string[]
  readonly creator: { readonly iri: string | undefined; readonly name: string | undefined } | undefined
  /** ms since 1970. */
  readonly created: number | undefined
  readonly bodies: readonly ReadResource[]
  readonly targets: readonly ReadResource[]
}

/** Undefined for what is no annotation. */
export function readItem(value: unknown): ReadItem | undefined {
  const item = objectIn(value)
  if (!item || !listOf(item['type'] ?? item['@type']).some((type) => type === 'Annotation' || type === 'oa:Annotation'))
    return undefined
  const created = Date.parse(textIn(item['created']) ?? '')
  return {
    iri: textIn(item['id']) ?? textIn(item['@id']),
    motivations: listOf(item['motivation']).flatMap((one) => textIn(one) ?? []),
    creator: creatorIn(listOf(item['creator'])[0]),
    created: Number.isNaN(created) || created < 0 ? undefined : created,
    // A body that is only a text (3.2.5).
    bodies: [
      ...listOf(item['body']).map(resourceIn),
      ...listOf(item['bodyValue']).map((text) => ({ ...nothing, text: textIn(text) })),
    ],
    targets: listOf(item['target']).map(resourceIn),
  }
}

const nothing: ReadResource = {
  iri: undefined,
  purpose: undefined,
  name: undefined,
  type: undefined,
  text: undefined,
  selector: undefined,
}

function resourceIn(value: unknown): ReadResource {
  const resource = objectIn(value)
  if (!resource) return { ...nothing, iri: textIn(value) }
  const types = listOf(resource['type']).flatMap((type) => textIn(type) ?? [])
  return {
    iri: textIn(resource['source']) ?? textIn(objectIn(resource['source'])?.['id']) ?? textIn(resource['id']),
    purpose: listOf(resource['purpose']).flatMap((one) => textIn(one) ?? [])[0],
    name: textIn(resource['name']),
    type: types[0],
    text: textIn(resource['value']),
    selector: resource['selector'] === undefined ? undefined : selectorIn(resource['selector']),
  }
}

/** What all selectors together say: they are different ways to the same words. */
function selectorIn(value: unknown): ReadSelector {
  let found: ReadSelector = {}
  for (const one of listOf(value)) {
    const selector = objectIn(one)
    if (!selector) continue
    const [start, end, exact] = [selector['start'], selector['end'], textIn(selector['exact'])]
    if (selector['type'] === 'TextPositionSelector' && isOffset(start) && isOffset(end)) {
      found = { ...found, position: [start, end] }
    }
    if (selector['type'] === 'TextQuoteSelector' && exact !== undefined) {
      const [prefix, suffix] = [textIn(selector['prefix']) ?? '', textIn(selector['suffix']) ?? '']
      found = { ...found, quote: { exact, prefix, suffix } }
    }
  }
  return found
}

function creatorIn(value: unknown): ReadItem['creator'] {
  const creator = objectIn(value)
  if (!creator) return textIn(value) === undefined ? undefined : { iri: textIn(value), name: undefined }
  return {
    iri: textIn(creator['id']),
    name: textIn(listOf(creator['name'])[0]) ?? textIn(listOf(creator['nickname'])[0]),
  }
}

/** The texts that bodies are there to say, for one purpose; those that name none say what the annotation is made for. */
export const textsFor = ({ bodies, motivations }: ReadItem, purpose: string): readonly string[] =>
  bodies.flatMap((body) =>
    body.text !== undefined && (body.purpose ?? motivations[0] ?? 'commenting') === purpose ? [body.text] : [],
  )

/** The annotation that another is about, by its UUID. */
export const aboutIn = ({ targets }: ReadItem): string | undefined => {
  const [target] = targets
  return target && !target.selector && target.iri !== undefined ? uuidIn(target.iri) : undefined
}

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

export const objectIn = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined

export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
