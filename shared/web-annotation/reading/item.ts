import { uuidIn } from '../names'
import { iriIn, listOf, objectIn, termsIn, textIn, typesIn } from './json-values'
import { moreSaidIn } from './more-said'
import { type ReadSelector, selectorsIn } from './selector'
import { readTime } from './time'

/** What an annotation is about, or what one of its bodies points to. */
export interface ReadResource {
  readonly iri: string | undefined
  readonly purpose: string | undefined
  readonly name: string | undefined
  readonly type: string | undefined
  /** The words of a textual body. */
  readonly text: string | undefined
  /** None where it is not of a part. */
  readonly selectors: readonly ReadSelector[]
}

/** One annotation of a foreign document, whatever form it was written in; nothing of it is believed yet. */
export interface ReadItem {
  readonly iri: string | undefined
  readonly motivations: readonly string[]
  /** The first of those who made it. */
  readonly creator: { readonly iri: string | undefined; readonly name: string | undefined } | undefined
  readonly creatorCount: number
  /** ms since 1970; `'unfit'` where it is no time that anything can be of. */
  readonly created: number | 'unfit' | undefined
  readonly bodies: readonly ReadResource[]
  readonly targets: readonly ReadResource[]
  /** The properties for which there is no place. */
  readonly more: readonly string[]
}

/** Undefined for what is no annotation. */
export function readItem(value: unknown): ReadItem | undefined {
  const item = objectIn(value)
  if (!item || !typesIn(item).includes('Annotation')) return undefined
  const creators = listOf(item['creator'])
  return {
    iri: iriIn(item),
    motivations: termsIn(item['motivation']),
    creator: creatorIn(creators[0]),
    creatorCount: creators.length,
    created: createdIn(item['created']),
    // A body that is only a text (3.2.5).
    bodies: [
      ...listOf(item['body']).map(resourceIn),
      ...listOf(item['bodyValue']).map((text) => ({ ...nothing, text: textIn(text) })),
    ],
    targets: listOf(item['target']).map(resourceIn),
    more: moreSaidIn(item),
  }
}

const nothing: ReadResource = {
  iri: undefined,
  purpose: undefined,
  name: undefined,
  type: undefined,
  text: undefined,
  selectors: [],
}

function resourceIn(value: unknown): ReadResource {
  const resource = objectIn(value)
  if (!resource) return { ...nothing, iri: textIn(value) }
  return {
    iri: iriIn(resource['source']) ?? iriIn(resource),
    purpose: termsIn(resource['purpose'])[0],
    name: textIn(listOf(resource['name'])[0]),
    type: typesIn(resource)[0],
    text: textIn(listOf(resource['value'])[0]),
    selectors: selectorsIn(resource['selector']),
  }
}

function creatorIn(value: unknown): ReadItem['creator'] {
  const creator = objectIn(value)
  if (!creator) return textIn(value) === undefined ? undefined : { iri: textIn(value), name: undefined }
  return {
    iri: iriIn(creator),
    name: textIn(listOf(creator['name'])[0]) ?? textIn(listOf(creator['nickname'])[0]),
  }
}

const createdIn = (value: unknown): ReadItem['created'] => {
  const [first, ...more] = listOf(value)
  if (first === undefined) return undefined
  return (more.length === 0 ? readTime(textIn(first) ?? '') : undefined) ?? 'unfit'
}

/** What a body is there for: where it does not say, what the annotation is made for, which is more than to highlight. */
const purposeOf = ({ motivations }: ReadItem, { purpose }: ReadResource): string =>
  purpose ?? motivations.find((one) => one !== 'highlighting') ?? 'commenting'

/** A body that is there to say a text. */
export type ReadText = ReadResource & { readonly text: string }

/** The texts that are there for one purpose. */
export const textsFor = (item: ReadItem, purpose: string): readonly ReadText[] =>
  item.bodies.filter((body): body is ReadText => body.text !== undefined && purposeOf(item, body) === purpose)

export const wordsOf = (texts: readonly ReadText[]): readonly string[] => texts.map(({ text }) => text)

/** The annotation that another is about, by its UUID. */
export const aboutIn = ({ targets }: ReadItem): string | undefined => {
  const [target, ...others] = targets
  return target?.iri !== undefined && target.selectors.length === 0 && others.length === 0
    ? uuidIn(target.iri)
    : undefined
}
