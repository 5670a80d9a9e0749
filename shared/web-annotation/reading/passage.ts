import { type Annotation, noteLimit } from '../../account/annotation'
import { isKind, type Kind } from '../../account/kind'
import type { Ranges } from '../../account/range'
import type { Details } from '../../tradecraft/details'
import { detailsIn } from './details'
import { type ReadItem, type ReadText, textsFor, wordsOf } from './item'
import type { LeftOut } from './reading'

/** What an annotation of the text comes in as, but for what the document says of all. */
export interface ReadPassage extends Pick<Annotation, 'kind' | 'ranges' | 'note'> {
  readonly tags: readonly ReadText[]
  readonly details: Details
  /** The bodies that come in. */
  readonly said: readonly ReadText[]
}

/** @param kind what it is where it does not say @returns why it does not come in, where it does not */
export function readPassage(
  item: ReadItem,
  ranges: Ranges | LeftOut['why'],
  kind: Kind | undefined,
): ReadPassage | LeftOut['why'] {
  const tags = textsFor(item, 'tagging')
  const classes = textsFor(item, 'classifying')
  const found = [...classes, ...tags].map(kindIn).find(isKind) ?? kind
  if (typeof ranges === 'string') return ranges
  if (found === undefined) return 'no-kind'
  const describing = textsFor(item, 'describing')
  const { details, said } = detailsIn(describing, found)
  const notes = [...textsFor(item, 'commenting'), ...describing.filter((one) => !said.includes(one))]
  const note = wordsOf(notes).join('\n\n')
  if (note.length > noteLimit) return 'too-long'
  return {
    kind: found,
    ranges,
    note,
    tags,
    details,
    said: [...classes.filter((one) => kindIn(one) === found), ...tags, ...notes, ...said],
  }
}

/** What it is said to be: as Attest writes it, or as a tag of another program's. */
const kindIn = ({ text }: ReadText): string => text.trim().toLowerCase()
