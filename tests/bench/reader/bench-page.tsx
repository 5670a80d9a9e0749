import { createRoot } from 'react-dom/client'
import { Reader } from '../../../renderer/reader/reader'
import type { ReaderHandle } from '../../../renderer/reader/reader-types'
import { themeSheet } from '../../../renderer/theme/theme-sheet'
import { createAccount, createAnnotation, createAnnotations } from './bench-account'
import { showPlainText } from './plain-text'

/** One visit of this page measures one way of showing one account; all times in ms. */
interface Measured {
  /** From the account in memory to its first words, and all passages among them, on screen. */
  readonly open: number
  /** Work of the page for each new tag in view, up to the end of the frame that shows it; none for plain text. */
  readonly adds: readonly number[]
  /** Share of frames lost while scrolling 30,000 px a second. */
  readonly lost: number
}

declare global {
  interface Window {
    measured: Promise<Measured>
  }
}

const channel = new MessageChannel()
const afterTask = () =>
  new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(null)
  })
const atFrame = () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())))

/** A message posted in a frame arrives once the frame's style, layout and paint are done. */
async function frameEnd(): Promise<number> {
  await atFrame()
  await afterTask()
  return performance.now()
}

async function measureAdds(reader: ReaderHandle): Promise<readonly number[]> {
  const times: number[] = []
  const first = reader.firstVisibleOffset()
  for (let n = 0; n < 15; n++) {
    const at = first + 40 + n * 45
    await frameEnd()
    const frame = atFrame()
    const asked = performance.now()
    reader.change([{ id: `new${n}`, annotation: createAnnotation(`new${n}`, n, at, at + 60) }])
    const told = performance.now()
    const begun = await frame
    await afterTask()
    if (!document.querySelector(`mark[data-a~=new${n}]`)) throw new Error('the new passage is not on screen')
    times.push(told - asked + performance.now() - begun)
  }
  return times
}

async function measureLostFrames(scroller: HTMLElement): Promise<number> {
  const begun = await atFrame()
  let frames = 0
  let last = begun
  let speed = 30
  for (; last - begun < 1500; frames++) {
    const now = await atFrame()
    if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) speed = -30
    scroller.scrollTop += speed * (now - last)
    last = now
  }
  return Math.max(0, 1 - frames / ((last - begun) / (1000 / 60)))
}

async function measure(method: string, size: number, count: number): Promise<Measured> {
  const style = document.createElement('style')
  style.textContent = `${themeSheet} :root { --serif: serif; --sans: sans-serif; --naskh: serif }`
  document.head.append(style)
  const page = document.getElementById('page') as HTMLElement
  const account = createAccount(size)
  const annotations = createAnnotations(account, count)
  await frameEnd()
  await frameEnd()

  const begun = performance.now()
  if (method === 'plain') {
    const scroller = showPlainText(account, page)
    return { open: (await frameEnd()) - begun, adds: [], lost: await measureLostFrames(scroller) }
  }
  const reader = await new Promise<ReaderHandle>((resolve) => {
    const ready = (handle: ReaderHandle | null) => {
      handle?.setAnnotations(annotations)
      if (handle) resolve(handle)
    }
    createRoot(page).render(
      <Reader account={account} onReady={ready} onSelect={() => undefined} onActivate={() => undefined} />,
    )
  })
  const open = (await frameEnd()) - begun
  if (!document.querySelector('mark')) throw new Error('no passage is on screen')
  return { open, adds: await measureAdds(reader), lost: await measureLostFrames(reader.scroller) }
}

const query = new URLSearchParams(location.search)
window.measured = measure(query.get('method') ?? 'reader', Number(query.get('size')), Number(query.get('count')))
