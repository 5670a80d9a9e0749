import { fail, type Result } from '../result'
import { csvCell, fromCsvCell } from '../text/csv-cell'
import { type CodebookFileProblem, type FileTag, hang, type TagLine } from './codebook-file'
import { sameName } from './tag-problems'

const columns = ['kind', 'name', 'parent', 'colour', 'description', 'key'] as const

type Column = (typeof columns)[number]

/** Between the names above a tag. */
const between = ' / '

/**
 * A codebook as a table (https://www.rfc-editor.org/rfc/rfc4180): a line a tag, and in `parent` the names above it from
 * the kind down, as “Eyewitness / Under oath”.
 */
export function writeCodebookCsv(tags: readonly FileTag[]): string {
  const linesOf =
    (path: readonly string[]) =>
    (tag: FileTag): readonly string[] => {
      const { kind, name, colour = '', description = '', key = '', below } = tag
      const line = [kind, name, path.join(between), colour, description, key].map(csvCell).join(',')
      return [line, ...below.flatMap(linesOf([...path, name]))]
    }
  return `${[columns.join(','), ...tags.flatMap(linesOf([]))].join('\r\n')}\r\n`
}

/** The tags of a table, by the names of its columns in whatever order; only `kind` and `name` must be there. */
export function readCodebookCsv(csv: string): Result<readonly FileTag[], CodebookFileProblem> {
  const [head = [], ...rows] = rowsOf(csv)
  const at = new Map(head.map((name, i) => [name.trim().toLowerCase(), i]))
  if (!at.has('kind') || !at.has('name')) return fail({ kind: 'no-codebook' })
  const lines = rows.map((row, i) => {
    const said = (column: Column) => fromCsvCell(row[at.get(column) ?? -1] ?? '').trim()
    const line = { ref: String(i), kind: said('kind').toLowerCase(), name: said('name'), parent: said('parent') }
    return { ...line, colour: said('colour').toLowerCase(), description: said('description'), key: said('key') }
  })
  const tagLines: TagLine[] = []
  for (const { ref, kind, name, parent, colour, description, key } of lines) {
    const above = parent === '' ? [] : namedSo(lines, kind, parent)
    if (above.length > 1) return fail({ kind: 'two-above', name })
    if (parent !== '' && above.length === 0) return fail({ kind: 'nothing-above', name, above: parent })
    const value = {
      ...{ kind, name },
      ...(colour && { colour }),
      ...(description && { description }),
      ...(key && { key: key.toLowerCase() }),
    }
    tagLines.push({ value, ref, above: above[0]?.ref })
  }
  return hang(tagLines)
}

interface Line {
  readonly ref: string
  readonly kind: string
  readonly name: string
  readonly parent: string
}

/** Those with all of these names, or else those of that name. */
function namedSo(lines: readonly Line[], kind: string, path: string): readonly Line[] {
  const ofKind = lines.filter((line) => line.kind === kind)
  const pathOf = ({ parent, name }: Line) => (parent === '' ? name : parent + between + name)
  const whole = ofKind.filter((line) => sameName(pathOf(line)) === sameName(path))
  return whole.length > 0 ? whole : ofKind.filter(({ name }) => sameName(name) === sameName(path))
}

/** The cells of a table that are told apart by commas, or by semicolons where its first line has more of those. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const [first = ''] = csv.split(/\r?\n/, 1)
  const comma = first.split(';').length > first.split(',').length ? ';' : ','
  const rows: string[][] = []
  let row: string[] = []
  let text = ''
  let quoted = false
  const endCell = () => {
    row.push(text)
    text = ''
  }
  const endRow = () => {
    endCell()
    if (row.some((one) => one.trim() !== '')) rows.push(row)
    row = []
  }
  for (let i = 0; i < csv.length; i++) {
    const sign = csv[i] as string
    if (quoted) {
      if (sign !== '"') text += sign
      else if (csv[i + 1] === '"') {
        text += sign
        i += 1
      } else quoted = false
    } else if (sign === '"' && text === '') quoted = true
    else if (sign === comma) endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') text += sign
  }
  endRow()
  return rows
}
