import Papa from 'papaparse'
import type { ImportProblem } from '../../../shared/importing/import-problem'
import { fail, ok, type Result } from '../../../shared/result'

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly isJson: boolean
  /** Rows that have more cells than there are columns, as where a comma stands in words without quotation marks. */
  readonly overfull: number
  /** A quotation mark is opened and never closed. */
  readonly isCutShort: boolean
}

/** More columns than any export of posts has. */
const columnLimit = 300

/** A table of comma or tab separated values, or an array of JSON objects, one file or one line each. */
export function readTable(text: string): Result<Table, ImportProblem> {
  const table = looksLikeJson(text) ? readJson(text) : readSeparated(text)
  if (!table) return fail({ kind: 'broken', format: 'posts' })
  if (table.columns.length > columnLimit) return fail({ kind: 'too-many-columns', limit: columnLimit })
  return table.rows.length > 0 ? ok(table) : fail({ kind: 'empty' })
}

/** By its first sign: no name of a column begins with a bracket. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text)

function readSeparated(text: string): Table | undefined {
  // Excel's own first line, which names the separator.
  const [hint = '', delimiter] = /^sep=(.)\r?\n/.exec(text) ?? []
  const { data, errors } = Papa.parse<string[]>(text.slice(hint.length), {
    skipEmptyLines: 'greedy',
    ...(delimiter && { delimiter }),
  })
  const [first, ...rest] = data
  if (!first) return undefined
  const names = first.map((name, i) => name.trim() || `Column ${i + 1}`)
  const columns = distinctNames(names)
  return {
    columns,
    rows: rest,
    isJson: false,
    overfull: rest.filter((row) => row.slice(columns.length).some((cell) => cell.trim() !== '')).length,
    isCutShort: errors.some(({ code }) => code === 'MissingQuotes'),
  }
}

function readJson(text: string): Table | undefined {
  const posts = objectsIn(text)
  if (!posts) return undefined
  const columns = [...new Set(posts.slice(0, 1000).flatMap((post) => Object.keys(post)))]
  const rows = posts.map((post) => columns.map((column) => post[column] ?? ''))
  return { columns, rows, isJson: true, overfull: 0, isCutShort: false }
}

type Post = Readonly<Record<string, string>>

/** An array of objects, wherever the outermost one is that has any; or an object a line. */
function objectsIn(text: string): readonly Post[] | undefined {
  const whole = parsed(text)
  const lines = whole === undefined ? text.split('\n').filter((line) => line.trim() !== '') : []
  const found = whole === undefined ? lines.map(parsed) : listIn(whole)
  const objects = found.filter((one): one is object => typeof one === 'object' && one !== null && !Array.isArray(one))
  return objects.length > 0 && objects.length === found.length ? objects.map((one) => flat(one, '', 0)) : undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).find((inner) => Array.isArray(inner) && typeof inner[0] === 'object') ?? [value]
}

/** Deeper than this an export keeps nothing that one reads. */
const deepest = 3

/** Its values by their path: “user.name”. Lists and what is nested deeper stay out. */
function flat(value: object, path: string, depth: number): Post {
  const entries = Object.entries(value).flatMap(([name, inner]): [string, string][] => {
    const at = path === '' ? name : `${path}.${name}`
    if (typeof inner === 'string') return [[at, inner]]
    if (typeof inner === 'number' || typeof inner === 'boolean') return [[at, String(inner)]]
    const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    return isObject && depth < deepest ? Object.entries(flat(inner, at, depth + 1)) : []
  })
  return Object.fromEntries(entries)
}

/** Two columns of one name could not be told apart. */
function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
