import type { DocumentMeta } from '../../../shared/importing/imported-document'

export interface FrontMatter {
  readonly title?: string
  readonly meta: DocumentMeta
  /** How many named values there is no place for. */
  readonly unknown: number
  /** The document after the front matter. */
  readonly rest: string
}

const names: Readonly<Record<string, 'title' | keyof DocumentMeta>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  by: 'author',
  date: 'publishedAt',
  published: 'publishedAt',
  url: 'url',
  source: 'url',
}

/**
 * Lines of `name: value` between two `---` at the very top, as static site generators write them; only plain values and
 * flat lists, which is what authors and dates are. Without one name that is known it is text, an interview perhaps, and is
 * left where it stands.
 */
export function readFrontMatter(source: string): FrontMatter {
  const none = { meta: {}, unknown: 0, rest: source }
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source)
  const lines = match?.[1]?.split('\n')
  if (!match || !lines?.every((line) => /^(?:[\w-]+[ \t]*:(?:[ \t]|$)|[ \t]*- |[ \t]+\S|[ \t]*#|\s*$)/.test(line)))
    return none

  const values = new Map<string, string[]>()
  let list: string[] = []
  let unknown = 0
  for (const line of lines) {
    const [, name, value] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
    if (name !== undefined) {
      list = []
      const known = names[name.toLowerCase()]
      if (known) values.set(known, list)
      else unknown++
    }
    const item = value ?? /^[ \t]*- (.*)$/.exec(line)?.[1] ?? ''
    list.push(...unquote(item.trim()))
  }
  if (values.size === 0) return none
  const read = (field: string) => values.get(field)?.join(', ') || undefined
  const [title, author, publishedAt, url] = [read('title'), read('author'), read('publishedAt'), read('url')]
  return {
    ...(title && { title }),
    meta: {
      ...(author && { author }),
      ...(publishedAt && { publishedAt }),
      ...(url && /^https?:\/\/\S+$/i.test(url) && { url }),
    },
    unknown,
    rest: source.slice(match[0].length),
  }
}

/** The plain values of one YAML scalar or of a list in brackets. */
function unquote(value: string): string[] {
  if (value === '') return []
  const list = /^\[(.*)\]$/.exec(value)?.[1]
  if (list !== undefined) return list.split(',').flatMap((item) => unquote(item.trim()))
  return [/^"(.*)"$/.exec(value)?.[1] ?? /^'(.*)'$/.exec(value)?.[1]?.replaceAll("''", "'") ?? value]
}
