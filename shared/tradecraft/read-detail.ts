import type { Deletion } from '../account/annotation'
import { fieldKey, mapsOf, type Readable } from '../account/schema'
import type { DetailFields, DetailName } from './details'
import { deletedValue, detailValues } from './values'

/** A detail as it is set; undefined where it is not, or where what is there cannot be read. */
export function readDetail<F extends DetailName>(doc: Readable, id: string, field: F): DetailFields[F] | undefined {
  const value = mapsOf(doc).fields.get(fieldKey(id, field))
  return detailValues[field].safeParse(value).data as DetailFields[F] | undefined
}

export const readDeleted = (doc: Readable, id: string): Deletion | null =>
  deletedValue.safeParse(mapsOf(doc).fields.get(fieldKey(id, 'deleted'))).data ?? null
