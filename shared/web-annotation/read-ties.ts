import type { Annotation, AnnotationId, PersonId } from '../account/annotation'
import type { Tag } from '../codebook/tag'
import { noTaggings, withTaggings } from '../codebook/taggings'
import type { Details } from '../tradecraft/details'
import type { Entity } from '../tradecraft/entity'
import type { Link, LinkEnd } from '../tradecraft/link'
import { noTradecraft, type Tradecraft } from '../tradecraft/tradecraft'
import { detailValues, entityRecord, linkRecord } from '../tradecraft/values'
import { entityTypes, linkTypes } from '../tradecraft/vocabulary'
import { uuidIn } from './names'
import type { Place } from './place'
import { aboutIn, type ReadItem, textsFor } from './read-item'
import type { LeftOut, WebReadingHere } from './reading'

type Leave = (iri: string, why: LeftOut['why']) => void

/** Gathers what ties annotations to one another, to whom they name and to tags. */
export class Ties {
  readonly #here: WebReadingHere
  readonly #personOf: (item: ReadItem) => PersonId
  readonly #place: Place
  readonly #links = new Map<string, Link>()
  readonly #entities = new Map<string, Entity>()
  readonly #details = new Map<AnnotationId, Details>()
  readonly #tags = new Map<string, Tag>()
  readonly #tagged: (readonly [AnnotationId, string, Annotation])[] = []

  constructor(here: WebReadingHere, personOf: (item: ReadItem) => PersonId, place: Place) {
    this.#here = here
    this.#personOf = personOf
    this.#place = place
  }

  /** Returns whether it is a tie that Attest has. */
  take(item: ReadItem): boolean {
    const [motivation] = item.motivations
    if (motivation === 'linking') return this.#takeLink(item)
    return motivation === 'identifying' && this.#takeIdentity(item)
  }

  /** Gives an annotation its tags, each as the names from its kind down. */
  tag(annotation: Annotation, paths: readonly string[]): void {
    for (const path of paths) {
      const names = path.split(' / ').filter((name) => name.trim() !== '')
      let parent: string | null = null
      for (const [depth, name] of names.entries())
        parent = this.#tagCalled(annotation, names.slice(0, depth), name, parent)
      if (parent !== null) this.#tagged.push([annotation.id, parent, annotation])
    }
  }

  tradecraftOf(isThere: (id: AnnotationId) => boolean, leave: Leave): Tradecraft {
    const standsHere = (end: LinkEnd) => typeof end !== 'string' || isThere(end) || this.#entities.has(end)
    const links = [...this.#links].filter(([id, { from, to }]) => {
      const stands = standsHere(from) && standsHere(to)
      if (!stands) leave(`urn:uuid:${id}`, 'about-nothing')
      return stands
    })
    return {
      ...noTradecraft,
      links: new Map(links),
      entities: this.#entities,
      details: new Map([...this.#details].filter(([id]) => isThere(id))),
      tags: this.#tags,
      taggings: withTaggings(
        noTaggings,
        this.#tagged.map(([annotation, tag, { by, at }]) => [`${annotation}/${tag}`, { annotation, tag, by, at }]),
      ),
    }
  }

  #takeLink(item: ReadItem): boolean {
    const from = aboutIn(item)
    const type = textsFor(item, 'classifying').find((text) => linkTypes.some((known) => known === text))
    const to = item.bodies.find(({ purpose, iri }) => purpose === 'linking' && iri !== undefined)?.iri
    const said = (name: string) =>
      textsFor(item, 'describing')
        .find((text) => text.startsWith(`${name}: `))
        ?.slice(name.length + 2)
    const quotation = detailValues.quotation.safeParse(said('quotation')).data
    const role = detailValues.role.safeParse(said('role')).data
    const { by, at } = this.#signed(item)
    const read = linkRecord.safeParse({ type, from, to: to && endIn(to), by, at })
    if (!read.success) return false
    const { data } = read
    const id = (item.iri !== undefined && uuidIn(item.iri)) || this.#here.idFor(item.iri ?? JSON.stringify(data))
    this.#links.set(id, {
      ...{ id, type: data.type, from: data.from, to: data.to, by, at, deleted: null },
      ...{ cue: this.#place(cueIn(item)) ?? [], quotation: quotation ?? null, role: role ?? null },
    })
    return true
  }

  #takeIdentity(item: ReadItem): boolean {
    const annotation = aboutIn(item)
    const agent = item.bodies.find(({ name }) => name !== undefined)
    const id = agent?.iri === undefined ? undefined : uuidIn(agent.iri)
    const { by, at } = this.#signed(item)
    const type = textsFor(item, 'classifying').find((text) => entityTypes.some((known) => known === text)) ?? 'other'
    const read = entityRecord.safeParse({ type, name: agent?.name, by, at })
    if (annotation === undefined || id === undefined || !read.success) return false
    this.#entities.set(id, { ...read.data, id, deleted: null })
    this.#details.set(annotation, { entity: id })
    return true
  }

  #tagCalled({ kind, by, at }: Annotation, above: readonly string[], name: string, parent: string | null): string {
    const id = this.#here.idFor(['tag', kind, ...above, name].join('\n'))
    const tag: Tag = {
      ...{ id, kind, parent, name: name.slice(0, 200), colour: 'stone', description: '', key: null, into: null },
      ...{ by, at, deleted: null },
    }
    if (!this.#tags.has(id)) this.#tags.set(id, tag)
    return id
  }

  #signed(item: ReadItem) {
    return { by: this.#personOf(item), at: item.created ?? this.#here.now }
  }
}

/** The reporting words. */
const cueIn = ({ bodies }: ReadItem) => bodies.filter(({ purpose, selector }) => purpose === 'highlighting' && selector)

const endIn = (iri: string): LinkEnd | undefined => {
  const [account = '', id] = iri.split('#')
  const uuid = uuidIn(account)
  return uuid === undefined || id === undefined ? uuidIn(iri) : { account: uuid, id }
}
