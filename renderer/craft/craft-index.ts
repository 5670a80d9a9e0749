import type { AnnotationId } from '../../shared/account/annotation'
import { type Corroborations, corroborationsIn } from '../../shared/tradecraft/corroboration'
import {
  type AccountElsewhere,
  type ClaimElsewhere,
  type Elsewhere,
  nothingElsewhere,
} from '../../shared/tradecraft/elsewhere'
import { type Grade, standingGrades } from '../../shared/tradecraft/grade'
import type { PointingLink } from '../../shared/tradecraft/join-elsewhere'
import type { Link } from '../../shared/tradecraft/link'
import { restingOn } from '../../shared/tradecraft/resting'
import { type KindOf, linkStands } from '../../shared/tradecraft/somebody'
import type { Tradecraft } from '../../shared/tradecraft/tradecraft'
import type { LinkType, Scale } from '../../shared/tradecraft/vocabulary'
import { type CraftParts, craftParts } from './craft-parts'

/** Who claims what on whose word, ready to be asked of one claim, source or actor after the other. */
export interface CraftIndex extends Corroborations {
  readonly tradecraft: Tradecraft
  /** What it was made from. */
  readonly parts: CraftParts
  /** Links that stand, by the very place or entity that they are drawn from or to. */
  readonly linksFrom: (id: string, ...types: readonly LinkType[]) => readonly Link[]
  readonly linksTo: (id: string, ...types: readonly LinkType[]) => readonly Link[]
  /** Links of other accounts to a claim of this one. */
  readonly pointingTo: (id: AnnotationId) => readonly PointingLink[]
  /** A claim of another account, by `account:id`, or why nothing is known of it. */
  readonly claimElsewhere: (key: string) => (ClaimElsewhere & Pick<AccountElsewhere, 'account'>) | 'gone' | 'unread'
  /** Every grade of a claim, or of a source whichever of its passages it was given to; the newest last. */
  readonly grades: (id: string, scale: Scale) => readonly Grade[]
  /** The standing ones, the most cautious first; several where people differ. */
  readonly standing: (id: string, scale: Scale) => readonly Grade[]
  /** All that would be worth less if a source were, in no order: those who have it from there, and claims. */
  readonly restingOn: (source: string) => ReadonlySet<string>
  /** The claims among that. */
  readonly claimsOn: (source: string) => readonly AnnotationId[]
}

/**
 * @param elsewhere what other accounts say of these claims
 * @param before what was made of what was noted before: what has not changed since is taken over
 */
export function makeCraftIndex(
  tradecraft: Tradecraft,
  kindOf: KindOf,
  elsewhere: Elsewhere = nothingElsewhere,
  before?: CraftIndex,
): CraftIndex {
  const parts = craftParts(tradecraft, elsewhere, before?.parts)
  const { identities } = parts
  // Whether something is a claim is asked anew each time.
  const sameChains =
    before?.tradecraft.links === tradecraft.links &&
    before.tradecraft.entities === tradecraft.entities &&
    before.parts.elsewhere === elsewhere &&
    before.identities === identities
  const corroborations = sameChains ? before : corroborationsIn(tradecraft, kindOf, elsewhere, identities)
  const { groups, isSomebody } = corroborations
  const isClaim = (id: string) => kindOf(id) === 'claim'
  const ofTypes = (links: readonly Link[] = [], types: readonly LinkType[]) =>
    links.filter((link) => types.includes(link.type) && linkStands(link, kindOf, isSomebody))
  const linksFrom: CraftIndex['linksFrom'] = (id, ...types) => ofTypes(parts.from.get(id), types)
  const linksTo: CraftIndex['linksTo'] = (id, ...types) => ofTypes(parts.to.get(id), types)
  const grades: CraftIndex['grades'] = (id, scale) =>
    (scale === 'reliability' ? identities.all(id) : [id])
      .flatMap((target) => parts.graded.get(target) ?? [])
      .filter((grade) => grade.scale === scale)
      .sort((a, b) => a.at - b.at)
  const resting = (source: string) => restingOn([source], { identities, groups, isClaim, linksTo })
  return {
    ...{ identities, groups, isSomebody, of: corroborations.of },
    ...{ tradecraft, parts, linksFrom, linksTo, grades },
    pointingTo: (id) => parts.pointing.get(id) ?? [],
    claimElsewhere: (key) => parts.claims.get(key) ?? (parts.standing(key) === 'gone' ? 'gone' : 'unread'),
    standing: (id, scale) => standingGrades(grades(id, scale)),
    restingOn: resting,
    claimsOn: (source) => [...resting(source)].filter(isClaim),
  }
}
