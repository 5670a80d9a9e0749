import type { ExportAccount } from '../../exporting/export-account'
import type { Entity } from '../../tradecraft/entity'
import { type WebAgent, type WebAnnotation, type WebText, webContext, webText } from '../model'
import { signed, urn } from '../names'
import type { DetailTexts } from './details'

// Whom a passage refers to is, in the model, an annotation of it with the motivation "identifying".

/** Somebody who was entered, and of what it is said who they are. */
interface Told {
  /** A passage that refers to them; of somebody to whom none does, themselves. */
  readonly on: string
  readonly entity: Entity
}

/** Whom the annotations of an account name, and the links between them. */
export function toldEntities({ annotations, craft }: ExportAccount): readonly Told[] {
  const { links, details, entities } = craft.tradecraft
  const named = annotations.flatMap(({ id, kind }) => {
    const entity = kind === 'claim' ? undefined : entities.get(details.get(id)?.entity ?? '')
    return entity && !entity.deleted ? [{ on: id, entity }] : []
  })
  const refersTo = new Set(named.map(({ entity }) => entity.id))
  const ends = new Set([...links.values()].flatMap(({ from, to, deleted }) => (deleted ? [] : [from, to])))
  const onlyTied = [...entities.values()].filter(({ id, deleted }) => !deleted && ends.has(id) && !refersTo.has(id))
  return [...named, ...onlyTied.map((entity) => ({ on: entity.id, entity }))]
}

/** Each with who it is, and the first of each with what is noted of them. */
export function webIdentities(
  account: ExportAccount,
  told: readonly Told[],
  textsOf: DetailTexts,
): readonly WebAnnotation[] {
  const described = new Set<string>()
  return told.map(({ on, entity }) => {
    const noted = described.has(entity.id) ? [] : textsOf(entity.id, 'entity')
    described.add(entity.id)
    return webIdentity(account, on, entity, noted)
  })
}

const agentTypes = { person: 'Person', organisation: 'Organization', place: undefined, other: undefined } as const

function webIdentity(
  { people }: ExportAccount,
  on: string,
  { id, type, name, by, at }: Entity,
  noted: readonly WebText[],
): WebAnnotation {
  const agentType = agentTypes[type]
  const agent: WebAgent = { id: urn(id), ...(agentType && { type: agentType }), name }
  return {
    '@context': webContext,
    id: `${urn(on)}#identity`,
    type: 'Annotation',
    motivation: 'identifying',
    ...signed(people, by, at),
    body: [agent, webText('classifying', type), ...noted],
    target: urn(on),
  }
}
