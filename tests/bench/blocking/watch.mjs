/**
 * In the page: goes through what a person does with a long account, and notes of each how long it took and every task
 * longer than 50 ms meanwhile, all in ms. Sent as its own source: it can name nothing outside itself.
 * @param {{ compactingMs: number, restMs: number }} times how long to watch, and how long after each step
 */
export async function watch({ compactingMs, restMs }) {
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
  const columns = () => document.querySelector('.columns')
  const card = () => inside(document.querySelector('.reader'), '.margin', '.cards', 'li')
  const history = () => inside(columns(), '.history')
  const changes = () => inside(history(), '.history-list')
  const rows = () => [...(changes()?.querySelectorAll('[role="option"]') ?? [])]
  /** A tenth of all changes are newer. */
  const farRow = () => rows().find((row) => row.ariaPosInSet > 2000)
  const asItWas = () => history().querySelector('.history-actions .line')
  const toNow = () => inside(document.querySelector('main'), '.past-bar', '.solid')

  const nothing = () => {}
  const showHistory = () =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'H', code: 'KeyH', ctrlKey: true, shiftKey: true }))
  const goFar = () => {
    changes().scrollTop = changes().scrollHeight / 10
  }
  const steps = [
    ['it was opened', nothing, card, { from: 0 }],
    ['it was compacted', nothing, () => true, { rest: compactingMs }],
    ['its history was opened', showHistory, () => rows().length > 0],
    ['a far change was gone to', goFar, farRow],
    ['that was chosen', () => farRow().click(), asItWas],
    ['the account was shown as it was', () => asItWas().click(), toNow],
    ['one went back to now', () => toNow().click(), () => rows().length > 0],
  ]
  for (const step of steps) await during(...step)
  return watched
}
