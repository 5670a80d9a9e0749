import type { Annotation } from '../../account/annotation'
import { fail, ok, type Result } from '../../result'
import { noTradecraft } from '../../tradecraft/tradecraft'
import { isAbsolute, uuidIn } from '../names'
import type { About } from './about'
import { Creators } from './creators'
import { Noted } from './details'
import { Grades } from './grades'
import { type Held, heldIn } from './held'
import { Identities } from './identities'
import { aboutIn, type ReadItem, readItem, wordsOf } from './item'
import { iriIn, objectIn } from './json-values'
import { Links } from './links'
import { readPassage } from './passage'
import { placer } from './place'
import type { Leave, LeftOut, WebProblem, WebReading, WebReadingHere } from './reading'
import { Rest, withoutPlace } from './rest'
import { quotedIn } from './selector'
import { Tags } from './tags'
import { Talk } from './talk'

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
  const held = heldIn(document.value)
  if (held === undefined) return fail({ kind: 'no-annotations' })
  return ok(readAll(held, accountIn(document.value, json, here), here))
}

function parse(json: string): Result<unknown, WebProblem> {
  try {
    return ok(JSON.parse(json))
  } catch {
    return fail({ kind: 'no-json' })
  }
}

function readAll({ values, elsewhere, isShort, more }: Held, account: string, here: WebReadingHere): WebReading {
  const leftOut: LeftOut[] = []
  const people = new Creators(here)
  const about = aboutDocument(account, here, people)
  const [talk, links, identities, tags] = [new Talk(about), new Links(about), new Identities(about), new Tags(here)]
  const [grades, noted] = [new Grades(about), new Noted()]
  const annotations = new Map<string, Annotation>()
  for (const [index, value] of values.entries()) {
    const item = readItem(value)
    const words = quotedIn(item?.targets[0]?.selectors ?? [])
    const leave: Leave = (why) =>
      leftOut.push({ what: item?.iri ?? `number ${index + 1}`, why, ...(words !== undefined && { words }) })
    if (!item) {
      leave('no-annotation')
      continue
    }
    const on = aboutIn(item)
    if (on === undefined) readAnnotation(item, index, leave)
    else if (![grades, talk, links, identities].some((one) => one.take(item, on, leave))) leave('unknown-motivation')
  }
  for (const what of elsewhere) leftOut.push({ what, why: 'elsewhere' })
  for (const name of more) leftOut.push(withoutPlace(name, 'the collection'))
  if (isShort) leftOut.push({ what: 'the rest', why: 'fewer-than-said' })
  const discussions = talk.discussionsOf((id) => annotations.has(id))
  const named = identities.identitiesOf(annotations, noted.detailsOf(annotations))
  const ties = { ...named, links: links.linksOf(annotations, named), ...tags.all }
  identities.tellUnnamed(ties)
  return {
    account,
    annotations: [...annotations.values()],
    discussions,
    tradecraft: { ...noTradecraft, ...ties, grades: grades.gradesOf(annotations, ties) },
    people: people.all,
    leftOut: [...leftOut, ...about.rest.properties],
  }

  function readAnnotation(item: ReadItem, index: number, leave: Leave): void {
    const read = readPassage(item, about.place(item.targets), here.kind)
    if (typeof read === 'string') return leave(read)
    const { tags: paths, details, said, ...passage } = read
    const annotation = { id: about.idOf(item, String(index)), ...passage, ...about.signed(item), deleted: null }
    if (!about.isNew(annotation.id)) return leave('twice')
    annotations.set(annotation.id, annotation)
    if (!tags.give(annotation, wordsOf(paths))) leave('unfit-tag')
    noted.take(annotation.id, details, leave)
    about.rest.tell(item, said, undefined, leave)
  }
}

function aboutDocument(account: string, here: WebReadingHere, people: Creators): About {
  const taken = new Set<string>()
  return {
    place: placer(here.text),
    rest: new Rest(),
    idOf: ({ iri }, otherwise) => {
      const known = iri === undefined ? undefined : uuidIn(iri)
      // Any other document may have the same name for something else.
      return known ?? here.idFor(iri !== undefined && isAbsolute(iri) ? iri : `${account} ${iri ?? otherwise}`)
    },
    isNew: (id) => !taken.has(id) && taken.add(id).has(id),
    signed: (item) => ({ by: people.of(item), at: typeof item.created === 'number' ? item.created : here.now }),
  }
}

/** The account from which the annotations come, or whatever else they are of: of a document without a name, what it says. */
function accountIn(document: unknown, json: string, here: WebReadingHere): string {
  const iri = objectIn(document) && iriIn(document)
  if (iri === undefined || !isAbsolute(iri)) return here.idFor(`annotations without a name ${json}`)
  return uuidIn(iri.replace(/#.*$/, '')) ?? here.idFor(iri)
}
