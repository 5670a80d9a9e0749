import { expect, it } from 'vitest'
import { moveInGrid } from '../../../renderer/board/matrix-keys'

const grid = { rows: ['r1', 'r2', 'r3', 'r4'], columns: ['claim', 's1', 'status'], page: 2 }

const from = (key: string, at: string | null, held = false) => {
  const [row = '', column = ''] = at?.split(' ') ?? []
  const to = moveInGrid({ key, ctrlKey: held, metaKey: false }, at === null ? null : { row, column }, grid)
  return to && `${to.row} ${to.column}`
}

it.each([
  ['ArrowDown', null, 'r1 claim'],
  ['ArrowDown', 'r1 s1', 'r2 s1'],
  ['ArrowUp', 'r1 s1', 'r1 s1'],
  ['ArrowRight', 'r2 s1', 'r2 status'],
  ['ArrowRight', 'r2 status', 'r2 status'],
  ['ArrowLeft', 'r2 s1', 'r2 claim'],
  ['PageDown', 'r1 claim', 'r3 claim'],
  ['PageUp', 'r4 s1', 'r2 s1'],
  ['Home', 'r3 s1', 'r3 claim'],
  ['End', 'r3 s1', 'r3 status'],
  ['x', 'r3 s1', undefined],
])('%s leads from %s to %s', (key, at, to) => expect(from(key, at)).toBe(to))

it('leads to the first and the last cell with Ctrl', () => {
  expect(from('Home', 'r3 s1', true)).toBe('r1 claim')
  expect(from('End', 'r3 s1', true)).toBe('r4 status')
})

it('begins at the first column where the one before is gone', () => {
  expect(from('ArrowDown', 'r1 gone')).toBe('r2 claim')
})
