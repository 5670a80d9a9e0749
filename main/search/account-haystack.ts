import { fold } from '../../shared/text/fold'
import type { Haystack } from './haystack'
import type { IndexedAccount } from './indexed-account'

/** Stands between a passage, its note and its author, so that no phrase reaches from one into the next. */
const between = '\u0001'

const haystackOf = (units: readonly string[]): Haystack => {
  const starts = new Uint32Array(units.length + 1)
  for (const [i, unit] of units.entries()) starts[i + 1] = (starts[i] as number) + unit.length
  return { text: units.join(''), starts }
}

/** Each annotation as one unit: what its passage says, its note, who made it, and what was said of it by whom. */
export const annotationHaystack = ({ annotations }: IndexedAccount, foldedText: string): Haystack =>
  haystackOf(
    annotations.map(({ folded, note, author, thread }) => {
      const passages = folded.map(([start, end]) => foldedText.slice(start, end))
      const said = (thread?.replies ?? []).flatMap((reply) => [reply.text, reply.author])
      return `${[...passages, ...[note, author, ...said].map((words) => fold(words).text)].join(between)}${between}`
    }),
  )

/** Who wrote an account and where it is from, in the order in which it is shown. */
export const aboutOf = ({ summary: { author, outlet, url } }: IndexedAccount): string =>
  [author, outlet, url].filter((part) => part !== '').join(', ')

/** What an account is called and where it is from, as one unit. */
export const aboutHaystack = (account: IndexedAccount): Haystack =>
  haystackOf([`${fold(account.summary.title).text}${between}${fold(aboutOf(account)).text}`])
