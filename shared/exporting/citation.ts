import { endOf, quoteOf, type Ranges, startOf } from '../account/range'
import { placeAt, placeWords } from '../text/place'
import type { ExportAccount } from './export-account'

export type CitedAccount = Pick<ExportAccount, 'id' | 'title' | 'text' | 'blocks' | 'textSha256' | 'meta'>

/**
 * Words with where they stand, to be pasted anywhere: “…” — title, who says so, p. 4, ¶ 3, and enough of the account's id and
 * of its text's hash to find the copy they were taken from. Line breaks within the words become blanks.
 */
export function citeQuote(account: CitedAccount, ranges: Ranges): string {
  const { id, title, text, textSha256, meta } = account
  const quote = quoteOf(text, ranges)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  const place = placeOf(account, ranges)
  const reference = [
    title,
    meta['outlet'] || meta['author'],
    place,
    `account ${id.slice(0, 8)}`,
    `SHA-256 ${textSha256.slice(0, 12)}`,
  ]
  return `“${quote}” — ${reference.filter(Boolean).join(', ')}`
}

function placeOf({ text, blocks }: CitedAccount, ranges: Ranges): string | undefined {
  // A line break after the last word does not reach into the next paragraph.
  const end = text.slice(startOf(ranges), endOf(ranges)).trimEnd().length + startOf(ranges)
  return placeWords(placeAt(blocks, startOf(ranges)), placeAt(blocks, end - 1))
}
