import { type Annotation, noteLimit, type People, type PersonId } from '../account/annotation'
import { isKind, type Kind } from '../account/kind'
import { nameLimit } from '../account/values'
import { fail, ok, type Result } from '../result'
import { webContext } from './model'
import { uuidIn } from './names'
import { placer } from './place'
import { aboutIn, listOf, objectIn, type ReadItem, readItem, textIn, textsFor } from './read-item'
import { Talk } from './read-talk'
import { Ties } from './read-ties'
import type { LeftOut, WebProblem, WebReading, WebReadingHere } from './reading'

/** As much as is read of one document, in UTF-16 code units. */
const longest = 64_000_000

/**
 * Reads annotations of the W3C's model (https://www.w3.org/TR/annotation-model/), in whichever of its forms: a collection, a
 * page, a list or a single one. What cannot be carried is left out and told; nothing is fetched, also not its context.
 */
export function readWebAnnotations(json: string, here: WebReadingHere): Result<WebReading, WebProblem> {
  if (json.length > longest) return fail({ kind: 'too-large' })
  const document = parse(json)
  if (!document.ok) return document
  const values = itemsIn(document.value)
  if (values === undefined) return fail({ kind: 'no-annotations' })
  return ok(readAll(document.value, values, here))
}

function parse(json: string): Result<unknown, WebProblem> {
  try {
    return ok(JSON.parse(json))
  } catch {
    return fail({ kind: 'no-json' })
  }
}

/** The annotations that a document holds; undefined where it is none of the model's. */
function itemsIn(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document.some((one) => hasContext(one)) ? document : undefined
  const whole = objectIn(document)
  if (!whole || !hasContext(whole)) return undefined
  const page = objectIn(whole['first'])
  const items = page?.['items'] ?? whole['items'] ?? whole['@graph']
  return items === undefined ? [whole] : listOf(items)
}

const hasContext = (value: unknown): boolean =>
  listOf(objectIn(value)?.['@context']).some((context) => textIn(context)?.replace(/^https:/, 'http:') === webContext)

function readAll(document: unknown, values: readonly unknown[], here: WebReadingHere): WebReading {
  const leftOut: LeftOut[] = []
  const people = new Creators(here)
  const talk = new Talk(here, people.of)
  const annotations = new Map<string, Annotation>()
  const place = placer(here.text)
  const ties = new Ties(here, people.of, place)
  const account = accountIn(document, here)
  for (const [index, value] of values.entries()) {
    const item = readItem(value)
    const words = item?.targets[0]?.selector?.quote?.exact
    const leave = (why: LeftOut['why']) =>
      leftOut.push({ what: item?.iri ?? `number ${index + 1}`, why, ...(words !== undefined && { words }) })
    if (!item) leave('no-annotation')
    else if (aboutIn(item) !== undefined) {
      if (!talk.take(item) && !ties.take(item)) leave('unknown-motivation')
    } else {
      const read = annotationOf(item, index)
      if (typeof read === 'string') leave(read)
      else if (annotations.has(read.id)) leave('twice')
      else {
        annotations.set(read.id, read)
        ties.tag(read, textsFor(item, 'tagging'))
      }
    }
  }
  const isThere = (id: string) => annotations.has(id)
  return {
    account,
    annotations: [...annotations.values()],
    discussions: talk.discussionsOf(isThere, (iri, why) => leftOut.push({ what: iri, why })),
    tradecraft: ties.tradecraftOf(isThere, (iri, why) => leftOut.push({ what: iri, why })),
    people: people.all,
    leftOut,
  }

  function annotationOf(item: ReadItem, index: number): Annotation | LeftOut['why'] {
    const kind = kindOf(item) ?? here.kind
    if (kind === undefined) return 'no-kind'
    const ranges = place(item.targets)
    if (!ranges) return item.targets.some(({ selector }) => selector) ? 'not-in-text' : 'no-passage'
    const note = [...textsFor(item, 'commenting'), ...textsFor(item, 'describing')].join('\n\n')
    if (note.length > noteLimit) return 'too-long'
    const id = (item.iri !== undefined && uuidIn(item.iri)) || here.idFor(item.iri ?? `${account} ${index}`)
    return { id, kind, ranges, note, by: people.of(item), at: item.created ?? here.now, deleted: null }
  }
}

/** What it is said to be: as Attest writes it, or as a tag of another program's. */
function kindOf(item: ReadItem): Kind | undefined {
  const said = [...textsFor(item, 'classifying'), ...textsFor(item, 'tagging')].map((text) => text.trim().toLowerCase())
  return said.find(isKind)
}

/** The account from which the annotations come, or whatever else they are of. */
function accountIn(document: unknown, here: WebReadingHere): string {
  const iri = textIn(objectIn(document)?.['id']) ?? 'annotations without a name'
  return uuidIn(iri.replace(/#.*$/, '')) ?? here.idFor(iri)
}

/** Who is named as having made something, each once. */
class Creators {
  readonly #here: WebReadingHere
  readonly #people = new Map<PersonId, People[PersonId]>()

  constructor(here: WebReadingHere) {
    this.#here = here
  }

  readonly of = ({ creator }: ReadItem): PersonId => {
    const name = creator?.name?.trim().slice(0, nameLimit)
    const known = creator?.iri === undefined ? undefined : uuidIn(creator.iri)
    const id = known ?? this.#here.idFor(`person ${creator?.iri ?? name ?? ''}`)
    if (name && !this.#people.has(id)) this.#people.set(id, { name, colour: colourOf(id) })
    return id
  }

  get all(): People {
    return Object.fromEntries(this.#people)
  }
}

/** One of the six, the same every time. */
const colourOf = (id: string): number => (Number.parseInt(id.slice(0, 8), 16) % 6) + 1
