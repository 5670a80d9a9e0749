import { mapsOf, type Readable } from '../account/schema'
import { detailNames } from '../tradecraft/details'
import { noTradecraft, readDetails, readEntity } from '../tradecraft/tradecraft'
import { describedBeside, type EnteredEntity } from './account-entities'

/** Whoever is entered in an account, without going through anything else that is noted in it. */
export function enteredIn(doc: Readable): readonly EnteredEntity[] {
  return [...mapsOf(doc).entities.keys()].flatMap((id) => {
    const entity = readEntity(doc, id)
    if (!entity || entity.deleted) return []
    const details = new Map([[id, readDetails(doc, id, detailNames) ?? {}]])
    const { type, name } = entity
    return [{ id, type, name, details: describedBeside({ ...noTradecraft, details }, id) }]
  })
}
