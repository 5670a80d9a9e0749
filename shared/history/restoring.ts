import type { Command } from '../account/command'
import { parseFieldKey } from '../account/schema'
import { annotationId } from '../account/values'
import type { Change } from './entry'

/** What brings back what a change took away; undefined where it took nothing away. */
export function restoring({ map, key, before, after }: Change): Command | undefined {
  const { id, field } = (map === 'm' && parseFieldKey(key)) || {}
  if (id === undefined || !annotationId.safeParse(id).success) return undefined
  if (field === 'deleted' && after !== null) return { type: 'restore', id }
  if (field === 'note' && after === '' && typeof before === 'string' && before !== '')
    return { type: 'set-field', id, field, value: before }
  return undefined
}
