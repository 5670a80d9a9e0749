/** What a column of a table of posts can be. */
export const postFields = ['text', 'author', 'time', 'url', 'thread'] as const

export type PostField = (typeof postFields)[number]

/** Which column is what, by its name. Only the text cannot be missing. */
export type PostColumns = { readonly text: string } & { readonly [Field in Exclude<PostField, 'text'>]?: string }

/** A table of posts, as far as a person has to see it to say which column is what. */
export interface PostTable {
  readonly columns: readonly string[]
  readonly rows: number
  readonly chosen: PostColumns
}

const guesses: Readonly<Record<PostField, readonly RegExp[]>> = {
  text: [
    /^(?:full[_ ]?)?text$/i,
    /^(?:content|body|message|post|tweet|caption|comment|نص|النص|المحتوى|التعليق|المنشور|الرسالة)$/i,
    /text|content|message|body/i,
  ],
  author: [
    /^(?:author|user|username|user[._ ]?name|screen[_ ]?name|handle|from|sender|الكاتب|المؤلف|المستخدم|المرسل)$/i,
    /author|user.*name|\.name$/i,
  ],
  time: [
    /^(?:time|date|timestamp|datetime|created[_ ]?at|posted[_ ]?at|published[_ ]?at|التاريخ|الوقت)$/i,
    /date|time|created/i,
  ],
  url: [/^(?:url|link|permalink|uri|href|الرابط)$/i, /url|link/i],
  thread: [/^(?:thread|conversation|topic)(?:[._ ]?id)?$/i, /(?:thread|conversation)[._ ]?id/i],
}

/** Whether one of the columns is called what columns of words are. */
export const namesWords = (columns: readonly string[]): boolean =>
  columns.some((column) => guesses.text.slice(0, 2).some((pattern) => pattern.test(column.trim())))

/** The likeliest column of each field by its name; for the text, failing that, the one with the longest cells. */
export function guessColumns(columns: readonly string[], rows: readonly (readonly string[])[]): PostColumns {
  const taken = new Set<string>()
  const find = (field: PostField): string | undefined => {
    for (const pattern of guesses[field]) {
      const found = columns.find((column) => !taken.has(column) && pattern.test(column))
      if (found === undefined) continue
      taken.add(found)
      return found
    }
    return undefined
  }
  const text = find('text') ?? longestOf(columns, rows)
  taken.add(text)
  const others = postFields.flatMap((field) => {
    const column = field === 'text' ? undefined : find(field)
    return column === undefined ? [] : [[field, column]]
  })
  return { text, ...Object.fromEntries(others) }
}

function longestOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lengths = columns.map((_, i) => rows.slice(0, 100).reduce((sum, row) => sum + (row[i]?.length ?? 0), 0))
  return columns[lengths.indexOf(Math.max(...lengths))] ?? ''
}
