import type * as Y from 'yjs'
import { type Annotation, type AnnotationId, compareAnnotations, type Origin } from '../account/annotation'
import type { Command } from '../account/command'
import { mapsOf } from '../account/schema'

export type BringOver = Extract<Command, { type: 'bring-over' }>

/** The annotations of another account that was made from the same text. */
export interface OtherAccount {
  readonly id: string
  readonly annotations: readonly Annotation[]
}

/**
 * What makes the annotations of another account of the same text stand here as well: as they are there now, by whom they
 * were made. What was deleted there stays there. What is here already, whether it was brought over before, has been
 * deleted here since, or came from here in the first place, is left alone.
 * @param idOf the id that an annotation of another account has here: the same whoever brings it over
 */
export function commandsToBringOver(
  other: OtherAccount,
  here: { readonly id: string; readonly doc: Y.Doc },
  idOf: (origin: Origin) => AnnotationId,
): readonly BringOver[] {
  const { annotations } = mapsOf(here.doc)
  const commands = new Map<AnnotationId, BringOver>()
  for (const annotation of [...other.annotations].sort(compareAnnotations)) {
    const { kind, ranges, note, by, at, deleted } = annotation
    const from = originOf(other, annotation)
    const id = idOf(from)
    if (deleted || from.account === here.id || annotations.has(id)) continue
    commands.set(id, { type: 'bring-over', id, kind, ranges, note, by, at, from })
  }
  return [...commands.values()]
}

/** Through however many accounts an annotation went: it is the one that was made in the first. */
export const originOf = ({ id }: OtherAccount, annotation: Annotation): Origin =>
  annotation.from ?? { account: id, id: annotation.id }
