import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from '../../../renderer/store/store'
import { workOut } from '../../../renderer/store/worked-out'

/** What a number comes to, in as many steps as it is great. */
function* square(n: number): Generator<undefined, number> {
  for (let i = 0; i < n; i++) yield
  return n * n
}

let idle: ((deadline: { timeRemaining(): number }) => void)[] = []

/** The page has time for so many steps. */
function rest(steps = 1000): void {
  vi.runOnlyPendingTimers()
  let left = steps
  while (left > 0 && idle.length > 0) idle.shift()?.({ timeRemaining: () => (left-- > 0 ? 50 : 0) })
}

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

function workbench() {
  const source = createStore<{ readonly about: string; readonly n: number | null }>({ about: 'a', n: 3 })
  const begun: number[] = []
  const worked = workOut({
    sources: [source],
    about: () => source.get().about,
    ingredients: () => {
      const { n } = source.get()
      return n === null ? null : ([n] as const)
    },
    rest: () => 10,
    begin: ([n]) => {
      begun.push(n)
      return square(n)
    },
  })
  return { source, worked, begun }
}

describe('what takes long to be known', () => {
  it('is not begun before anybody wants to know', () => {
    const { source, worked, begun } = workbench()
    source.update((state) => ({ ...state, n: 4 }))
    rest()
    expect([worked.get(), begun]).toEqual([null, []])
    worked.subscribe(() => {})
    rest()
    expect([worked.get(), begun]).toEqual([16, [4]])
  })

  it('stays as it was until it is known anew, and is told once', () => {
    const { source, worked } = workbench()
    const told: (number | null)[] = []
    worked.subscribe(() => told.push(worked.get()))
    rest()
    source.update((state) => ({ ...state, n: 5 }))
    expect(worked.get()).toBe(9)
    rest(2)
    expect(worked.get()).toBe(9)
    rest()
    expect(told).toEqual([9, 25])
  })

  it('leaves what has been overtaken', () => {
    const { source, worked } = workbench()
    const told: (number | null)[] = []
    worked.subscribe(() => told.push(worked.get()))
    rest(2)
    source.update((state) => ({ ...state, n: 6 }))
    rest()
    rest()
    expect(told).toEqual([36])
  })

  it('is not begun again by what it is not made of', () => {
    const { source, worked, begun } = workbench()
    worked.subscribe(() => {})
    rest()
    source.update((state) => ({ ...state }))
    rest()
    expect(begun).toEqual([3])
  })

  it('is nothing as soon as it is about something else', () => {
    const { source, worked } = workbench()
    worked.subscribe(() => {})
    rest()
    source.update(() => ({ about: 'b', n: null }))
    expect(worked.get()).toBeNull()
  })

  it('stops once nobody wants to know any more, and goes on for the next', () => {
    const { source, worked, begun } = workbench()
    const leave = worked.subscribe(() => {})
    leave()
    rest()
    expect(begun).toEqual([])
    source.update((state) => ({ ...state, n: 2 }))
    worked.subscribe(() => {})
    rest()
    expect(worked.get()).toBe(4)
  })
})
