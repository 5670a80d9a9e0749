import type { Annotation } from '../../shared/account/annotation'
import { kindNames } from '../../shared/account/kind'
import { normaliseRanges, type Range, type Ranges, withoutRange } from '../../shared/account/range'
import { trimToPassage } from '../reader/passage-range'
import { leaveSelection } from '../tagging/leave-selection'
import type { Workbench } from '../workbench'
import { activePassage, setRanges } from './edit-passage'

/** The comma that closes “he said,”: a caret that goes by words stops before it. */
const comma = /^[\s,;:،؛，、]+/

/** A piece as it is worth keeping: it neither begins nor ends with blanks, nor begins with a comma. */
function trimPiece(text: string, [start, end]: Range): Range | null {
  const closing = comma.exec(text.slice(start, end))?.[0].length ?? 0
  return trimToPassage(text, [start + closing, end])
}

/** What is left of a passage's pieces without a stretch. */
export const takeOut = (text: string, ranges: Ranges, range: Range): Ranges =>
  withoutRange(ranges, range)
    .map((piece) => (piece[0] === range[1] ? trimPiece(text, piece) : trimToPassage(text, piece)))
    .filter((piece) => piece !== null)

/** A passage with one more piece. */
export const addTo = (text: string, ranges: Ranges, piece: Range): Ranges =>
  normaliseRanges([...ranges, trimPiece(text, piece) ?? piece])

const same = (a: Ranges, b: Ranges): boolean => String(a) === String(b)

/** The piece that an offset is in or touches. */
const pieceAt = ({ ranges }: Annotation, offset: number): Range | undefined =>
  ranges.find(([start, end]) => start <= offset && offset <= end)

/** “Now in two pieces” is what somebody hears who does not see the passage. */
const piecesPhrase = (ranges: Ranges): string => (ranges.length === 1 ? 'in one piece' : `in ${ranges.length} pieces`)

/** Makes what is selected one more piece of the active passage: what was said before and after “he said”. */
export function addPiece(bench: Workbench): void {
  const { annotation, text } = activePassage(bench)
  const { account, reader } = bench
  const { selection } = account.get()
  if (!annotation || !selection) return
  const ranges = addTo(text, annotation.ranges, selection.range)
  const kind = kindNames[annotation.kind].name
  if (same(ranges, annotation.ranges)) account.say('The passage has these words already.')
  else if (setRanges(bench, annotation, ranges))
    account.say(`Added: the ${kind.toLowerCase()} is ${piecesPhrase(ranges)}`)
  else return
  leaveSelection(bench, selection.range[1])
  reader.get()?.focus()
}

/** Takes what is selected out of the active passage, or else the piece at the caret. */
export function removePiece(bench: Workbench): void {
  const { annotation, text } = activePassage(bench)
  const { account, reader } = bench
  const { selection } = account.get()
  const caret = reader.get()?.caret() ?? null
  if (!annotation) return
  const out = selection?.range ?? (caret === null ? undefined : pieceAt(annotation, caret))
  const left = out ? takeOut(text, annotation.ranges, out) : annotation.ranges
  const kind = kindNames[annotation.kind].name.toLowerCase()
  if (same(left, annotation.ranges))
    account.say('Select words of the passage, or put the caret into one of its pieces.')
  else if (left.length === 0) account.say(`That is all of the ${kind}; delete it instead.`)
  else if (setRanges(bench, annotation, left)) {
    account.say(`Taken out: the ${kind} is ${piecesPhrase(left)}`)
    if (selection) leaveSelection(bench, selection.range[1])
    reader.get()?.focus()
  }
}
