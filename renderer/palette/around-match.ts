import { fold, unfold } from '../../shared/text/fold'

/** Enough to recognise a passage by, in UTF-16 units. */
const most = 110

/** The part of a long text around the first of the words looked for, so that it can be seen on one line. */
export function aroundMatch(text: string, query: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const folded = fold(line)
  const word =
    fold(query)
      .text.split(/\s+/)
      .find((part) => part !== '' && folded.text.includes(part)) ?? ''
  const [at] = unfold(folded, Math.max(0, folded.text.indexOf(word)), 0)
  if (at < most - 40) return line.slice(0, most * 2)
  const blank = line.indexOf(' ', at - 30)
  return `…${line.slice(blank >= 0 && blank < at ? blank + 1 : at, at + most * 2)}`
}
