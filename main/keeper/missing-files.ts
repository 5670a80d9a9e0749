import type { WindowId } from './control'
import type { Laid } from './laid'

/** Between two tries, in ms. */
const pause = 2000

/**
 * Files that windows had in view when the keeper before this one ended, and that cannot be opened now. They are tried
 * again until they can be: what a window holds unsaved is saved then.
 */
export class MissingFiles {
  readonly #open: (window: WindowId, file: string, laid: Laid) => Promise<boolean>
  readonly #waiting = new Map<
    WindowId,
    { readonly file: string; readonly laid: Laid; readonly timer: NodeJS.Timeout }
  >()

  /** @param open resolves with false for what is to be tried again */
  constructor(open: (window: WindowId, file: string, laid: Laid) => Promise<boolean>) {
    this.#open = open
  }

  /** @param laid what lay on the desks of the window */
  wait(window: WindowId, file: string, laid: Laid): void {
    this.forget(window)
    const timer = setTimeout(() => void this.try(window), pause)
    timer.unref()
    this.#waiting.set(window, { file, laid, timer })
  }

  async try(window: WindowId): Promise<void> {
    const waiting = this.#waiting.get(window)
    if (!waiting) return
    this.forget(window)
    const { file, laid } = waiting
    if (!(await this.#open(window, file, laid))) this.wait(window, file, laid)
  }

  /** The file that a window waits for. */
  of(window: WindowId): string | undefined {
    return this.#waiting.get(window)?.file
  }

  forget(window: WindowId): void {
    clearTimeout(this.#waiting.get(window)?.timer)
    this.#waiting.delete(window)
  }
}
