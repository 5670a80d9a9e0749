import type { Corroborations } from './corroboration'
import { endKey, type Link } from './link'
import { type KindOf, linkStands } from './somebody'
import type { Tradecraft } from './tradecraft'
import type { LinkType } from './vocabulary'

/** Whose word leads to what, asked from its end. */
export interface Backwards extends Pick<Corroborations, 'identities' | 'groups'> {
  readonly isClaim: (id: string) => boolean
  /** Links that stand, by the very place or entity that they lead to. */
  readonly linksTo: (id: string, ...types: readonly LinkType[]) => readonly Pick<Link, 'type' | 'from'>[]
}

/** All that would be worth less if some sources were: they themselves, whoever has it from them, and what those claim. */
export function restingOn(
  sources: readonly string[],
  { identities, groups, isClaim, linksTo }: Backwards,
): ReadonlySet<string> {
  /** The claim wherever it is made, what is passed on in one place, or all that somebody says. */
  const restingWith = ({ type, from }: Pick<Link, 'type' | 'from'>): readonly string[] => {
    if (isClaim(from)) return groups.of(from)
    return type === 'derived-from' ? identities.all(from) : [from]
  }
  const reached = new Set(sources.flatMap((id) => (isClaim(id) ? groups.of(id) : identities.all(id))))
  for (const id of reached)
    for (const link of linksTo(id, 'attributed-to', 'relayed-by', 'derived-from'))
      for (const other of restingWith(link)) reached.add(other)
  return reached
}

/** What is noted in an account, to be asked so. */
export function backwardsIn(
  { links }: Pick<Tradecraft, 'links'>,
  kindOf: KindOf,
  { identities, groups, isSomebody }: Pick<Corroborations, 'identities' | 'groups' | 'isSomebody'>,
): Backwards {
  const to = new Map<string, Link[]>()
  for (const link of links.values()) {
    if (link.deleted) continue
    const known = to.get(endKey(link.to))
    if (known) known.push(link)
    else to.set(endKey(link.to), [link])
  }
  return {
    ...{ identities, groups },
    isClaim: (id) => kindOf(id) === 'claim',
    linksTo: (id, ...types) =>
      (to.get(id) ?? []).filter((link) => types.includes(link.type) && linkStands(link, kindOf, isSomebody)),
  }
}
