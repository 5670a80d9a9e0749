import type { BlockShape } from './block-writer'

/** What a paragraph is whose style a word processor calls so, by the English names that its files keep in every language. */
export function shapeOfStyle(name: string): BlockShape | undefined {
  const known = name.trim().toLowerCase()
  const level = /^heading (\d)$/.exec(known)?.[1]
  if (level) return { type: 'heading', level: Math.min(6, Math.max(1, Number(level))) }
  switch (known) {
    case 'title':
      return { type: 'heading', level: 1 }
    case 'subtitle':
      return { type: 'heading', level: 2 }
    case 'quote':
    case 'intense quote':
    case 'quotations':
    case 'block text':
      return { type: 'quote' }
    case 'preformatted text':
    case 'html preformatted':
    case 'source code':
      return { type: 'code' }
    default:
      return undefined
  }
}
