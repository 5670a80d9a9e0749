/**
 * In the page: goes through what a person does, and notes of each step how long it took and every task longer than
 * 50 ms meanwhile, all in ms. Sent as its own source, as the steps are: it can name nothing outside itself.
 * @param {(look: { inside: Function, press: Function }) => [step: string, begin: () => void, isDone: () => unknown, options?: { from?: number, rest?: number }][]} stepsWith
 * @param {{ restMs: number }} times how long to watch after each step, where it does not say otherwise
 */
export async function watch(stepsWith, { restMs }) {
  const tasks = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true })
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const watched = {}

  async function during(step, begin, isDone, { from = performance.now(), rest = restMs } = {}) {
    begin()
    while (!isDone()) await pause(20)
    const took = performance.now() - from
    await pause(rest)
    const long = tasks.filter(({ startTime }) => startTime >= from && startTime < performance.now())
    watched[step] = { took, long: long.map(({ duration }) => duration) }
  }

  // From child to child: to look for something through all of a long text takes long by itself.
  const inside = (parent, ...names) =>
    names.reduce((element, name) => [...(element?.children ?? [])].find((child) => child.matches(name)), parent)
  const press = (key, modifiers = {}) =>
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
        bubbles: true,
        cancelable: true,
        ...modifiers,
      }),
    )

  for (const step of stepsWith({ inside, press })) await during(...step)
  return watched
}
