import type { Place } from '../../shared/registry/library-entity'
import { several } from '../../shared/text/phrases'
import type { EntityType } from '../../shared/tradecraft/vocabulary'

export const entityTypeNames = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  other: 'Of another kind',
} as const satisfies Record<EntityType, string>

/** "12 mentions in 3 accounts" */
export const mentionsPhrase = (mentions: number, accounts: number): string =>
  mentions === 0 ? 'not mentioned' : `${several(mentions, 'mention')} in ${several(accounts, 'account')}`

/** "in the registry", "in Statement no. 3" */
export const placePhrase = (place: Place): string => (place ? `in ${place.title}` : 'in the registry')

/** "in the registry, in Statement no. 3 and in 4 more accounts" */
export function placesPhrase(places: readonly Place[]): string {
  const shown = places.slice(0, mostPlaces).map(placePhrase)
  const left = places.length - shown.length
  return left === 0 ? shown.join(', ') : `${shown.join(', ')} and in ${several(left, 'more account')}`
}

const mostPlaces = 3
