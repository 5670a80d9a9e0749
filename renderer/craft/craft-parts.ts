import { laidBetween, lay } from '../../shared/laid-map'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import type { Grade } from '../../shared/tradecraft/grade'
import { type Identities, identitiesIn } from '../../shared/tradecraft/identity'
import {
  claimsElsewhere,
  joinIdentities,
  namesElsewhere,
  type PointingLink,
  pointingLinks,
  standingElsewhere,
} from '../../shared/tradecraft/join-elsewhere'
import { endKey, type Link } from '../../shared/tradecraft/link'
import type { Tradecraft } from '../../shared/tradecraft/tradecraft'

/** What is made of all that is noted. Of what was noted before, only what has changed since is made again. */
export interface CraftParts {
  readonly of: Tradecraft
  readonly elsewhere: Elsewhere
  readonly claims: ReturnType<typeof claimsElsewhere>
  readonly standing: ReturnType<typeof standingElsewhere>
  readonly pointing: Groups<PointingLink>
  /** What people are called who are named in other accounts alone. */
  readonly names: ReadonlyMap<string, string>
  readonly identities: Identities
  /** Those that stand, by the very place or entity that they lead from, and to. */
  readonly from: Groups<Link>
  readonly to: Groups<Link>
  readonly graded: Groups<Grade>
}

type Groups<T> = ReadonlyMap<string, readonly T[]>

export function craftParts(tradecraft: Tradecraft, elsewhere: Elsewhere, before: CraftParts | undefined): CraftParts {
  const { links, grades } = tradecraft
  const sameElsewhere = before?.elsewhere === elsewhere
  const samePeople = sameElsewhere && saysTheSame(before.of, tradecraft)
  return {
    of: tradecraft,
    ...(sameElsewhere ? elsewhereOf(before) : partsElsewhere(elsewhere)),
    identities: samePeople ? before.identities : identitiesIn(joinIdentities(tradecraft, elsewhere)),
    from: groupAgain(links, ({ from }) => from, before && { of: before.of.links, groups: before.from }),
    to: groupAgain(links, ({ to }) => endKey(to), before && { of: before.of.links, groups: before.to }),
    graded: groupAgain(grades, ({ target }) => target, before && { of: before.of.grades, groups: before.graded }),
  }
}

type PartsElsewhere = Pick<CraftParts, 'elsewhere' | 'claims' | 'standing' | 'pointing' | 'names'>

const elsewhereOf = ({ elsewhere, claims, standing, pointing, names }: CraftParts): PartsElsewhere => ({
  elsewhere,
  claims,
  standing,
  pointing,
  names,
})

const partsElsewhere = (elsewhere: Elsewhere): PartsElsewhere => ({
  elsewhere,
  claims: claimsElsewhere(elsewhere),
  standing: standingElsewhere(elsewhere),
  pointing: grouped(pointingLinks(elsewhere), ({ at }) => at),
  names: namesElsewhere(elsewhere),
})

/** Whether nothing was noted since, or taken away, that tells who is who. */
function saysTheSame(before: Tradecraft, now: Tradecraft): boolean {
  const details = laidBetween(before.details, now.details)
  const entities = laidBetween(before.entities, now.entities)
  const links = laidBetween(before.links, now.links)
  if (!details || !entities || !links) return false
  const isTie = (link: Link | undefined) => link?.type === 'same-as'
  return (
    details.every((id) => before.details.get(id)?.entity === now.details.get(id)?.entity) &&
    entities.every((id) => before.entities.has(id) === now.entities.has(id)) &&
    links.every((id) => !isTie(before.links.get(id)) && !isTie(now.links.get(id)))
  )
}

interface Grouped<T> {
  readonly of: ReadonlyMap<string, T>
  readonly groups: Groups<T>
}

/** Those that stand, grouped by a key that never changes of one. */
function groupAgain<T extends Pick<Link, 'deleted'>>(
  all: ReadonlyMap<string, T>,
  keyOf: (one: T) => string,
  before: Grouped<T> | undefined,
): Groups<T> {
  const changed = before && laidBetween(before.of, all)
  if (!changed)
    return grouped(
      [...all.values()].filter(({ deleted }) => !deleted),
      keyOf,
    )
  const groups = new Map<string, readonly T[]>()
  for (const id of changed) {
    const [was, is] = [before.of.get(id), all.get(id)]
    const key = keyOf((was ?? is) as T)
    const group = (groups.get(key) ?? before.groups.get(key) ?? []).filter((one) => one !== was)
    groups.set(key, is && !is.deleted ? [...group, is] : group)
  }
  return lay(before.groups, groups)
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Groups<T> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = found.get(key)
    if (group) group.push(one)
    else found.set(key, [one])
  }
  return found
}
