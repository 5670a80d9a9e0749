import type { People, PersonId } from '../account/annotation'
import type { WebAnnotation } from './model'

const isUuid = (id: string) => /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(id)

/** https://www.rfc-editor.org/rfc/rfc9562#section-4 */
export const urn = (uuid: string): string => `urn:uuid:${uuid}`

export function creatorOf(people: People, id: PersonId): WebAnnotation['creator'] {
  const name = people[id]?.name
  return { ...(isUuid(id) && { id: urn(id) }), type: 'Person', ...(name !== undefined && { name }) }
}
