import type * as Y from 'yjs'
import { type Annotation, type AnnotationId, compareAnnotations, type Origin } from '../account/annotation'
import type { Command } from '../account/command'
import {
  type BroughtTalk,
  type Discussion,
  type Discussions,
  type ReplyId,
  standingReplies,
} from '../account/discussion'
import { mapsOf } from '../account/schema'

export type BringOver = Extract<Command, { type: 'bring-over' }>

/** The annotations of another account that was made from the same text, and what was said of them. */
export interface OtherAccount {
  readonly id: string
  readonly annotations: readonly Annotation[]
  readonly discussions: Discussions
}

/**
 * What makes the annotations of another account of the same text stand here as well: as they are there now, by whom they
 * were made, with what was said of them. What was deleted there stays there. What is here already, whether it was made here,
 * was brought over before, or has been deleted here since, is left alone.
 * @param idOf the id that an annotation or a reply of another account has here: the same whoever brings it over, and its own
 *   for what was made in another copy of this account
 */
export function commandsToBringOver(
  other: OtherAccount,
  here: Y.Doc,
  idOf: (origin: Origin) => string,
): readonly BringOver[] {
  const { annotations } = mapsOf(here)
  const commands = new Map<AnnotationId, BringOver>()
  for (const annotation of [...other.annotations].sort(compareAnnotations)) {
    const { kind, ranges, note, by, at, deleted } = annotation
    const from = originOf(other, annotation)
    const id = idOf(from)
    if (deleted || annotations.has(id)) continue
    const discussion = other.discussions.get(annotation.id)
    const said = discussion && talkToBring(discussion, other.id, id, idOf)
    commands.set(id, { type: 'bring-over', id, kind, ranges, note, by, at, from, ...(said && { said }) })
  }
  return [...commands.values()]
}

/** Through however many accounts an annotation went: it is the one that was made in the first. */
export const originOf = ({ id }: OtherAccount, annotation: Annotation): Origin =>
  annotation.from ?? { account: id, id: annotation.id }

/**
 * What was said of an annotation there, as it reads there now. What answers a reply that was deleted there is said of the
 * annotation itself; nothing where all of it was deleted or withdrawn and nobody has settled it.
 */
function talkToBring(
  discussion: Discussion,
  account: string,
  annotation: AnnotationId,
  idOf: (origin: Origin) => string,
): BroughtTalk | undefined {
  const standing = standingReplies(discussion)
  const ids = new Map<ReplyId, Origin>(standing.map(({ id, from }) => [id, from ?? { account, id }]))
  const replies = standing.map(({ id, on, text, by, at, mentions }) => {
    const [from, answered] = [ids.get(id) as Origin, ids.get(on)]
    return { id: idOf(from), on: answered ? idOf(answered) : annotation, text, by, at, mentions, from }
  })
  const { state, verdicts } = discussion
  if (replies.length + verdicts.length === 0 && !state) return undefined
  return { replies, state: state && { resolved: state.resolved, by: state.by, at: state.at }, verdicts }
}
