import type { AnnotationId } from '../account/annotation'
import type { Command } from '../account/command'
import { annotationId } from '../account/values'
import type { TradecraftCommand } from '../tradecraft/command'
import { bearersOf, type DetailName } from '../tradecraft/details'
import type { EntityId } from '../tradecraft/entity'
import type { Tradecraft } from '../tradecraft/tradecraft'
import type { EntityType } from '../tradecraft/vocabulary'
import type { EnteredEntity } from './account-entities'

/** Somebody as they are entered where they are not yet. */
export interface Entering {
  readonly id: EntityId
  readonly name: string
  /** Null where nobody has entered them. */
  readonly type: EntityType | null
}

/** What a registry must be told for it to have them all; those that were taken out of it by hand stay out. */
export function commandsToEnter(
  { entities }: Pick<Tradecraft, 'entities'>,
  wanted: readonly EnteredEntity[],
): Command[] {
  return wanted
    .filter(({ id }) => !entities.has(id) && annotationId.safeParse(id).success)
    .flatMap(({ id, type, name, details }): Command[] => [
      { type: 'make-entity', id, entityType: type, name },
      ...Object.entries(details)
        .filter(([field]) => bearersOf[field as DetailName].includes('entity'))
        .map(([field, value]) => ({ type: 'set-detail', id, field, value }) as TradecraftCommand),
    ])
}

/** What a registry must be told for the first to be the second: one step, which is taken back as one. */
export const commandsToMerge = (
  known: Pick<Tradecraft, 'entities'>,
  from: Entering,
  to: Entering,
  link: string,
): Command[] => [
  ...commandsToHave(known, from),
  ...commandsToHave(known, to),
  { type: 'link', id: link, link: 'same-as', from: from.id, to: to.id },
]

/** What a registry must be told for somebody to be called so, whether it has them or not. */
export const commandsToName = (known: Pick<Tradecraft, 'entities'>, one: Entering): Command[] =>
  known.entities.has(one.id)
    ? [...commandsToHave(known, one), { type: 'set-detail', id: one.id, field: 'name', value: one.name }]
    : commandsToHave(known, one)

/**
 * What an account must be told for a passage of it to refer to somebody whom the library knows: it gets a copy of them,
 * under the same id, unless it has one.
 * @param isPassage whether an id is that of a passage of this account, which is somebody already
 */
export const commandsToIdentify = (
  known: Pick<Tradecraft, 'entities'>,
  passage: AnnotationId,
  one: Entering,
  isPassage: (id: string) => boolean,
): Command[] => [
  ...(isPassage(one.id) ? [] : commandsToHave(known, one)),
  { type: 'set-detail', id: passage, field: 'entity', value: one.id },
]

function commandsToHave({ entities }: Pick<Tradecraft, 'entities'>, { id, name, type }: Entering): Command[] {
  const known = entities.get(id)
  if (known) return known.deleted ? [{ type: 'bring-back', id }] : []
  return [{ type: 'make-entity', id, entityType: type ?? 'other', name }]
}
