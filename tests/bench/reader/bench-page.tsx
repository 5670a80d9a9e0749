import { themeSheet } from '../../../renderer/theme/theme-sheet'
import type { Annotation } from '../../../shared/account/annotation'
import { showAttestReader } from './attest-reader'
import { createAccount, createAnnotations } from './bench-account'
import { frameEnd } from './frames'
import { showLexicalMarks } from './lexical-marks'
import { type HitTimes, measureAdding, measureHeap, measureHits, measureLostFrames, measureOpening } from './measures'
import { showPlainText } from './plain-text'
import { showRecogito, showRecogitoRanges } from './recogito'
import type { Show, Shown, ShownAnnotations } from './shown'

const ways: Readonly<Record<string, Show>> = {
  plain: showPlainText,
  reader: showAttestReader,
  marknode: showLexicalMarks,
  recogito: showRecogito,
  'recogito-ranges': showRecogitoRanges,
}

/** One visit of this page measures one way of showing one account, in the steps that it is told to do. */
interface Bench {
  readonly heap: () => Promise<number>
  readonly prepare: () => void
  readonly open: () => Promise<number>
  readonly adds: () => Promise<readonly number[]>
  readonly lost: (speed: number) => Promise<number>
  readonly hits: () => Promise<HitTimes>
  /** Resolves when all words are on the page: some ways go on making them in idle time. */
  readonly settle: () => Promise<void>
}

declare global {
  interface Window {
    bench: Bench
  }
}

const query = new URLSearchParams(location.search)
const [size, count] = [Number(query.get('size')), Number(query.get('count'))]
const show = ways[query.get('method') ?? ''] as Show
let account: ReturnType<typeof createAccount>
let annotations: readonly Annotation[] = []
let shown: Shown

window.bench = {
  heap: measureHeap,
  prepare() {
    const style = document.createElement('style')
    style.textContent = `${themeSheet} :root { --serif: serif; --sans: sans-serif; --naskh: serif }`
    document.head.append(style)
    account = createAccount(size)
    annotations = createAnnotations(account, count)
  },
  async open() {
    const opened = await measureOpening(() =>
      show(account, annotations, document.getElementById('page') as HTMLElement),
    )
    shown = opened.shown
    return opened.open
  },
  adds: () => measureAdding(shown.annotations as ShownAnnotations),
  lost: (speed) => measureLostFrames(shown.scroller, speed),
  hits: () => measureHits(shown.scroller, shown.annotations as ShownAnnotations),
  async settle() {
    while (document.getElementsByTagName('p').length < account.blocks.length) await frameEnd()
  },
}
