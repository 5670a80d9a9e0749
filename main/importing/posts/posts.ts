import type { DocumentPart } from '../../../shared/importing/imported-document'
import { guessColumns, type PostColumns } from '../../../shared/importing/post-columns'
import { ok } from '../../../shared/result'
import { createBlockWriter } from '../block-writer'
import { countedWarnings } from '../counted-warnings'
import { decodeText } from '../decoding/decode'
import { oneLine, titleFromText } from '../document-title'
import { libraryVersions } from '../library-versions'
import type { Reader } from '../reader'
import { readTable } from './read-table'
import { byThread, threadsOf } from './threads'

/** A row of the table that has words. */
export interface Post {
  readonly text: string
  readonly author: string
  readonly time: string
  readonly url: string
  readonly thread: string
}

/** Posts as a thread: who wrote each and when as its heading, then its words. Each is a part that can stand alone. */
export const readPosts: Reader = async ({ bytes, choices }) => {
  const decoded = decodeText(bytes, choices.encoding)
  if (!decoded.ok) return decoded
  const { text: source, encoding, warnings } = decoded.value
  const table = readTable(source)
  if (!table.ok) return table
  const { columns, rows, isJson, overfull, isCutShort } = table.value
  const guessed = guessColumns(columns, rows)
  const chosen = choices.columns && columns.includes(choices.columns.text) ? choices.columns : guessed
  const posts = byThread(rows.map((row) => postIn(row, columns, chosen)).filter(({ text }) => text.trim() !== ''))
  const writer = createBlockWriter()
  const parts: DocumentPart[] = []
  let blocks = 0
  for (const { text, author, time, url } of posts) {
    const from = blocks
    const heading = [author, time, url].filter(Boolean).join(' · ')
    if (writer.add(heading, { type: 'heading', level: 2 })) blocks++
    for (const paragraph of text.split(/\n\s*\n/)) if (writer.add(paragraph.trim(), { type: 'paragraph' })) blocks++
    const meta = { ...(author && { author }), ...(time && { publishedAt: time }), ...(url && { url }) }
    parts.push({ from, to: blocks, title: titleFromText(oneLine(text)), meta })
  }
  return ok({
    ...writer.finish(),
    meta: {},
    encoding,
    warnings: [
      ...warnings,
      ...(isCutShort ? [{ kind: 'cut-short' } as const] : []),
      ...countedWarnings({ 'overfull-rows': overfull, 'rows-without-words': rows.length - posts.length }),
    ],
    table: { columns, rows: rows.length, chosen },
    parts,
    ...(chosen.thread !== undefined && { threads: threadsOf(posts, parts) }),
    method: isJson ? 'Posts as JSON' : `Table of posts by Papa Parse ${libraryVersions.papaparse}`,
  })
}

function postIn(row: readonly string[], columns: readonly string[], chosen: PostColumns): Post {
  const cell = (column: string | undefined) => (column === undefined ? '' : (row[columns.indexOf(column)] ?? ''))
  return {
    text: cell(chosen.text),
    author: oneLine(cell(chosen.author)),
    time: oneLine(cell(chosen.time)),
    url: oneLine(cell(chosen.url)),
    thread: oneLine(cell(chosen.thread)),
  }
}
