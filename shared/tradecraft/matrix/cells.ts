import type { AnnotationId } from '../../account/annotation'
import type { BoardClaim } from '../board'
import type { Corroboration } from '../corroboration'
import { elsewhereOf } from '../elsewhere'
import type { EntityId } from '../entity'
import type { Grade } from '../grade'
import type { Tradecraft } from '../tradecraft'
import type { Polarity } from '../vocabulary'
import type { Voices } from './voices'

/** How a source stands to a claim: it says so itself, it only has it from another, or it says that it is not so. */
export type Stance = 'states' | 'repeats' | 'denies'

/** What one source says of one claim. */
export interface Cell {
  readonly stance: Stance
  /** The passage in which it does, the first of several; of another account as `account:id`, where none here does. */
  readonly passage: string
  /** How credible what that passage says was held to be, the most cautious first. */
  readonly credibility: readonly Grade[]
}

/** Of several things that one source says, the one that is shown: a denial before all, its own word before a relay. */
const weights: { readonly [S in Stance]: number } = { repeats: 0, states: 1, denies: 2 }

interface Heard {
  readonly voicesOf: (claim: AnnotationId) => Voices
  readonly claim: (id: AnnotationId) => BoardClaim | undefined
  readonly details: Tradecraft['details']
  /** Of a claim of another account. */
  readonly corroboration: (key: string) => Corroboration
  readonly polarityOf: (mention: string) => Polarity
}

/** @param claims the passages that make one claim, in text order */
export function cellsOf(claims: readonly BoardClaim[], heard: Heard): ReadonlyMap<EntityId, Cell> {
  const { voicesOf, claim, details } = heard
  const cells = new Map<EntityId, Cell>()
  const put = (source: EntityId, stance: Stance, { claim: { id }, credibility }: BoardClaim) => {
    const before = cells.get(source)
    if (!before || weights[before.stance] < weights[stance]) cells.set(source, { stance, passage: id, credibility })
  }
  const against = new Set<AnnotationId>()
  const own = new Set(claims.map(({ claim: { id } }) => id))
  for (const made of claims) {
    const { sources, through } = voicesOf(made.claim.id)
    const denied = details.get(made.claim.id)?.polarity === 'denied'
    const { chain } = made.corroboration
    for (const source of sources) put(source, denied ? 'denies' : chain.has(source) ? 'repeats' : 'states', made)
    if (!denied) for (const relay of through) put(relay, 'repeats', made)
    // Whoever says what contradicts it, in whichever passage, denies it.
    for (const id of made.contradicts)
      for (const mention of claim(id)?.corroboration.mentions ?? []) if (!own.has(mention)) against.add(mention)
  }
  for (const id of against) {
    const other = claim(id)
    if (other) for (const source of voicesOf(id).sources) put(source, 'denies', other)
  }
  for (const [source, cell] of cellsElsewhere(claims, heard)) if (!cells.has(source)) cells.set(source, cell)
  return cells
}

/** What is said in other accounts, by whomever those name; how credible that was held to be is graded there. */
function cellsElsewhere(
  claims: readonly BoardClaim[],
  { corroboration, polarityOf }: Heard,
): ReadonlyMap<EntityId, Cell> {
  const cells = new Map<EntityId, Cell>()
  const put = (source: EntityId, stance: Stance, passage: string) => {
    const before = cells.get(source)
    if (!before || weights[before.stance] < weights[stance]) cells.set(source, { stance, passage, credibility: [] })
  }
  const [first] = claims
  if (!first) return cells
  const { mentions, named, sources, chain, relayed } = first.corroboration
  for (const [i, mention] of mentions.entries()) {
    if (elsewhereOf(mention) === undefined) continue
    const denied = polarityOf(mention) === 'denied'
    for (const source of named[i] ?? []) {
      const onlyRelays = relayed.has(source) && !sources.includes(source)
      if (!denied) put(source, onlyRelays || chain.has(source) ? 'repeats' : 'states', mention)
      else if (!onlyRelays) put(source, 'denies', mention)
    }
  }
  for (const key of new Set(claims.flatMap(({ contradicts }) => contradicts)))
    if (elsewhereOf(key)) for (const source of corroboration(key).named[0] ?? []) put(source, 'denies', key)
  return cells
}

/** Whether a passage of this account says so. */
export const isSaidHere = ({ passage }: Cell): boolean => elsewhereOf(passage) === undefined
