import { createAnnotation, createDice } from './bench-account'
import { afterTask, atFrame, frameEnd } from './frames'
import type { Shown, ShownAnnotations } from './shown'

/** Until what was shown, and all highlights in view, is on screen; in ms. */
export async function measureOpening(show: () => Shown | Promise<Shown>): Promise<{ shown: Shown; open: number }> {
  await frameEnd()
  await frameEnd()
  const begun = performance.now()
  const shown = await show()
  const { scroller, annotations } = shown
  let end = await frameEnd()
  while (annotations && !scroller.querySelector(annotations.highlights)) end = await frameEnd()
  return { shown, open: end - begun }
}

/**
 * For each new annotation in view, how long the page is at work for it up to the end of the frame that shows it, in ms:
 * only the wait for the first frame is left out, as nobody has any influence on that.
 */
export async function measureAdding(annotations: ShownAnnotations): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 0; n < 15; n++) {
    const id = `new${n}`
    const at = 40 + n * 45
    await frameEnd()
    const frame = atFrame()
    const asked = performance.now()
    annotations.add(createAnnotation(id, n, at, at + 60))
    const told = performance.now()
    const begun = await frame
    await afterTask()
    while (!annotations.isDrawn(id)) await frameEnd()
    times.push(told - asked + performance.now() - begun)
  }
  return times
}

/** Share of the frames lost while scrolling, `speed` in px a second. */
export async function measureLostFrames(scroller: HTMLElement, speed: number): Promise<number> {
  const begun = await atFrame()
  let frames = 0
  let last = begun
  let step = speed / 1000
  for (; last - begun < 1500; frames++) {
    const now = await atFrame()
    if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) step = -step
    scroller.scrollTop += step * (now - last)
    last = now
  }
  return Math.max(0, 1 - frames / ((last - begun) / (1000 / 60)))
}

/** How long it takes to say which annotations are under a point of the text, in µs. */
export interface HitTimes {
  readonly median: number
  readonly max: number
}

const points = 400
/** The clock ticks every 5 µs: an index answers several times in that, and no point is asked about twice. */
const pointsAtATime = 8

export async function measureHits(scroller: HTMLElement, { hit }: ShownAnnotations): Promise<HitTimes> {
  const { left, top, width, height } = scroller.getBoundingClientRect()
  const dice = createDice(13)
  const at = Array.from(
    { length: points },
    () => [left + width / 2 + (dice() - 0.5) * 560, top + dice() * height] as const,
  )
  await frameEnd()
  let found = 0
  const stamps = [performance.now()]
  for (const [x, y] of at) {
    found += hit(x, y).length
    stamps.push(performance.now())
  }
  if (found === 0) throw new Error('no annotation is under any point of the text')
  const since = (i: number, before: number) => 1000 * ((stamps[i] as number) - (stamps[i - before] as number))
  const times = Array.from({ length: points }, (_, i) => since(i + 1, 1))
  const means = Array.from({ length: points / pointsAtATime }, (_, i) => {
    return since((i + 1) * pointsAtATime, pointsAtATime) / pointsAtATime
  }).sort((a, b) => a - b)
  return { median: means[means.length >> 1] as number, max: Math.max(...times) }
}

declare global {
  interface Performance {
    readonly memory: { readonly usedJSHeapSize: number }
  }
}

/** What scripts keep alive, in bytes. What one collection has found, later ones give back to the computer. */
export async function measureHeap(): Promise<number> {
  if (!gc) throw new Error('this page was not started with --expose-gc')
  for (let i = 0; i < 4; i++) {
    gc()
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  return performance.memory.usedJSHeapSize
}
