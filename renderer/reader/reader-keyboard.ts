import type { Range } from '../../shared/account/range'
import type { CaretMove } from '../../shared/caret-moves'
import type { Caret } from './caret'
import type { CaretMoves } from './caret-moves'
import type { Geometry } from './geometry'
import type { ReaderSelection } from './reader-selection'
import { orderedRange } from './shown-selection'

/** Reading by keyboard: a caret that walks through the account and selects in it. */
export interface ReaderKeyboard {
  /** Focuses the text with its caret showing. */
  readonly focus: () => void
  /** Moves the caret, or that end of the selection which moves. */
  readonly move: (move: CaretMove, extend: boolean) => void
  /** After anything that moved the text: sizes, fonts, a repaint. */
  readonly redraw: () => void
  readonly dispose: () => void
}

interface KeyboardParts {
  readonly root: HTMLElement
  readonly caret: Caret
  readonly geometry: Geometry
  readonly moves: CaretMoves
  readonly selection: ReaderSelection
  readonly reveal: (range: Range) => Promise<void>
  readonly firstVisibleOffset: () => number
}

const movingKey = /^(?:Arrow(?:Left|Right|Up|Down)|Home|End|Page(?:Up|Down))$/

export function createReaderKeyboard(parts: KeyboardParts): ReaderKeyboard {
  const { root, caret, geometry, moves, selection, reveal, firstVisibleOffset } = parts
  let goal: number | null = null

  const redraw = () => {
    const at = caret.isShown() && selection.ends()
    if (at) caret.show(at.focus)
  }

  function begin(): void {
    const at = selection.ends()?.focus ?? firstVisibleOffset()
    if (!selection.ends()) selection.set(at, at)
    caret.show(at)
  }

  async function go(move: CaretMove, extend: boolean): Promise<void> {
    const from = firstVisibleOffset()
    const ends = selection.ends() ?? { anchor: from, focus: from }
    const vertical = move.by === 'line' || move.by === 'page'
    goal = vertical ? (goal ?? geometry.caretBox(ends.focus).left) : null
    let focus = moves.target(ends.focus, move, goal ?? 0)
    if (!extend && ends.anchor !== ends.focus && move.by === 'character') {
      const [start, end] = orderedRange(ends)
      focus = focus > ends.focus ? end : start
    }
    selection.set(extend ? ends.anchor : focus, focus)
    const revealed = reveal([focus, focus])
    caret.show(focus)
    await revealed
    redraw()
  }

  /** What a key would do that no command has: the browser's own caret jumps into sections that are not laid out. */
  function keepStill(event: KeyboardEvent): void {
    const selectsAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)
    if (event.target === root && (selectsAll || movingKey.test(event.key))) event.preventDefault()
  }

  const listeners = new AbortController()
  const { signal } = listeners
  // After the commands.
  window.addEventListener('keydown', keepStill, { signal })
  root.addEventListener('focus', () => root.matches(':focus-visible') && begin(), { signal })
  root.addEventListener('blur', caret.hide, { signal })
  root.addEventListener(
    'pointerdown',
    () => {
      goal = null
      caret.hide()
    },
    { signal },
  )

  return {
    redraw,
    move: (move, extend) => void go(move, extend),
    focus() {
      root.focus({ preventScroll: true })
      begin()
    },
    dispose() {
      listeners.abort()
      caret.hide()
    },
  }
}
