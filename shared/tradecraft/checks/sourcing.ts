import { fold } from '../../text/fold'
import { attributedIn } from '../attributed'
import type { EntityId } from '../entity'
import { type Check, type Checked, standingAt } from './check'
import { inQuotes, wordsOf } from './words-of'

const unattributed: Check = {
  title: 'Every claim has a source',
  why: 'A claim on nobody’s word cannot be weighed. Attribute it, also to the account’s author where it is theirs.',
  run: ({ board, ...checked }) => {
    const attributed = attributedIn(board.standing)
    return standingAt(board.claims, ({ claim }) =>
      attributed.has(claim.id) ? undefined : { target: claim.id, message: `${wordsOf(checked, claim)} has no source.` },
    )
  },
}

const undescribed: Check = {
  title: 'Every cited source is described',
  why: 'A reader has to know how a source comes to know, what it was worth before, and what it may want.',
  run: ({ board, tradecraft, nameOf }) => {
    const { identities } = board.corroborations
    const isDescribed = (source: EntityId) =>
      identities.all(source).some((id) => {
        const { access, trackRecord, bias, currency } = tradecraft.details.get(id) ?? {}
        return [access, trackRecord, bias, currency].some((said) => said !== undefined)
      })
    return standingAt(board.sources, (source) =>
      isDescribed(source)
        ? undefined
        : { target: source, message: `${inQuotes(nameOf(source))} is cited and has no descriptor.` },
    )
  },
}

const oneOrigin: Check = {
  title: 'Sources are independent',
  why: 'Several sources that share an owner, or go back to one wire, are one source to whoever weighs them.',
  run: (checked) => {
    // It goes for the claim, wherever it is made, and is said where that is first.
    const said = new Set<string>()
    const ownerOf = ownersIn(checked)
    return standingAt(checked.board.claims, ({ claim, corroboration: { mentions, sources, origins } }) => {
      const shared = sources.length > 1 && !said.has(claim.id) ? sharedBehind(origins, ownerOf, checked) : undefined
      if (shared === undefined) return undefined
      for (const id of mentions) said.add(id)
      const message = `The ${sources.length} sources of ${wordsOf(checked, claim)} all ${shared}.`
      return { target: claim.id, message }
    })
  },
}

/** What makes one of all that origins come to; undefined where nothing does. */
function sharedBehind(
  origins: readonly (readonly EntityId[])[],
  ownerOf: (source: EntityId) => string | undefined,
  { nameOf }: Checked,
): string | undefined {
  const [first = [], ...others] = origins
  if (others.length === 0)
    return first.length > 1
      ? `go round in a ring: ${first.map(nameOf).map(inQuotes).join(', ')}`
      : `go back to ${inQuotes(nameOf(first[0] ?? ''))}`
  const ownerOfAny = (ids: readonly EntityId[]) => ids.map(ownerOf).find((owner) => owner !== undefined)
  const owners = new Set(origins.map(ownerOfAny).map((owner) => owner && fold(owner).text.trim()))
  const [owner] = owners
  return owners.size === 1 && owner !== undefined ? `belong to ${inQuotes(ownerOfAny(first) ?? owner)}` : undefined
}

/** To whom sources belong. Of each it is looked up once, since a few stand behind many claims. */
function ownersIn({ board, tradecraft }: Checked): (source: EntityId) => string | undefined {
  const owners = new Map<EntityId, string | undefined>()
  return (source) => {
    if (!owners.has(source)) {
      const all = board.corroborations.identities.all(source).map((id) => tradecraft.details.get(id)?.owner)
      owners.set(
        source,
        all.find((owner) => owner !== undefined),
      )
    }
    return owners.get(source)
  }
}

const ring: Check = {
  title: 'Nobody has it from themselves',
  why: 'Sources that have something from each other in a ring tell nobody where it comes from. One of the links is wrong.',
  *run({ board, nameOf }) {
    const said = new Set<string>()
    for (const { corroboration } of board.claims) {
      for (const ids of corroboration.rings) {
        if (said.has(ids.join())) continue
        said.add(ids.join())
        const message = `${ids.map(nameOf).map(inQuotes).join(', ')} have it from each other.`
        yield { target: ids[0] as string, message }
      }
      yield undefined
    }
  },
}

export const sourcingChecks = {
  'claim-without-source': unattributed,
  'source-without-descriptor': undescribed,
  'origins-not-independent': oneOrigin,
  'sources-in-a-ring': ring,
} as const satisfies Readonly<Record<string, Check>>
