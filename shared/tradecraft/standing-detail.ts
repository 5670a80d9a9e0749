import type { DetailFields, DetailName } from './details'
import type { Link } from './link'
import type { Tradecraft } from './tradecraft'

/** A detail as it stands: of links and entities also what they were made with. Undefined where it is not set. */
export function standingDetail<F extends DetailName>(
  { details, links, entities }: Tradecraft,
  id: string,
  field: F,
): DetailFields[F] | undefined {
  const link = links.get(id)
  const entity = entities.get(id)
  const made: Partial<DetailFields> = {
    ...(link && madeOf(link)),
    ...(entity && { name: entity.name, entityType: entity.type }),
  }
  return made[field] ?? (link ? undefined : details.get(id)?.[field])
}

const madeOf = ({ cue, quotation, role }: Link): Partial<DetailFields> => ({
  ...(cue.length > 0 && { cue }),
  ...(quotation && { quotation }),
  ...(role && { role }),
})
