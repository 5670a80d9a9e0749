import { useEffect, useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import type { Kind } from '../../shared/account/kind'
import { endOf, startOf } from '../../shared/account/range'
import { completeInIdleTime } from '../in-idle-time'
import type { ReaderHandle } from '../reader/reader-types'
import { useWorkbench } from '../workbench'
import { useListed } from './listed'
import { LaneRows, type Rows, scaleBetween } from './ruler'

/** Heights are measured at so many places of the text: asking for each passage would take too long. */
const places = 120

/** The account comes first: the ruler follows once nothing has moved for this long, in ms. */
const rest = 120

/** So many passages are laid on it before anything else is let in. */
const atOnce = 1000

export interface Ruler {
  readonly listed: readonly Annotation[]
  readonly lanes: Readonly<Record<Kind, readonly Rows[]>>
  /** Where on the ruler an annotation begins and ends. */
  readonly rowsOf: (annotation: Annotation) => Rows
}

/** The listed passages on a ruler of a height in px, drawn anew when one of them or the height of the text changes. */
export function useRuler(height: number): Ruler | null {
  const { account, reader } = useWorkbench()
  const listed = useListed()
  const [ruler, setRuler] = useState<Ruler | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let drawnFor = 0
    let leave = () => {}
    const draw = () => {
      const handle = reader.get()
      if (!handle || height <= 0) return
      drawnFor = handle.scroller.scrollHeight
      const length = account.get().account?.text.length ?? 0
      leave = completeInIdleTime(makeRuler(handle, listed, length, height), setRuler)
    }
    const soon = () => {
      clearTimeout(timer)
      leave()
      timer = setTimeout(draw, rest)
    }
    soon()
    const stop = reader.onMove(() => reader.get()?.scroller.scrollHeight !== drawnFor && soon())
    return () => {
      stop()
      leave()
      clearTimeout(timer)
    }
  }, [account, reader, listed, height])

  return ruler
}

/** Comes to the ruler in as many steps as there are passages. */
function* makeRuler(
  reader: ReaderHandle,
  listed: readonly Annotation[],
  length: number,
  height: number,
): Generator<undefined, Ruler> {
  const tops = Array.from({ length: places + 1 }, (_, i) => reader.topOf(Math.floor((length * i) / places)) ?? 0)
  const topOf = scaleBetween(tops, length)
  const { scrollHeight } = reader.scroller
  const onRuler = (offset: number) => (topOf(offset) * height) / scrollHeight
  const lanes = { claim: new LaneRows(height), actor: new LaneRows(height), source: new LaneRows(height) }
  for (const [i, { kind, ranges }] of listed.entries()) {
    for (const [start, end] of ranges) lanes[kind].cover(onRuler(start), onRuler(end))
    if (i % atOnce === atOnce - 1) yield
  }
  return {
    listed,
    lanes: { claim: lanes.claim.joined(), actor: lanes.actor.joined(), source: lanes.source.joined() },
    rowsOf: ({ ranges }) => [onRuler(startOf(ranges)), onRuler(endOf(ranges))],
  }
}
