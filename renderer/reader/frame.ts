export interface Frame {
  /** Asks for one run before the next paint, however often it is asked. */
  readonly request: () => void
  readonly cancel: () => void
}

export function createFrame(run: () => void): Frame {
  let pending = 0
  return {
    request() {
      pending ||= requestAnimationFrame(() => {
        pending = 0
        run()
      })
    },
    cancel() {
      cancelAnimationFrame(pending)
      pending = 0
    },
  }
}

/** The next frame, or a tenth of a second where no frames are drawn (a hidden window). */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 100)
    requestAnimationFrame(() => {
      clearTimeout(late)
      resolve()
    })
  })

/** Asks the clock only now and then: to ask takes as long as a short step of what is to be limited. */
const stepsBetweenLooks = 32

/** Says whether so many ms have gone since. */
export function lateAfter(ms: number): () => boolean {
  const end = performance.now() + ms
  let asked = 0
  let late = false
  return () => {
    late ||= ++asked % stepsBetweenLooks === 0 && performance.now() > end
    return late
  }
}
