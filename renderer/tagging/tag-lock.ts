import { type Kind, kindNames } from '../../shared/account/kind'
import type { Workbench } from '../workbench'
import { tagSelection } from './tag-selection'

/** From here on whatever is selected is tagged at once as one kind; what is selected already, too. */
export function lockKind(bench: Workbench, kind: Kind): void {
  const { account, view } = bench
  view.update((state) => ({ ...state, locked: kind, lastKind: kind }))
  if (account.get().selection) tagSelection(bench, kind)
  else account.say(`Every selection is tagged as ${kindNames[kind].name.toLowerCase()} from here on`)
}

export function releaseLock({ account, view }: Workbench): void {
  if (view.get().locked === null) return
  view.update((state) => ({ ...state, locked: null }))
  account.say('Selections are no longer tagged at once')
}

export function toggleLock(bench: Workbench): void {
  const { locked, lastKind } = bench.view.get()
  if (locked === null) lockKind(bench, lastKind)
  else releaseLock(bench)
}

/** Tags the selected words, or, where every selection is tagged at once, makes this the kind for it. */
export function tagAs(bench: Workbench, kind: Kind): void {
  if (bench.view.get().locked === null) tagSelection(bench, kind)
  else lockKind(bench, kind)
}

/** Tags what is selected as soon as it has been: the pointer is let go of, or Shift is. Returns what undoes it. */
export function tagSelections(bench: Workbench): () => void {
  const { account, view } = bench
  let pressedInText = false
  const isInText = ({ target }: Event) => target instanceof Element && target.closest('.account') !== null

  const tag = () => {
    const { locked } = view.get()
    if (locked !== null && account.get().selection) tagSelection(bench, locked)
  }
  const press = (event: PointerEvent) => {
    pressedInText = event.button === 0 && isInText(event)
  }
  const release = () => {
    if (pressedInText) tag()
    pressedInText = false
  }
  const letGo = (event: KeyboardEvent) => {
    if (event.key === 'Shift' && isInText(event)) tag()
  }
  const key = (event: KeyboardEvent) => {
    if (view.get().dialog !== null || !(isInText(event) || event.target === document.body)) return
    const meant = event.key === 'Escape' || (event.key === 'Enter' && account.get().selection !== null)
    if (!meant) return
    event.preventDefault()
    if (event.key === 'Enter') tag()
    else releaseLock(bench)
  }

  // It was meant for this account, as it is now.
  const { account: shown, past } = account.get()
  const stop = account.subscribe(() => {
    const now = account.get()
    if (now.account !== shown || now.past !== past) releaseLock(bench)
  })

  const listeners = new AbortController()
  const { signal } = listeners
  document.addEventListener('pointerdown', press, { signal })
  // After the reader has told what is selected.
  window.addEventListener('pointerup', release, { signal })
  document.addEventListener('keyup', letGo, { signal })
  // Before the text closes what is open there.
  document.addEventListener('keydown', key, { signal, capture: true })
  return () => {
    stop()
    listeners.abort()
  }
}
