import type { Bridge } from '../../shared/ipc/bridge'
import type { ReadingPlace } from '../../shared/ipc/contract'

/** Where this person was reading each account; nobody else learns of it. */
export interface ReadingPlaces {
  /** As an offset of its text (UTF-16); undefined where it was not read before. */
  readonly of: (account: string) => number | undefined
  readonly note: (place: ReadingPlace) => void
}

export function createReadingPlaces(bridge: Pick<Bridge, 'request'>, known: readonly ReadingPlace[]): ReadingPlaces {
  const places = new Map(known.map(({ account, offset }) => [account, offset]))
  return {
    of: (account) => places.get(account),
    note: (place) => {
      if ((places.get(place.account) ?? 0) === place.offset) return
      places.set(place.account, place.offset)
      void bridge.request('account:place', place)
    },
  }
}
