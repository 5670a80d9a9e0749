/** In the page: a long account is opened and compacted, and its history looked through. */
export function historySteps({ inside, press }) {
  const compactingMs = 60_000
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
  const goFar = () => {
    changes().scrollTop = changes().scrollHeight / 10
  }
  return [
    ['it was opened', nothing, card, { from: 0 }],
    ['it was compacted', nothing, () => true, { rest: compactingMs }],
    ['its history was opened', () => press('H', { ctrlKey: true, shiftKey: true }), () => rows().length > 0],
    ['a far change was gone to', goFar, farRow],
    ['that was chosen', () => farRow().click(), asItWas],
    ['the account was shown as it was', () => asItWas().click(), toNow],
    ['one went back to now', () => toNow().click(), () => rows().length > 0],
  ]
}
