import type { Command } from '../account/command'
import { replyId } from '../account/discussion-values'
import { mapNames, parseFieldKey } from '../account/schema'
import { annotationId } from '../account/values'
import type { Change } from './entry'

/** What brings something back: annotations, their notes, replies, and what is noted beside the text. */
export type Restoring = Extract<Command, { type: 'restore' | 'restore-reply' | 'bring-back' } | { field: 'note' }>

/**
 * What brings back what a change took away; undefined where it took nothing away.
 * @param isAnnotation whether what was edited is one, where it is no reply
 */
export function restoring({ map, key, before, after }: Change, isAnnotation: boolean): Restoring | undefined {
  const { id, field } = parseFieldKey(key) ?? {}
  if (id === undefined) return undefined
  if (map === mapNames.replyFields && replyId.safeParse(id).success)
    return field === 'deleted' && after !== null ? { type: 'restore-reply', id } : undefined
  if (map !== mapNames.fields || !annotationId.safeParse(id).success) return undefined
  if (field === 'deleted' && after !== null) return isAnnotation ? { type: 'restore', id } : { type: 'bring-back', id }
  if (field === 'note' && after === '' && typeof before === 'string' && before !== '')
    return { type: 'set-field', id, field, value: before }
  return undefined
}
