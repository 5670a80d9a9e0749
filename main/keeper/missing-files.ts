import type { WindowId } from './control'

/** Between two tries, in ms. */
const pause = 2000

/**
 * Files that windows had in view when the keeper before this one ended, and that cannot be opened now. They are tried
 * again until they can be: what a window holds unsaved is saved then.
 */
export class MissingFiles {
  readonly #open: (window: WindowId, file: string) => Promise<boolean>
  readonly #waiting = new Map<WindowId, { readonly file: string; readonly timer: NodeJS.Timeout }>()

  /** @param open resolves with false for what is to be tried again */
  constructor(open: (window: WindowId, file: string) => Promise<boolean>) {
    this.#open = open
  }

  wait(window: WindowId, file: string): void {
    this.forget(window)
    const timer = setTimeout(() => void this.try(window), pause)
    timer.unref()
    this.#waiting.set(window, { file, timer })
  }

  async try(window: WindowId): Promise<void> {
    const waiting = this.#waiting.get(window)
    if (!waiting) return
    this.forget(window)
    if (!(await this.#open(window, waiting.file))) this.wait(window, waiting.file)
  }

  forget(window: WindowId): void {
    clearTimeout(this.#waiting.get(window)?.timer)
    this.#waiting.delete(window)
  }
}
