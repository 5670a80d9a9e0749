import type { Citation } from '../../report/citation'
import type { Inline, Inlines, ListBlock, ReportBlock, ReportText } from '../../report/report'
import type { Protection } from '../export-account'

/** What is asked of whoever replaces names. */
type Replacer = Pick<Protection, 'replace' | 'tells'>

/** The text of a report with protected sources called by their release labels. @param cite does so in a citation */
export function protectText(
  { blocks }: ReportText,
  protection: Replacer,
  cite: (citation: Citation) => Citation,
): ReportText {
  const say = (words: string): string => protection.replace(words).text
  const inlinesOf = (inlines: Inlines): Inlines => protectInlines(inlines, protection, cite)
  const listOf = (list: ListBlock): ListBlock => ({
    ...list,
    items: list.items.map((item) => ({ ...item, inlines: inlinesOf(item.inlines), below: item.below.map(listOf) })),
  })
  const blockOf = (block: ReportBlock): ReportBlock => {
    switch (block.type) {
      case 'list':
        return listOf(block)
      case 'table': {
        const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: inlinesOf(cell.inlines) })))
        return { ...block, rows }
      }
      case 'section':
        return { ...block, blocks: block.blocks.map(blockOf) }
      case 'paragraph': {
        const { judgment } = block
        return {
          ...block,
          inlines: inlinesOf(block.inlines),
          ...(judgment && { judgment: { ...judgment, assumptions: say(judgment.assumptions) } }),
        }
      }
      case 'heading':
      case 'quote':
        return { ...block, inlines: inlinesOf(block.inlines) }
    }
  }
  return { blocks: blocks.map(blockOf) }
}

/** As one text, so that a name of which a part is bold or a link, or that a citation parts, is found too. */
function protectInlines(inlines: Inlines, protection: Replacer, cite: (citation: Citation) => Citation): Inlines {
  const { text, rangeOf } = protection.replace(wordsIn(inlines))
  let [at, told] = [0, 0]
  /** A name over the border of two is told in the first. */
  const take = (words: string): string => {
    const [start, end] = words === '' ? [told, told] : rangeOf([at, at + words.length])
    const from = Math.max(start, told)
    at += words.length
    told = Math.max(told, end)
    return text.slice(from, end)
  }
  const inlineOf = (inline: Inline): Inlines => {
    switch (inline.type) {
      case 'text': {
        const words = take(inline.text)
        return words === '' ? [] : [{ ...inline, text: words }]
      }
      case 'break':
        return take('\n') === '\n' ? [inline] : []
      case 'citation':
        return [{ ...inline, citation: cite(inline.citation) }]
      case 'link': {
        const within = inline.inlines.flatMap(inlineOf)
        // An address that names somebody leads to them too.
        return tellsIn(inline.url, protection) ? within : [{ ...inline, inlines: within }]
      }
    }
  }
  return inlines.flatMap(inlineOf)
}

/** A citation is no character: it may stand within a name. */
const wordsIn = (inlines: Inlines): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      if (inline.type === 'break') return '\n'
      return inline.type === 'link' ? wordsIn(inline.inlines) : ''
    })
    .join('')

function tellsIn(url: string, { tells }: Replacer): boolean {
  if (tells(url)) return true
  try {
    return tells(decodeURIComponent(url.replaceAll('+', ' ')))
  } catch {
    // Where it cannot be told what it names, it is not followed.
    return true
  }
}
