import type { Annotation } from '../../shared/account/annotation'
import { normaliseRanges, type Range, type Ranges } from '../../shared/account/range'
import type { PassageEnd } from '../reader/mark-elements'
import { leaveSelection } from '../tagging/leave-selection'
import type { Workbench } from '../workbench'
import { characterMoves } from './character-ends'
import { type EndMove, wordMoves } from './word-ends'

/** By how much an end is moved. */
type Step = 'word' | 'character'

const movesBy = { word: wordMoves, character: characterMoves } as const

/** Moves one end of the active passage; of several pieces, one of which nothing would be left is given up. */
export function movePassageEnd(bench: Workbench, move: EndMove, by: Step = 'word'): void {
  const { annotation, text } = activePassage(bench)
  if (!annotation) return
  const { ranges } = annotation
  const index = indexAt(annotation, move.endsWith('start') ? 'start' : 'end')
  const moved = movesBy[by][move](text, ranges[index] as Range)
  if (moved) setPiece(bench, annotation, index, moved)
  else if (!move.startsWith('trim')) bench.account.say(`There is no further ${by}.`)
  else if (ranges.length > 1) setPiece(bench, annotation, index, null)
  else bench.account.say(`Only one ${by} is left.`)
}

/** Which piece begins or ends a passage. */
const indexAt = ({ ranges }: Annotation, end: PassageEnd): number => (end === 'start' ? 0 : ranges.length - 1)

/** Puts another piece, or with null none, in the stead of one: one step. */
export function setPiece(bench: Workbench, annotation: Annotation, index: number, piece: Range | null): boolean {
  return setRanges(
    bench,
    annotation,
    annotation.ranges.flatMap((other, i) => (i !== index ? [other] : piece ? [piece] : [])),
  )
}

/** Makes the active passage exactly what is selected. */
export function refitPassage(bench: Workbench): void {
  const { annotation } = activePassage(bench)
  const { selection } = bench.account.get()
  if (!annotation || !selection) return
  setRanges(bench, annotation, [selection.range])
  leaveSelection(bench, selection.range[1])
}

export function activePassage({ account }: Workbench): { annotation: Annotation | undefined; text: string } {
  const { active, account: shown } = account.get()
  return { annotation: active ? account.annotation(active) : undefined, text: shown?.text ?? '' }
}

export const setRanges = ({ account }: Workbench, { id }: Annotation, ranges: Ranges): boolean =>
  account.run([{ type: 'set-field', id, field: 'ranges', value: normaliseRanges(ranges) }])
