import type { People, PersonId } from '../account/annotation'
import type { WebAnnotation } from './model'

export const isUuid = (id: string): boolean => /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(id)

/** https://www.rfc-editor.org/rfc/rfc9562#section-4 */
export const urn = (uuid: string): string => `urn:uuid:${uuid}`

/** The UUID that an IRI is the name of; undefined where it is another. */
export function uuidIn(iri: string): string | undefined {
  const [, uuid = ''] = /^urn:uuid:(.*)$/i.exec(iri) ?? []
  return isUuid(uuid) ? uuid : undefined
}

/** Names of blank nodes and relative ones mean something within their document only. */
export const isAbsolute = (iri: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(iri)

/** Who made something and when, to the millisecond. @param at ms since 1970 */
export const signed = (people: People, by: PersonId, at: number): Pick<WebAnnotation, 'creator' | 'created'> => ({
  creator: creatorOf(people, by),
  created: new Date(at).toISOString(),
})

function creatorOf(people: People, id: PersonId): WebAnnotation['creator'] {
  const name = people[id]?.name
  return { ...(isUuid(id) && { id: urn(id) }), type: 'Person', ...(name !== undefined && { name }) }
}
