import type { Annotation, AnnotationId } from '../../account/annotation'
import type { Details } from '../../tradecraft/details'
import type { Entity } from '../../tradecraft/entity'
import type { Tradecraft } from '../../tradecraft/tradecraft'
import { entityRecord } from '../../tradecraft/values'
import { type EntityType, entityTypes } from '../../tradecraft/vocabulary'
import type { About } from './about'
import { detailsIn } from './details'
import { type ReadItem, type ReadResource, type ReadText, textsFor } from './item'
import type { Leave, LeftOut } from './reading'

interface Identity {
  readonly on: AnnotationId
  readonly entity: Entity
  readonly describing: readonly ReadText[]
  readonly leave: Leave
  /** @param said what comes in of what describes them */
  tellRest(said: readonly ReadResource[]): void
}

const typesOfAgents: Readonly<Record<string, EntityType>> = { Person: 'person', Organization: 'organisation' }

/** Gathers whom annotations name: of which, is known only once all of them are read. */
export class Identities {
  readonly #about: About
  readonly #identities: Identity[] = []
  readonly #ofThemselves: { readonly id: string; readonly leave: Leave }[] = []

  constructor(about: About) {
    this.#about = about
  }

  /** Returns whether it says who somebody is; what of that cannot be carried is told. */
  take(item: ReadItem, on: AnnotationId, leave: Leave): boolean {
    if (!item.motivations.includes('identifying')) return false
    const problem = this.#read(item, on, leave)
    if (problem) leave(problem)
    return true
  }

  /** @param noted what is noted of the annotations besides */
  identitiesOf(
    annotations: ReadonlyMap<AnnotationId, Annotation>,
    noted: ReadonlyMap<AnnotationId, Details>,
  ): Pick<Tradecraft, 'entities' | 'details'> {
    const entities = new Map<string, Entity>()
    const details = new Map<string, Details>(noted)
    for (const { on, entity, describing, leave, tellRest } of this.#identities) {
      const kind = annotations.get(on)?.kind
      const known = entities.get(entity.id)
      const isOther = known && (known.name !== entity.name || known.type !== entity.type)
      // Whom no passage refers to is said of themselves.
      const isOfItself = kind === undefined && on === entity.id
      if (kind === undefined && !isOfItself) leave('about-nothing')
      else if (kind === 'claim') leave('unfit-identity')
      else if (details.get(on)?.entity || !(known || this.#about.isNew(entity.id))) leave('twice')
      else {
        if (isOther) leave('another-name')
        if (!known) entities.set(entity.id, entity)
        if (isOfItself) this.#ofThemselves.push({ id: entity.id, leave })
        else details.set(on, { ...details.get(on), entity: entity.id })
        const described = detailsIn(describing, 'entity', details.get(entity.id))
        if (described.said.length > 0) details.set(entity.id, described.details)
        tellRest(described.said)
      }
    }
    return { entities, details }
  }

  /** Nobody comes in whom nothing names. */
  tellUnnamed(ties: Pick<Tradecraft, 'details' | 'links'>): void {
    const named = namedIn(ties)
    for (const { id, leave } of this.#ofThemselves) if (!named.has(id)) leave('unnamed')
  }

  #read(item: ReadItem, on: AnnotationId, leave: Leave): LeftOut['why'] | undefined {
    const agent = item.bodies.find(({ name }) => name !== undefined)
    if (!agent) return 'unknown-motivation'
    const said = textsFor(item, 'classifying').find(({ text }) => entityTypes.some((type) => type === text))
    const type = said?.text ?? typesOfAgents[agent.type ?? ''] ?? 'other'
    const read = entityRecord.safeParse({ type, name: agent.name, ...this.#about.signed(item) })
    if (!read.success) return agent.name?.trim() === '' ? 'says-nothing' : 'too-long'
    const id = this.#about.idOf({ iri: agent.iri }, `entity of ${on}`)
    const describing = textsFor(item, 'describing')
    const tellRest: Identity['tellRest'] = (described) =>
      this.#about.rest.tell(item, [agent, ...(said ? [said] : []), ...described], 'identifying', leave)
    this.#identities.push({ on, entity: { ...read.data, id, deleted: null }, describing, leave, tellRest })
    return undefined
  }
}

/** Whom passages and links name. */
export const namedIn = ({ details, links }: Pick<Tradecraft, 'details' | 'links'>): ReadonlySet<unknown> =>
  new Set([
    ...[...details.values()].map(({ entity }) => entity),
    ...[...links.values()].flatMap(({ from, to }) => [from, to]),
  ])
