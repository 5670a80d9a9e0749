import { type NumberFormat, ordinal } from '../ordinal'
import { readXml } from '../xml'

// ECMA-376, part 1, 17.9 (numbering): https://ecma-international.org/publications-and-standards/standards/ecma-376/

/** A level of a list. */
interface Level {
  readonly format: string
  /** "%1.%2)": with the count of a level in the place of its number. */
  readonly text: string
  readonly start: number
}

interface List {
  /** Lists of one abstract numbering are counted together … */
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** … but for levels that this one begins anew. */
  readonly starts: ReadonlyMap<number, number>
}

/** Says the mark that Word draws before the next paragraph of a list; undefined for a list that the document does not have. */
export type NextMark = (list: string, level: number) => string | undefined

/** Blanks, those of symbol fonts too. */
const unseen = /^[\s\uF000\uF020]*$/

const formats: Readonly<Record<string, NumberFormat>> = {
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  hindiNumbers: 'arabic-indic',
}

/** @param xml of `word/numbering.xml` */
export function readNumbering(xml: string): NextMark {
  const lists = listsIn(xml)
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return (id, level) => {
    const list = lists.get(id)
    const known = list?.levels.get(level)
    if (!list || !known) return undefined
    if (known.format === 'none' || unseen.test(known.text)) return ''
    if (known.format === 'bullet') return '•'
    const counted = counts.get(list.abstract) ?? []
    counts.set(list.abstract, counted)
    const anew = list.starts.get(level)
    if (anew !== undefined && !begun.has(`${id}/${level}`)) counted[level] = anew - 1
    begun.add(`${id}/${level}`)
    counted.length = Math.min(counted.length, level + 1)
    counted[level] = (counted[level] ?? known.start - 1) + 1
    return known.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const { format, start } = list.levels.get(at) ?? known
        return ordinal(Math.max(1, counted[at] ?? start), formats[format] ?? 'decimal')
      })
      .trim()
  }
}

function listsIn(xml: string): ReadonlyMap<string, List> {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let abstract: Map<number, Level> | undefined
  let list: { id: string; abstract: string; starts: Map<number, number>; levels: Map<number, Level> } | undefined
  let override = 0
  let level: { at: number; format: string; text: string; start: number } | undefined
  readXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      switch (name) {
        case 'w:abstractNum': {
          const made = new Map<number, Level>()
          abstract = made
          abstracts.set(attributes['w:abstractNumId'] ?? '', made)
          return () => {
            abstract = undefined
          }
        }
        case 'w:num': {
          const made = { id: attributes['w:numId'] ?? '', abstract: '', starts: new Map(), levels: new Map() }
          list = made
          return () => {
            const levels = new Map([...(abstracts.get(made.abstract) ?? []), ...made.levels])
            lists.set(made.id, { abstract: made.abstract, starts: made.starts, levels })
            list = undefined
          }
        }
        case 'w:abstractNumId':
          if (list) list.abstract = value
          return
        case 'w:lvlOverride':
          override = Number(attributes['w:ilvl'])
          return
        case 'w:startOverride':
          list?.starts.set(override, Number(value))
          return
        case 'w:lvl': {
          const made = { at: Number(attributes['w:ilvl']), format: 'decimal', text: '', start: 1 }
          level = made
          return () => {
            ;(list?.levels ?? abstract)?.set(made.at, made)
            level = undefined
          }
        }
        case 'w:start':
          if (level) level.start = Number(value) || 0
          return
        case 'w:numFmt':
          if (level) level.format = value
          return
        case 'w:lvlText':
          if (level) level.text = value
          return
      }
      return
    },
  })
  return lists
}
