import type { Actor } from './actor'
import type { Annotation } from './annotation'
import type { AnnotationCommand } from './command'
import { normaliseRanges } from './range'

/**
 * What a command will most likely make of an annotation, so that it can be shown before whoever owns the account has
 * answered. Unlike carrying it out, this never refuses: a command that will be refused changes nothing here.
 */
export function previewCommand(
  current: Annotation | undefined,
  command: AnnotationCommand,
  actor: Actor,
): Annotation | undefined {
  if (command.type === 'annotate') {
    if (current) return current
    const { id, kind, ranges, note = '' } = command
    return { id, kind, ranges: normaliseRanges(ranges), note, by: actor.person, at: actor.at, deleted: null }
  }
  if (!current || command.type === 'bring-over') return current
  if (command.type === 'restore') return { ...current, deleted: null }
  if (current.deleted) return current
  if (command.type === 'delete') return { ...current, deleted: { by: actor.person, at: actor.at } }
  const value = command.field === 'ranges' ? normaliseRanges(command.value) : command.value
  return { ...current, [command.field]: value }
}
