import { revealMargin } from '../reader/reveal'
import type { Workbench } from '../workbench'

/** Rest between the last move of the text and asking what is at its top, in ms: that lays out text. */
const rest = 400

/** How far below the top of a line one looks for it, in px. */
const sliver = 4

/** Keeps in mind where this person is reading the account in view. Returns what undoes it. */
export function noteReading({ account, bridge, places, reader }: Workbench): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  function note(): void {
    clearTimeout(timer)
    timer = undefined
    const { head } = account.get()
    const handle = reader.get()
    if (!head || !handle) return
    const { scroller } = handle
    // Where `reveal` puts it back to: or else one would come to stand a line higher each time.
    const y = scroller.getBoundingClientRect().top + revealMargin + sliver
    places.note({ account: head.id, offset: scroller.scrollTop < 1 ? 0 : handle.offsetAt(0, y) })
  }

  const noteSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(note, rest)
  }
  const noteNow = () => {
    if (timer) note()
  }
  const stops = [reader.onMove(noteSoon), bridge.on('closing', noteNow), () => clearTimeout(timer)]
  return () => {
    for (const stop of stops) stop()
  }
}
