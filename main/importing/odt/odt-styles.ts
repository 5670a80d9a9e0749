import type { BlockShape } from '../block-writer'
import type { NumberFormat } from '../ordinal'
import { shapeOfStyle } from '../style-shape'
import type { XmlAttributes, XmlHandler } from '../xml'

// Open Document Format 1.3, part 3, clauses 16 (styles) and 20 (formatting attributes).

/** What is drawn before the items of one level of a list. */
export type ListLevel =
  | { readonly kind: 'bullet' }
  | {
      readonly kind: 'number'
      /** Undefined where no number is drawn. */
      readonly format: NumberFormat | undefined
      readonly prefix: string
      readonly suffix: string
      readonly start: number
      /** How many levels are drawn, its own counted: 2 of “3.1”. */
      readonly shown: number
    }

export type StyleFamily = 'paragraph' | 'text' | 'table'

interface OdtStyle {
  readonly name: string
  readonly parent: string | undefined
  isHidden?: boolean
  breakBefore?: boolean
  breakAfter?: boolean
  pageNumber?: number
}

/** Where pages begin by a style. */
export interface PageBreaks {
  readonly before: boolean
  readonly after: boolean
  /** The number that its page is given. */
  readonly number: number | undefined
}

/** The styles of a document, gathered from its parts as they are read. */
export interface OdtStyles {
  /** An element of the part, as `XmlHandler` opens it. */
  readonly open: XmlHandler['open']
  readonly shapeOf: (style: string) => BlockShape | undefined
  readonly isHidden: (family: StyleFamily, style: string) => boolean
  readonly breaksOf: (family: StyleFamily, style: string) => PageBreaks
  readonly listLevel: (style: string, level: number) => ListLevel | undefined
}

/** How many styles one may go on from, one after another, before that is a ring. */
const longestChain = 20

export function createOdtStyles(): OdtStyles {
  const styles = new Map<string, OdtStyle>()
  const lists = new Map<string, Map<number, ListLevel>>()
  let style: OdtStyle | undefined
  let list: Map<number, ListLevel> | undefined

  const open = (name: string, attributes: XmlAttributes): undefined => {
    switch (name) {
      case 'style:style': {
        const own = attributes['style:name'] ?? ''
        style = {
          name: attributes['style:display-name'] ?? plainName(own),
          parent: attributes['style:parent-style-name'],
          // Whatever goes onto pages of its own kind begins one.
          breakBefore: (attributes['style:master-page-name'] ?? '') !== '',
        }
        styles.set(`${attributes['style:family']} ${own}`, style)
        return
      }
      case 'style:default-style':
        style = undefined
        return
      case 'style:paragraph-properties':
      case 'style:table-properties':
        if (!style) return
        style.breakBefore ||= attributes['fo:break-before'] === 'page'
        style.breakAfter = attributes['fo:break-after'] === 'page'
        if (/^[1-9]\d{0,5}$/.test(attributes['style:page-number'] ?? ''))
          style.pageNumber = Number(attributes['style:page-number'])
        return
      case 'style:text-properties':
        if (style && attributes['text:display']) style.isHidden = attributes['text:display'] === 'none'
        return
      case 'text:list-style':
        list = new Map()
        lists.set(attributes['style:name'] ?? '', list)
        return
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
        list?.set(Number(attributes['text:level']), { kind: 'bullet' })
        return
      case 'text:list-level-style-number':
        list?.set(Number(attributes['text:level']), numberedLevel(attributes))
    }
  }

  function* chain(family: StyleFamily, first: string): Generator<OdtStyle> {
    let name: string | undefined = first
    for (let steps = 0; name !== undefined && steps < longestChain; steps++) {
      // Some programs use a style that they do not describe.
      const next: OdtStyle = styles.get(`${family} ${name}`) ?? { name: plainName(name), parent: undefined }
      yield next
      name = next.parent
    }
  }

  return {
    open,
    shapeOf(name) {
      for (const { name: known } of chain('paragraph', name)) {
        const shape = shapeOfStyle(known)
        if (shape) return shape
      }
      return undefined
    },
    isHidden(family, name) {
      for (const { isHidden } of chain(family, name)) if (isHidden !== undefined) return isHidden
      return false
    },
    breaksOf(family, name) {
      const { breakBefore = false, breakAfter = false, pageNumber } = styles.get(`${family} ${name}`) ?? {}
      return { before: breakBefore, after: breakAfter, number: pageNumber }
    },
    listLevel: (name, level) => lists.get(name)?.get(level),
  }
}

const plainName = (name: string): string => name.replace(/_20_/g, ' ')

const numberedLevel = (attributes: XmlAttributes): ListLevel => ({
  kind: 'number',
  format: formatOf(attributes['style:num-format'] ?? ''),
  prefix: attributes['style:num-prefix'] ?? '',
  suffix: attributes['style:num-suffix'] ?? '',
  start: Number.parseInt(attributes['text:start-value'] ?? '1', 10) || 1,
  shown: Number.parseInt(attributes['text:display-levels'] ?? '1', 10) || 1,
})

function formatOf(written: string): NumberFormat | undefined {
  if (written === '') return undefined
  if (written.startsWith('١')) return 'arabic-indic'
  switch (written) {
    case 'a':
      return 'lower-letter'
    case 'A':
      return 'upper-letter'
    case 'i':
      return 'lower-roman'
    case 'I':
      return 'upper-roman'
    default:
      return 'decimal'
  }
}
