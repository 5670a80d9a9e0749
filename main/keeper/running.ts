import type { WindowId } from './control'

/** Work for windows that can be broken off: one at a time for each, since a new one breaks off the one before. */
export class Running {
  readonly #signals = new Map<WindowId, AbortController>()

  begin(window: WindowId): AbortSignal {
    this.breakOff(window)
    const controller = new AbortController()
    this.#signals.set(window, controller)
    return controller.signal
  }

  breakOff(window: WindowId): void {
    this.#signals.get(window)?.abort()
    this.#signals.delete(window)
  }
}
