import type { Annotation } from '../../shared/account/annotation'
import { normaliseRanges, type Range, type Ranges } from '../../shared/account/range'
import type { PassageEnd } from '../reader/mark-elements'
import type { Workbench } from '../workbench'
import { type WordMove, wordMoves } from './word-ends'

/** Moves one end of the active passage by a word. */
export function movePassageEnd(bench: Workbench, move: WordMove): void {
  const { annotation, text } = activePassage(bench)
  if (!annotation) return
  const end = move.endsWith('start') ? 'start' : 'end'
  const moved = wordMoves[move](text, pieceAt(annotation, end))
  if (moved) setPieceAt(bench, annotation, end, moved)
  else bench.account.say(move.startsWith('trim') ? 'Only one word is left.' : 'There is no further word.')
}

const indexAt = ({ ranges }: Annotation, end: PassageEnd) => (end === 'start' ? 0 : ranges.length - 1)

/** The piece of a passage that begins or ends it. */
export const pieceAt = (annotation: Annotation, end: PassageEnd): Range =>
  annotation.ranges[indexAt(annotation, end)] as Range

/** Gives a passage another first or last piece: one step. */
export function setPieceAt(bench: Workbench, annotation: Annotation, end: PassageEnd, piece: Range): void {
  const index = indexAt(annotation, end)
  setRanges(
    bench,
    annotation,
    annotation.ranges.map((other, i) => (i === index ? piece : other)),
  )
}

/** Makes the active passage exactly what is selected. */
export function refitPassage(bench: Workbench): void {
  const { annotation } = activePassage(bench)
  const { selection } = bench.account.get()
  if (!annotation || !selection) return
  setRanges(bench, annotation, [selection.range])
  bench.reader.get()?.select([selection.range[1], selection.range[1]])
  bench.account.select(null)
}

function activePassage({ account }: Workbench): { annotation: Annotation | undefined; text: string } {
  const { active, account: shown } = account.get()
  return { annotation: active ? account.annotation(active) : undefined, text: shown?.text ?? '' }
}

function setRanges({ account }: Workbench, { id }: Annotation, ranges: Ranges): void {
  account.run([{ type: 'set-field', id, field: 'ranges', value: normaliseRanges(ranges) }])
}
