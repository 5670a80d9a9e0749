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
  return [
    ['it was opened', nothing, card, { from: 0 }],
    ['the checks were counted', nothing, counted],
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
