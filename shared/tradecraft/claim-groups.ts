import { endKey, type Link } from './link'
import { linksOfType } from './links-of-type'

/** Links, of one account or of several together. */
export interface Linked {
  readonly links: { values(): Iterable<Pick<Link, 'type' | 'from' | 'to' | 'deleted'>> }
}

/** Which passages make the same claim. */
export interface ClaimGroups {
  /** All of them, itself first and then in the order of their ids; those of other accounts as `account:id`. */
  of(claim: string): readonly string[]
}

/**
 * @param counts whether an id is that of a claim that stands, as far as is known: only through those does it go on. It is
 * asked when a group is, so that what is tagged may change meanwhile
 */
export function claimGroups({ links }: Linked, counts: (id: string) => boolean): ClaimGroups {
  const same = new Map<string, Set<string>>()
  const tie = (a: string, b: string) => same.set(a, (same.get(a) ?? new Set()).add(b))
  for (const { from, to } of linksOfType(links, 'same-as')) {
    const other = endKey(to)
    tie(from, other)
    tie(other, from)
  }
  return {
    of: (claim) => {
      const group = new Set([claim])
      for (const id of group) {
        if (!counts(id)) continue
        for (const other of same.get(id) ?? []) if (counts(other)) group.add(other)
      }
      return [claim, ...[...group].slice(1).sort()]
    },
  }
}
