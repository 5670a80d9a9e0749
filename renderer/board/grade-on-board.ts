import { isSaidHere } from '../../shared/tradecraft/matrix/cells'
import type { Scale } from '../../shared/tradecraft/vocabulary'
import { mayChange } from '../craft/may-change'
import type { Workbench } from '../workbench'

/**
 * Asks for a grade of what has the keyboard on the board: of the claim, as the source of the column makes it, or of that
 * source.
 */
export function gradeOnBoard(bench: Workbench, scale: Scale): void {
  const { account, board, view } = bench
  if (!mayChange(bench)) return
  const matrix = board.get()?.matrix
  const { at } = board.view.get()
  const row = at && matrix?.rowOf(at.row)
  if (!matrix || !row) return account.say('Go to a claim first, by the arrow keys.')
  const column = matrix.columns.find(({ source }) => source === at.column)
  const said = column && row.cells.get(column.source)
  if (scale === 'reliability' && !column) return account.say('Go to the column of a source first, by the arrow keys.')
  if (scale === 'credibility' && column && !said) return account.say('This source says nothing of the claim.')
  const isHere = scale === 'reliability' ? column?.heardIn === 'here' : !said || isSaidHere(said)
  if (!isHere) return account.say('Only another account has that from this source: it is graded there.')
  const on = scale === 'reliability' && column ? column.source : (said?.passage ?? row.id)
  board.view.update((state) => ({ ...state, grading: { on, scale } }))
  view.update((state) => ({ ...state, dialog: 'grade' }))
}
