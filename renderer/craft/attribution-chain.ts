import type { AnnotationId } from '../../shared/account/annotation'
import { endKey, type Link } from '../../shared/tradecraft/link'
import type { CraftIndex } from './craft-index'

/** One who says what is claimed, passed it on, or is where somebody has it from. */
export interface ChainLine {
  /** The place or entity named; null where nobody is. */
  readonly who: string | null
  readonly how: 'passed it on' | 'says' | 'has it'
  /** What says so, and can be taken away. */
  readonly link: Link | null
  /** Whether they have it from somebody else, and so not of themselves. */
  readonly second: boolean
  /** Whether they have it, through others, from themselves. */
  readonly ring: boolean
  /** Whether nobody is known behind the name. */
  readonly nameless: boolean
}

/** Through whom a claim came to us, nearest to us first, down to where nobody is known any more. */
export function attributionChain(claim: AnnotationId, craft: CraftIndex): readonly ChainLine[] {
  const said = craft.linksFrom(claim, 'attributed-to')
  const relays = relaysBehind([claim, ...said.map(({ to }) => endKey(to))], craft)
  const lines: ChainLine[] = relays.map((link) => ({
    ...lineOf(link, craft),
    how: 'passed it on',
    second: true,
  }))
  for (const link of said) {
    const first = lines.length
    lines.push({ ...lineOf(link, craft), how: 'says' })
    const behind = derivationsBehind(endKey(link.to), craft, new Set([craft.identities.of(endKey(link.to))]))
    lines.push(...behind.lines)
    lines[first] = { ...(lines[first] as ChainLine), second: behind.lines.length > 0 || behind.ring, ring: behind.ring }
  }
  const unnamed: ChainLine = { who: null, how: 'says', link: null, second: false, ring: false, nameless: true }
  return said.length === 0 ? [...lines, unnamed] : lines
}

function lineOf(link: Link, craft: CraftIndex): ChainLine {
  const who = endKey(link.to)
  return { who, how: 'has it', link, second: false, ring: false, nameless: isNameless(who, craft) }
}

const isNameless = (id: string, { identities, tradecraft }: CraftIndex): boolean =>
  identities.all(id).some((one) => tradecraft.details.get(one)?.sourceKind === 'anonymous')

/** Whoever passed it on last comes first. */
function relaysBehind(places: readonly string[], craft: CraftIndex): readonly Link[] {
  const found: Link[] = []
  const reached = new Set(places)
  for (const place of reached) {
    for (const link of craft.linksFrom(place, 'relayed-by')) {
      if (reached.has(endKey(link.to))) continue
      reached.add(endKey(link.to))
      found.push(link)
    }
  }
  return found.reverse()
}

/**
 * Where somebody has all that they say from, and whether that leads back to them.
 * @param above everyone on the way here, to whom nobody may lead back
 */
export function derivationsBehind(
  who: string,
  craft: CraftIndex,
  above: ReadonlySet<string>,
): { readonly lines: readonly ChainLine[]; readonly ring: boolean } {
  const links = craft.identities.all(who).flatMap((id) => craft.linksFrom(id, 'derived-from'))
  const isBack = (link: Link) => above.has(craft.identities.of(endKey(link.to)))
  const lines = links
    .filter((link) => !isBack(link))
    .flatMap((link) => {
      const next = endKey(link.to)
      const behind = derivationsBehind(next, craft, new Set([...above, craft.identities.of(next)]))
      const line = { ...lineOf(link, craft), second: behind.lines.length > 0 || behind.ring, ring: behind.ring }
      return [line, ...behind.lines]
    })
  return { lines, ring: links.some(isBack) }
}
