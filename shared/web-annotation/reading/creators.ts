import type { People, PersonId } from '../../account/annotation'
import { nameLimit } from '../../account/values'
import { wellFormed } from '../../text/well-formed'
import { uuidIn } from '../names'
import type { ReadItem } from './item'
import type { WebReadingHere } from './reading'

const halfAtEnd = /[\uD800-\uDBFF]$/

/** Who is named as having made something, each once. */
export class Creators {
  readonly #here: WebReadingHere
  readonly #people = new Map<PersonId, People[PersonId]>()

  constructor(here: WebReadingHere) {
    this.#here = here
  }

  readonly of = ({ creator }: ReadItem): PersonId => {
    const name = wellFormed(creator?.name ?? '')
      .trim()
      .slice(0, nameLimit)
      .replace(halfAtEnd, '')
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
