/** In the page: an account of which much is noted is opened, its evidence board and its checks, and one more claim tagged. */
export function boardSteps({ inside, press }) {
  const card = () => inside(document.querySelector('.reader'), '.margin', '.cards', 'li')
  const counted = () => document.querySelector('.sidebar .sidebar-count[data-alarm]')
  // The account stays in the page beneath the board.
  const board = () => inside(document.querySelector('.app-view'), '.board')
  const tab = (name) => [...document.querySelectorAll('.board-tab')].find((one) => one.textContent === name)
  const findings = () => document.querySelector('.checks-panel .check-group')

  const nothing = () => {}
  const ctrl = { ctrlKey: true }
  const farDown = (list) => () => {
    document.querySelector(list).scrollTop = document.querySelector(list).scrollHeight / 2
  }
  const account = () => document.querySelector('.account')
  /** Some words of a paragraph in view. */
  const select = () => {
    account().focus()
    const paragraph = [...account().querySelectorAll('p')].find((one) => one.textContent.length > 50)
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    let text = texts.nextNode()
    while (text.length < 20) text = texts.nextNode()
    getSelection().setBaseAndExtent(text, 2, text, 12)
  }
  const grades = () => [...document.querySelectorAll('.card[data-open=true] .grade-row button')]
  const isGraded = () => grades().some((one) => one.matches('[aria-pressed=true], [aria-checked=true]'))
  return [
    ['it was opened', nothing, card, { from: 0 }],
    ['the checks were counted', nothing, counted],
    ['words were selected', select, () => document.querySelector('.tag-bar')],
    ['they were tagged as a source', () => press('3'), () => grades().length > 0],
    ['that was graded', () => grades()[0].click(), isGraded],
    ['the board was opened', () => press('e', ctrl), () => board()?.querySelector('.board-line')],
    ['a far claim was gone to', farDown('.board-grid'), () => board().querySelector('.board-line')],
    ['its actors were listed', () => tab('Actors').click(), () => board().querySelector('.actor-option')],
    [
      'its timeline was drawn',
      () => tab('Timeline').click(),
      () => board().querySelector('.timeline[data-whole=true] li'),
    ],
    ['its matrix was drawn', () => tab('Claims and sources').click(), () => board().querySelector('.board-line')],
    ['one went back to the account', () => press('e', ctrl), () => !board() && card()],
    ['the checks were opened', () => press('K', { ...ctrl, shiftKey: true }), findings],
  ]
}
