import type { Tag } from '../codebook/tag'
import type { DetailFields, DetailName } from './details'
import type { Link } from './link'
import type { Tradecraft } from './tradecraft'

/** A detail as it stands: of links, entities and tags also what they were made with. Undefined where it is not set. */
export function standingDetail<F extends DetailName>(
  { details, links, entities, tags, reports }: Tradecraft,
  id: string,
  field: F,
): DetailFields[F] | undefined {
  const link = links.get(id)
  const entity = entities.get(id)
  const tag = tags.get(id)
  const report = reports.get(id)
  const made: Partial<DetailFields> = {
    ...(link && madeOf(link)),
    ...(entity && { name: entity.name, entityType: entity.type }),
    ...(tag && detailsOfTag(tag)),
    ...(report && { name: report.title, yardstick: report.yardstick }),
  }
  return made[field] ?? (link || tag ? undefined : details.get(id)?.[field])
}

const madeOf = ({ cue, quotation, role }: Link): Partial<DetailFields> => ({
  ...(cue.length > 0 && { cue }),
  ...(quotation && { quotation }),
  ...(role && { role }),
})

const detailsOfTag = ({ name, colour, parent, into, description, key }: Tag): Partial<DetailFields> => ({
  ...{ name, colour },
  ...(parent !== null && { parent }),
  ...(into !== null && { into }),
  ...(description && { description }),
  ...(key !== null && { key }),
})
