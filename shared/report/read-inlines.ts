import { citationValue } from './block-values'
import type { Inline, Inlines, TextMark } from './report'
import type { Child } from './shared-tree'

/** As Lexical counts them in a number. */
export const markBits: { readonly [M in TextMark]: number } = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
}

const marksOf = (format: number): readonly TextMark[] =>
  (Object.keys(markBits) as readonly TextMark[]).filter((mark) => (format & markBits[mark]) !== 0)

/** Runs of words that look alike are one: in how many somebody wrote them makes no difference. */
export function readInlines(children: readonly Child[]): Inlines {
  const inlines: Inline[] = []
  for (const one of children.flatMap(inlinesOf)) {
    const last = inlines.at(-1)
    if (last?.type === 'text' && one.type === 'text' && `${last.marks ?? ''}` === `${one.marks ?? ''}`)
      inlines[inlines.length - 1] = { ...last, text: last.text + one.text }
    else inlines.push(one)
  }
  return inlines
}

function inlinesOf(child: Child): Inlines {
  if (child.is === 'words') return wordsOf(child)
  if (child.is === 'decorator') return [citationOf(child.attribute('__citation'))]
  const { attribute, children: within } = child.read()
  const inlines = readInlines(within)
  const url = attribute('__url')
  return typeof url === 'string' && url !== '' ? [{ type: 'link', url, inlines }] : inlines
}

function wordsOf({ type, format, words }: Extract<Child, { is: 'words' }>): Inlines {
  if (type === 'linebreak') return [{ type: 'break' }]
  if (words === '') return []
  const marks = marksOf(format)
  return [{ type: 'text', text: words, ...(marks.length > 0 && { marks }) }]
}

function citationOf(value: unknown): Inline {
  const citation = citationValue.safeParse(value).data
  return citation ? { type: 'citation', citation } : { type: 'text', text: unreadable }
}

const unreadable = '[A citation that this version of Attest cannot read.]'
