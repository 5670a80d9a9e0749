import type { Card } from './use-margin-cards'

/** What of the text can be seen, in px from the top of what scrolls. */
export interface View {
  readonly top: number
  readonly bottom: number
}

/** Cards that cannot be seen although their passages can, because others have pushed them away. */
export interface Beyond {
  readonly above: readonly Card[]
  readonly below: readonly Card[]
}

/** A card this far from its passage has been pushed there, in px; one that is nearer is only cut off by the edge. */
const pushed = 12

/** How high a closed card is, in px: an open one of which as much can be seen is not out of sight. */
const line = 33

/** @param room what at the top and at the bottom of the view is no place for cards, in px */
export function findBeyond(cards: readonly Card[], view: View, room: View): Beyond {
  const beside = cards.filter(({ anchor }) => anchor >= view.top && anchor < view.bottom)
  return {
    above: beside.filter(({ y, anchor, height }) => y < anchor - pushed && y + height < view.top + room.top + line),
    below: beside.filter(({ y, anchor, height }) => y > anchor + pushed && y + height > view.bottom - room.bottom),
  }
}
