import path from 'node:path'
import { z } from 'zod'
import { fileSentence } from '../../shared/account/file-problem'
import { findRangeProblem, type Range } from '../../shared/account/range'
import { findQuote } from '../../shared/text/quote'
import { indexQuotes } from '../../shared/text/quote-index'
import { ioProblem } from '../account-file/io-problem'
import { readPipeWithin } from '../read-within'
import { commandSentence, refuse } from './refusal'

const wanted = z.strictObject({
  kind: z.string().optional(),
  quote: z.string().optional(),
  occurrence: z.int().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  author: z.string().optional(),
  note: z.string().optional(),
})

/** One passage as it is asked for: by its words or by its offsets, in UTF-16 code units. */
export type Wanted = z.infer<typeof wanted>

const batchLimit = { bytes: 256 * 1024 * 1024, lines: 100_000 }

/** The passages that a file names, one JSON object a line, by their line's number. What a line leaves open, `options` says. */
export async function readBatch(file: string, options: Wanted): Promise<ReadonlyMap<number, Wanted>> {
  const name = `“${path.basename(file)}”`
  const { quote, occurrence, start, end } = options
  if ([quote, occurrence, start, end].some((option) => option !== undefined))
    refuse(`Each line of ${name} says which passage it means; leave out --quote, --occurrence, --start and --end.`)
  const passages = new Map<number, Wanted>()
  for (const [i, line] of (await readText(file, name)).split('\n').entries()) {
    if (line.trim() !== '') passages.set(i + 1, { ...options, ...parseLine(line, i + 1, name) })
  }
  if (passages.size === 0) refuse(`${name} holds no lines.`)
  if (passages.size > batchLimit.lines) refuse(`${name} holds more than 100,000 lines; split it.`)
  return passages
}

async function readText(file: string, name: string): Promise<string> {
  const bytes = await readPipeWithin(file, batchLimit.bytes).catch((error) =>
    refuse(fileSentence(ioProblem(error), path.basename(file))),
  )
  if (!bytes) return refuse(`${name} is too large; split it.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(`${name} is not UTF-8 text.`)
  }
}

function parseLine(line: string, number: number, name: string): Wanted {
  try {
    return wanted.parse(JSON.parse(line))
  } catch {
    return refuse(`Line ${number} of ${name} is not a passage such as {"kind": "claim", "quote": "…"}.`)
  }
}

/** From so many passages on, indexing the text takes less time than going through it for each. */
const many = 500

/**
 * Finds wanted passages in one text; each quote is looked for once, however many ask for one of its occurrences.
 * @param count how many will be asked for
 */
export function createLocator(text: string, count: number): (one: Wanted) => Range {
  const find = count < many ? (quote: string) => findQuote(text, quote) : indexQuotes(text)
  const found = new Map<string, readonly number[]>()
  const placesOf = (quote: string) => {
    const places = found.get(quote) ?? find(quote)
    found.set(quote, places)
    return places
  }
  return (one) => {
    const range = one.quote === undefined ? rangeOf(one) : placeOf(one.quote, placesOf(one.quote), one)
    const problem = findRangeProblem(text, range)
    return problem ? refuse(commandSentence(problem)) : range
  }
}

function rangeOf({ start, end, occurrence }: Wanted): Range {
  if (start === undefined || end === undefined)
    return refuse('Say which passage, with --quote or with --start and --end.')
  if (occurrence !== undefined) refuse('--occurrence counts a quote; with --start and --end there is none.')
  return start < end ? [start, end] : refuse('--end must be greater than --start.')
}

function placeOf(quote: string, found: readonly number[], { start, end, occurrence }: Wanted): Range {
  if (start !== undefined || end !== undefined)
    refuse('Say which passage either with --quote or with --start and --end.')
  if (quote === '') refuse('The quote must hold at least one character.')
  if (found.length === 0) refuse('The quote is not in the text word for word.')
  if (occurrence === undefined && found.length > 1)
    refuse(`The quote is in the text ${found.length} times; say which with --occurrence.`)
  const at = found[(occurrence ?? 1) - 1]
  if (at === undefined)
    return refuse(`The quote is in the text ${found.length} times; there is no occurrence ${occurrence}.`)
  return [at, at + quote.length]
}
