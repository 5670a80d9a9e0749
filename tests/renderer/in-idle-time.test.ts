import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { completeInIdleTime, inIdleTime } from '../../renderer/in-idle-time'

let idle: ((deadline: { timeRemaining(): number }) => void)[] = []

/** The page expects to have nothing to do for long. */
const rest = () => idle.shift()?.({ timeRemaining: () => 50 })

beforeEach(() => {
  vi.useFakeTimers()
  idle = []
  vi.stubGlobal('requestIdleCallback', (run: (typeof idle)[number]) => idle.push(run))
  vi.stubGlobal('cancelIdleCallback', () => idle.splice(0))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** So many steps of 3 ms each. */
function* slowly(steps: number): Generator<undefined, string> {
  for (let i = 0; i < steps; i++) {
    vi.advanceTimersByTime(3)
    yield
  }
  return 'done'
}

describe('work in idle time', () => {
  it('lets others in before a key that is pressed meanwhile would wait for long', () => {
    const steps = slowly(100)
    let taken = 0
    inIdleTime(() => {
      taken += 1
      return !steps.next().done
    })
    const before = performance.now()
    rest()
    expect(performance.now() - before).toBeLessThan(25)
    expect(taken).toBeGreaterThan(1)
    expect(idle).toHaveLength(1)
  })

  it('tells what it came to in a moment of its own', () => {
    const told = vi.fn()
    completeInIdleTime(slowly(2), told)
    rest()
    expect(told).not.toHaveBeenCalled()
    rest()
    expect(told.mock.calls).toEqual([['done']])
    expect(idle).toEqual([])
  })

  it('tells nothing once it was stopped, also at its end', () => {
    const told = vi.fn()
    const stop = completeInIdleTime(slowly(2), told)
    rest()
    stop()
    rest()
    expect(told).not.toHaveBeenCalled()
  })
})
