import type { People, PersonId } from '../../shared/account/annotation'
import { distinctNames } from '../../shared/account/distinct-names'
import type { Peer } from '../../shared/team/presence'
import type { Block } from '../../shared/text/block'
import { placeAt, placeWords } from '../../shared/text/place'
import type { TeamState } from './team-state'

/** Somebody else of the team, whether or not they have the account open. */
export interface Teammate {
  readonly person: PersonId
  readonly name: string
  readonly colour: number
  /** Where they are; undefined while they are away. With several devices, where they were seen first. */
  readonly peer: Peer | undefined
}

/** Everybody whom an account or its team knows, by the names that are told last. */
export function everybody({ peers, members }: Pick<TeamState, 'peers' | 'members'>, people: People): People {
  const told = [
    ...(members ?? []).map(({ person }) => person),
    ...peers.map(({ person, ...peer }) => ({ ...peer, id: person })),
  ]
  const named = told.map(({ id, name, colour }) => [id, { name, colour: people[id]?.colour ?? colour }] as const)
  return { ...people, ...Object.fromEntries(named) }
}

/** Everybody else: those who are here first, in the order in which they came. */
export function teammates({ peers, members }: Pick<TeamState, 'peers' | 'members'>, people: People, me: PersonId) {
  const all = distinctNames(everybody({ peers, members }, people))
  const mates = new Map<PersonId, Teammate>()
  const add = (person: PersonId, peer?: Peer) => {
    const known = all[person]
    if (!known || person === me || mates.has(person)) return
    mates.set(person, { person, ...known, peer })
  }
  for (const peer of peers) add(peer.person, peer)
  for (const { person } of members ?? []) add(person.id)
  return [...mates.values()]
}

/** How many people have the account open, this one among them. */
export const countHere = ({ peers }: Pick<TeamState, 'peers'>, me: PersonId | undefined): number =>
  new Set([...peers.map(({ person }) => person), me]).size

/** Where somebody's attention is, as an offset in the text: at the end of what they have selected, or where they read. */
export const placeOf = ({ selection, reading }: Peer): number | null => selection?.[1] ?? reading ?? null

/** What somebody is doing, after their name: “is reading ¶ 41”. */
export function whereabouts(peer: Peer | undefined, blocks: readonly Block[]): string {
  if (!peer) return 'is away'
  const { selection } = peer
  const place = placeOf(peer)
  if (place === null) return 'is here'
  const where = placeWords(placeAt(blocks, selection ? Math.min(...selection) : place)) ?? 'a heading'
  return selection ? `has selected words in ${where}` : `is reading ${where}`
}
