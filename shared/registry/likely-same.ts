import { isPronoun } from '../tradecraft/pronoun'
import type { MentionKind } from '../tradecraft/vocabulary'
import { isKnown, type LibraryEntity } from './library-entity'
import { isInitial, type NameParts, namePartsOf, sharesInitials } from './name-parts'

/** Why two are likely one. */
export type Likeness = 'same-name' | 'same-letters' | 'article' | 'order' | 'initials' | 'part'

/** Two that are likely one. It is offered and never done by itself. */
export interface LikelySame {
  /** The one of which less is known … */
  readonly from: Called
  /** … and the one it would become. */
  readonly to: Called
  readonly likeness: Likeness
}

export interface Called {
  readonly id: string
  /** The name that is alike. */
  readonly name: string
}

interface Candidate extends NameParts, Called {
  readonly entity: LibraryEntity
  /** Somebody has entered them so. */
  readonly isEntered: boolean
}

/** A longer passage describes somebody and names nobody. */
const longestName = 80

/**
 * Who are likely the same by their names, of whom at least one is known. Each is set beside the one of which most is
 * known, so that many of one name come to as many suggestions and not to all pairs.
 * @param areTwo whether somebody has said that they are not the same
 */
export function likelySame(
  entities: readonly LibraryEntity[],
  areTwo: (a: LibraryEntity, b: LibraryEntity) => boolean,
): readonly LikelySame[] {
  const parts = new Map<string, NameParts>()
  const candidates = [...entities].sort(compareWeight).flatMap((entity) => candidatesOf(entity, parts))
  const found: LikelySame[] = []
  const placed = new Set<LibraryEntity>()
  const paired = new Map<LibraryEntity, Set<LibraryEntity>>()
  const suggest = (to: Candidate, from: Candidate, likeness: Likeness) => {
    if (paired.get(to.entity)?.has(from.entity) || paired.get(from.entity)?.has(to.entity)) return
    if (!isKnown(to.entity) || !maybeSame(to.entity, from.entity) || areTwo(to.entity, from.entity)) return
    paired.set(to.entity, (paired.get(to.entity) ?? new Set()).add(from.entity))
    placed.add(from.entity)
    found.push({ from: calledAs(from), to: calledAs(to), likeness })
  }
  // What they were entered as tells more than what passages call them.
  for (const compared of [candidates.filter(({ isEntered }) => isEntered), candidates])
    for (const [likeness, keyOf, isAlike] of ways) {
      // Of a mere passage it is enough to say once who that may be.
      const open = compared.filter(({ entity }) => isKnown(entity) || !placed.has(entity))
      for (const bucket of bucketsOf(open, keyOf))
        for (const [one, other] of pairsIn(bucket, isAlike)) suggest(one, other, likeness(one, other))
    }
  return found
}

/** Each with the first that it is like, however many there are. */
function* pairsIn(
  [first, ...others]: readonly Candidate[],
  isAlike: (a: Candidate, b: Candidate) => boolean,
): Generator<readonly [Candidate, Candidate]> {
  const centres = first ? [first] : []
  for (const other of others) {
    const centre = centres.find((one) => one.entity !== other.entity && isAlike(one, other))
    if (centre) yield [centre, other]
    else if (isKnown(other.entity) && centres.length < mostCentres) centres.push(other)
  }
}

/** However many bear a family name, each is compared with these at most. */
const mostCentres = 20

type Way = readonly [
  likeness: (a: Candidate, b: Candidate) => Likeness,
  keyOf: (one: Candidate) => string | undefined,
  isAlike: (a: Candidate, b: Candidate) => boolean,
]

const always = () => true

/** From the surest to the least sure. */
const ways: readonly Way[] = [
  [(a, b) => (a.name === b.name ? 'same-name' : 'same-letters'), ({ parts }) => parts.join(' '), always],
  [() => 'article', ({ bare }) => bare.join(' '), always],
  [() => 'order', ({ bare }) => (bare.length > 1 ? [...bare].sort().join(' ') : undefined), always],
  [
    () => 'initials',
    ({ bare }) => (bare.length > 1 ? bare.at(-1) : undefined),
    (a, b) => sharesInitials(a.bare, b.bare),
  ],
  [
    () => 'part',
    ({ bare }) => bare.at(-1),
    (a, b) => Math.min(a.bare.length, b.bare.length) === 1 && a.bare.length !== b.bare.length,
  ],
]

function candidatesOf(entity: LibraryEntity, parts: Map<string, NameParts>): readonly Candidate[] {
  const partsOf = (name: string) => {
    const known = parts.get(name) ?? namePartsOf(name)
    parts.set(name, known)
    return known
  }
  return entity.names
    .filter(
      ({ name, first, entered }) => name.length <= longestName && (entered.length > 0 || isNaming(name, first?.as)),
    )
    .map(({ name, entered }) => ({ entity, id: entity.id, name, isEntered: entered.length > 0, ...partsOf(name) }))
    .filter(({ parts }) => parts.some((part) => !isInitial(part)))
}

const isNaming = (words: string, as: MentionKind | undefined): boolean => as !== 'description' && !isPronoun(words, as)

const calledAs = ({ id, name }: Candidate): Called => ({ id, name })

function bucketsOf(
  candidates: readonly Candidate[],
  keyOf: (one: Candidate) => string | undefined,
): Iterable<readonly Candidate[]> {
  const buckets = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    if (!key) continue
    const bucket = buckets.get(key)
    if (bucket) bucket.push(candidate)
    else buckets.set(key, [candidate])
  }
  return buckets.values()
}

const maybeSame = ({ type: a }: LibraryEntity, { type: b }: LibraryEntity): boolean =>
  a === null || b === null || a === b || a === 'other' || b === 'other'

/** Those of whom most is known first; of two alike always the same. */
const compareWeight = (a: LibraryEntity, b: LibraryEntity): number =>
  Number(isKnown(b)) - Number(isKnown(a)) || b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1)
