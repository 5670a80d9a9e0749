/** A card that wants to stand beside its passage. All measures in px from the top of what scrolls. */
export interface Wanted {
  readonly y: number
  readonly height: number
}

/** Between two cards. */
export const cardGap = 6

/**
 * Where the cards of the margin stand, given in text order: each as near to its passage as the ones before it allow,
 * never overlapping, never above `top`. The pinned one, the open card, stands at its own passage and pushes the others
 * away in reading order, unless there is no room above it.
 */
export function placeCards(cards: readonly Wanted[], top: number, pinned = -1): readonly number[] {
  const places = pushDown(cards, top, 0, top)
  const pin = cards[pinned]
  if (!pin) return places
  places[pinned] = Math.max(top, pin.y)
  for (let i = pinned - 1, limit = places[pinned] as number; i >= 0; i--) {
    const highest = limit - cardGap - (cards[i] as Wanted).height
    places[i] = Math.min((cards[i] as Wanted).y, places[i] as number, highest)
    limit = places[i] as number
  }
  // Too many above: those that would leave the margin push everything down again.
  for (let i = 0, limit = top; i <= pinned; i++) {
    places[i] = Math.max(places[i] as number, limit)
    limit = (places[i] as number) + (cards[i] as Wanted).height + cardGap
  }
  const below = (places[pinned] as number) + pin.height + cardGap
  return [...places.slice(0, pinned + 1), ...pushDown(cards, top, pinned + 1, below)]
}

function pushDown(cards: readonly Wanted[], top: number, from: number, limit: number): number[] {
  let next = limit
  return cards.slice(from).map(({ y, height }) => {
    const place = Math.max(y, next, top)
    next = place + height + cardGap
    return place
  })
}
