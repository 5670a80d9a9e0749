import type { Annotation, AnnotationId } from '../account/annotation'
import type { Command } from '../account/command'
import { normaliseRanges } from '../account/range'
import { fieldValues } from '../account/values'
import type { DetailMet, DetailVersion, Version } from './report'

// What a person decides after a merge is done by ordinary commands: logged, merged and taken back like any other.

/** Has an annotation say what one side wrote. */
export function take(id: AnnotationId, version: Version): Command {
  if (version.field === 'deleted') return { type: version.value ? 'delete' : 'restore', id }
  return { type: 'set-field', id, field: version.field, value: version.value } as Command
}

/** Has a claim, a source, an entity or a link have the detail that one side wrote. */
export const takeDetail = ({ id, field }: DetailMet, { value }: DetailVersion): Command =>
  ({ type: 'set-detail', id, field, value }) as Command

/** Whether anybody has said anything of an annotation: that cannot be moved to another, being theirs. */
type IsTalkedAbout = (id: AnnotationId) => boolean

/**
 * Makes one annotation of two: the one that was talked about stays, or else the older one, with all words and both notes,
 * and the other is deleted. Both copies of an account choose the same one, should it be done in both. Undefined where both
 * were talked about or the two notes are too long for one.
 */
export function join(a: Annotation, b: Annotation, isTalkedAbout: IsTalkedAbout): readonly Command[] | undefined {
  const [older, younger] = a.at < b.at || (a.at === b.at && a.id < b.id) ? [a, b] : [b, a]
  const [kept, other] = isTalkedAbout(younger.id) ? [younger, older] : [older, younger]
  const { id } = kept
  const note = joinNotes(kept.note, other.note)
  if (isTalkedAbout(other.id) || !fieldValues.note.safeParse(note).success) return undefined
  return [
    { type: 'set-field', id, field: 'ranges', value: normaliseRanges([...kept.ranges, ...other.ranges]) },
    { type: 'set-field', id, field: 'note', value: note },
    { type: 'delete', id: other.id },
  ]
}

/** Joins each of several pairs, but for those that cannot be. */
export const joinAll = (
  pairs: readonly (readonly [Annotation, Annotation])[],
  isTalkedAbout: IsTalkedAbout,
): readonly Command[] => pairs.flatMap(([a, b]) => join(a, b, isTalkedAbout) ?? [])

const joinNotes = (kept: string, other: string): string =>
  kept.includes(other) ? kept : other.includes(kept) ? other : `${kept}\n\n${other}`
