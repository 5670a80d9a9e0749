import type { Link } from './link'
import type { LinkType } from './vocabulary'

type Linked = Pick<Link, 'type' | 'deleted'>

/** Some links, by any key. They are never changed, but replaced by others. */
export interface Links<L extends Linked = Link> {
  values(): Iterable<L>
}

type ByType = ReadonlyMap<LinkType, readonly Linked[]>

const found = new WeakMap<Links<Linked>, ByType>()

/** Those of one type that stand, in their order; all are gone through only once, whatever is asked of them. */
export function linksOfType<L extends Linked>(links: Links<L>, type: LinkType): readonly L[] {
  const byType = found.get(links) ?? sorted(links)
  found.set(links, byType)
  return (byType.get(type) ?? []) as readonly L[]
}

function sorted(links: Links<Linked>): ByType {
  const byType = new Map<LinkType, Linked[]>()
  for (const link of links.values()) {
    if (link.deleted) continue
    const all = byType.get(link.type)
    if (all) all.push(link)
    else byType.set(link.type, [link])
  }
  return byType
}
