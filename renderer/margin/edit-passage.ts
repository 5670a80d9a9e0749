import type { Annotation } from '../../shared/account/annotation'
import { normaliseRanges, type Range, type Ranges } from '../../shared/account/range'
import type { Workbench } from '../workbench'
import { type WordMove, wordMoves } from './word-ends'

/** Moves one end of the active passage by a word. */
export function movePassageEnd(bench: Workbench, move: WordMove): void {
  const { annotation, text } = activePassage(bench)
  if (!annotation) return
  const index = move.endsWith('start') ? 0 : annotation.ranges.length - 1
  const piece = annotation.ranges[index] as Range
  const moved = wordMoves[move](text, piece)
  if (!moved) bench.account.say(move.startsWith('trim') ? 'Only one word is left.' : 'There is no further word.')
  else
    setRanges(
      bench,
      annotation,
      annotation.ranges.map((other, i) => (i === index ? moved : other)),
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
