import { ordinal } from '../ordinal'
import type { XmlAttributes } from '../xml'
import type { OdtStyles } from './odt-styles'

/** A list, or one within another. */
export interface OdtList {
  readonly style: string
  /** 1 and up. */
  readonly level: number
  /** How far its levels have been counted, the outermost first; the whole list has them together. */
  readonly counts: number[]
  /** The whole list. */
  readonly group: object
  item?: OdtItem
}

interface OdtItem {
  readonly isHeader: boolean
  readonly start: number | undefined
  isMarked: boolean
}

/** As many levels as programs number. */
const mostShown = 10

/** Counts the items of a document's lists. */
export interface OdtLists {
  readonly open: (attributes: XmlAttributes, outer: OdtList | undefined) => OdtList
  /** The mark of an item, for its first paragraph; empty for the others. */
  readonly takeMark: (list: OdtList) => string
}

export const newItem = (isHeader: boolean, attributes: XmlAttributes): OdtItem => ({
  isHeader,
  start: /^\d{1,9}$/.test(attributes['text:start-value'] ?? '') ? Number(attributes['text:start-value']) : undefined,
  isMarked: false,
})

export function createOdtLists(styles: OdtStyles): OdtLists {
  const lastOf = new Map<string, number[]>()
  const byId = new Map<string, number[]>()

  const goingOn = (attributes: XmlAttributes, style: string): number[] | undefined => {
    const before = attributes['text:continue-list']
    if (before !== undefined) return byId.get(before)
    return attributes['text:continue-numbering'] === 'true' ? lastOf.get(style) : undefined
  }
  const startOf = (style: string, level: number): number => {
    const known = styles.listLevel(style, level)
    return known?.kind === 'number' ? known.start : 1
  }
  return {
    open(attributes, outer) {
      const style = attributes['text:style-name'] ?? outer?.style ?? ''
      const counts = outer?.counts ?? goingOn(attributes, style) ?? []
      const id = attributes['xml:id']
      if (id !== undefined) byId.set(id, counts)
      lastOf.set(style, counts)
      return { style, level: (outer?.level ?? 0) + 1, counts, group: outer?.group ?? {} }
    },
    takeMark({ style, level, counts, item }) {
      if (!item || item.isHeader || item.isMarked) return ''
      item.isMarked = true
      for (let above = counts.length; above < level; above++) counts.push(startOf(style, above + 1) - 1)
      counts.length = level
      counts[level - 1] = item.start ?? (counts[level - 1] ?? 0) + 1
      const known = styles.listLevel(style, level)
      if (known?.kind !== 'number') return '•'
      const { format, prefix, suffix, shown } = known
      if (!format) return ''
      const numbers = counts.slice(-Math.min(shown, level, mostShown)).map((count, index, all) => {
        const at = styles.listLevel(style, level - all.length + index + 1)
        // A level above that no item was counted of is drawn as its first.
        return ordinal(Math.max(count, 1), at?.kind === 'number' && at.format ? at.format : 'decimal')
      })
      return `${prefix}${numbers.join('.')}${suffix}`.trim()
    },
  }
}
