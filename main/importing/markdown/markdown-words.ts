import type { PhrasingContent } from 'mdast'

/** Counts what a text cannot show, for the warnings. */
export interface Losses {
  hidden: number
  struck: number
  unknownFields: number
}

/**
 * The words of a paragraph as they are read: emphasis, links and code give their text, an image the words that stand
 * for it, a footnote its mark. A link's address is not among the words; it stays in the original that the account keeps.
 */
export function wordsOf(content: readonly PhrasingContent[], losses: Losses): string {
  // A stack of its own: emphasis can be nested deeper than calls can.
  const pending: PhrasingContent[] = [...content].reverse()
  let words = ''
  let hiddenBy = ''
  while (pending.length > 0) {
    const node = pending.pop() as PhrasingContent
    if (node.type === 'html') {
      const tag = /^<(\/?)(script|style)\b/i.exec(node.value)
      if (tag) hiddenBy = tag[1] === '' ? (tag[2] ?? '').toLowerCase() : ''
      if (/^<br\b/i.test(node.value)) words += '\n'
      if (node.value.startsWith('<!--') || (tag && hiddenBy !== '')) losses.hidden++
    } else if (hiddenBy === '') {
      if (node.type === 'delete') losses.struck++
      if ('children' in node) for (const child of [...node.children].reverse()) pending.push(child)
      else words += leafWords(node)
    }
  }
  return words.replace(/[ \t]*\n[ \t]*/g, '\n').trim()
}

function leafWords(node: Exclude<PhrasingContent, { readonly children: unknown }>): string {
  switch (node.type) {
    case 'break':
      return '\n'
    case 'text':
    case 'inlineCode':
      // A line break in the source is a blank to its reader.
      return node.value.replace(/[ \t]*[\r\n][ \t]*/g, ' ')
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return footnoteMark(node)
    default:
      return ''
  }
}

export const footnoteMark = (footnote: {
  readonly label?: string | null | undefined
  readonly identifier: string
}): string => `[${footnote.label ?? footnote.identifier}]`
