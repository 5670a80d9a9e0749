import { startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import { endOf, startOf } from '../../shared/account/range'
import type { ReaderHandle } from '../reader/reader-types'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { chooseCards, mostCards, placeIn } from './choose-cards'
import { placeCards, type Wanted } from './layout'
import { useListed } from './listed'

/** Of a closed card; the open one is measured. */
const closedHeight = 33

/** Of the filter above the cards, which stays in view. */
export const filterHeight = 44

/** Between the top of the view and its first card, below the filter. */
export const headroom = filterHeight + 8

/** At the bottom of the view, where it is said how many cards are out of sight. */
export const footroom = 42

/** From the middle of a closed card's line up to its edge, less half a line of text. */
const lift = 6

/** Between two looks at what has come near while one scrolls, in ms. */
const pace = 60

/** Up to this many new cards are drawn at once; more take longer than a frame, and let in whatever else there is to do. */
const few = 12

export interface Card {
  readonly annotation: Annotation
  /** px from the top of what scrolls. */
  readonly y: number
  /** Where it would stand if nothing were in its way. */
  readonly anchor: number
  readonly height: number
  /** Its place among all that are listed, from 1. */
  readonly position: number
}

export interface MarginCards {
  readonly cards: readonly Card[]
  readonly total: number
  readonly height: number
  /** Where the line from the open card to its passage runs, if one is open. */
  readonly leader: number | null
}

const nothing: MarginCards = { cards: [], total: 0, height: 0, leader: null }

/** Places the cards, anew whenever an annotation, the open card or the text beside them changes. */
export function useMarginCards(openHeight: number): MarginCards {
  const { account, reader } = useWorkbench()
  const active = useStore(account, (state) => state.active)
  const listed = useListed()
  const [placed, setPlaced] = useState(nothing)
  const lie = useRef('')
  const latest = useRef<readonly Card[]>([])

  const place = useCallback(() => {
    const handle = reader.get()
    if (!handle) return
    lie.current = lieOf(handle, listed)
    const open = active === null ? undefined : account.annotation(active)
    const next = placeAll(handle, listed, open, openHeight)
    const known = new Set(latest.current.map(({ annotation }) => annotation.id))
    const fresh = next.cards.filter(({ annotation }) => !known.has(annotation.id))
    latest.current = next.cards
    if (fresh.length > few) startTransition(() => setPlaced(next))
    else setPlaced(next)
  }, [account, reader, listed, active, openHeight])
  useLayoutEffect(place, [place])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // Cards stand where they stand in what scrolls; only which of many are near changes on the way, and how the text
    // lies once more of it is laid out or another font has come.
    const follow = () => {
      const handle = reader.get()
      if (timer || !handle || (listed.length <= mostCards && lieOf(handle, listed) === lie.current)) return
      timer = setTimeout(() => {
        timer = undefined
        place()
      }, pace)
    }
    const stop = reader.onMove(follow)
    window.addEventListener('resize', place)
    return () => {
      stop()
      clearTimeout(timer)
      window.removeEventListener('resize', place)
    }
  }, [reader, listed, place])

  return placed
}

/** Another one when the text lies otherwise: a short one fills the view however high it is. */
function lieOf(reader: ReaderHandle, listed: readonly Annotation[]): string {
  const tops = [listed[0], listed.at(-1)].map((annotation) => annotation && reader.topOf(startOf(annotation.ranges)))
  return [reader.scroller.scrollHeight, ...tops].join(' ')
}

function placeAll(
  reader: ReaderHandle,
  listed: readonly Annotation[],
  open: Annotation | undefined,
  openHeight: number,
): MarginCards {
  const [from, to] = chooseCards(listed, reader.visibleRange)
  const openIndex = placeIn(listed, open)
  // The open card stays in the page wherever one scrolls to: someone may be writing in it.
  const indices = Array.from({ length: to - from }, (_, i) => from + i)
  if (openIndex >= 0 && openIndex < from) indices.unshift(openIndex)
  if (openIndex >= to) indices.push(openIndex)
  const pinned = indices.indexOf(openIndex)

  const anchors = indices.map((index) => (reader.topOf(startOf((listed[index] as Annotation).ranges)) ?? 0) - lift)
  const { scrollTop, clientHeight } = reader.scroller
  const wanted = anchors.map((y, i) => {
    if (i !== pinned) return { y, height: closedHeight }
    const end = (open && reader.topOf(endOf(open.ranges))) ?? y
    const inView = end >= scrollTop && y < scrollTop + clientHeight
    const lowest = scrollTop + clientHeight - openHeight - footroom
    return { y: inView ? Math.max(Math.min(y, lowest), scrollTop + headroom) : y, height: openHeight }
  })
  const ys = placeCards(wanted, headroom, pinned)
  const last = ys.length - 1
  return {
    cards: indices.map((index, i) => ({
      annotation: listed[index] as Annotation,
      y: Math.round(ys[i] as number),
      anchor: anchors[i] as number,
      height: (wanted[i] as Wanted).height,
      position: index + 1,
    })),
    total: listed.length,
    height: last < 0 ? 0 : (ys[last] as number) + (wanted[last]?.height ?? 0) + 24,
    leader: pinned < 0 ? null : (anchors[pinned] as number) + lift + 12,
  }
}
