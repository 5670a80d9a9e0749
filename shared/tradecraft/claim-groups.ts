import type { AnnotationId } from '../account/annotation'
import { endKey } from './link'
import { linksOfType } from './links-of-type'
import type { Tradecraft } from './tradecraft'

/** Which passages make the same claim. */
export interface ClaimGroups {
  /** All of them, itself first and then in the order of their ids; those of other accounts as `account:id`. */
  of(claim: AnnotationId): readonly string[]
}

/**
 * @param isClaim whether an annotation of this account is a claim that stands: only through those does it go on. It is
 * asked when a group is, so that what is tagged may change meanwhile
 */
export function claimGroups({ links }: Pick<Tradecraft, 'links'>, isClaim: (id: AnnotationId) => boolean): ClaimGroups {
  const same = new Map<string, Set<string>>()
  const counts = (id: string) => id.includes(':') || isClaim(id)
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
