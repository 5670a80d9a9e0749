import type { Line } from './line'
import { isContentsLine } from './list-mark'
import type { Paragraph } from './paragraphs'

/** What the type of a document says about its headings. */
export interface HeadingLevels {
  /** 1 to 6; undefined where the lines are no heading. */
  readonly levelOf: (paragraph: Paragraph) => number | undefined
}

/** How much larger than the body a heading is at least, and how long and of how many lines at most. */
const [larger, longest, mostLines] = [1.12, 250, 4]

/** Headings are larger than most of the document, one level a size; bold lines of the body's size are the level below. */
export function headingLevels(paragraphs: readonly Paragraph[]): HeadingLevels {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines)
  const body = bodyOf(lines)
  const kindOf = (paragraph: Paragraph): 'large' | 'bold' | undefined => {
    const text = paragraph.lines.map((line) => line.text).join(' ')
    if (!/\p{L}/u.test(text) || isContentsLine(text) || text.length > longest || paragraph.lines.length > mostLines)
      return undefined
    if (sizeOf(paragraph) >= larger * body.size) return 'large'
    const isBold = !body.isBold && paragraph.lines.every((line) => line.isBold)
    return isBold && sizeOf(paragraph) >= 0.95 * body.size && paragraph.lines.length <= 2 && !/[.,;:،؛]$/.test(text)
      ? 'bold'
      : undefined
  }
  const sizes = [...new Set(paragraphs.filter((one) => kindOf(one) === 'large').map(sizeOf))].sort(
    (one, other) => other - one,
  )
  return {
    levelOf(paragraph) {
      const kind = kindOf(paragraph)
      if (!kind) return undefined
      return Math.min(6, 1 + (kind === 'large' ? sizes.indexOf(sizeOf(paragraph)) : sizes.length))
    },
  }
}

const sizeOf = ({ lines }: Paragraph): number => (lines[0] as Line).size

/** The size that most letters have, and whether most are bold. */
function bodyOf(lines: readonly Line[]): { readonly size: number; readonly isBold: boolean } {
  const letters = new Map<number, number>()
  let bold = 0
  let all = 0
  for (const { size, text, isBold } of lines) {
    letters.set(size, (letters.get(size) ?? 0) + text.length)
    all += text.length
    if (isBold) bold += text.length
  }
  const [[size] = [0]] = [...letters].sort(([, one], [, other]) => other - one)
  return { size, isBold: bold * 2 > all }
}
