import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Command as AccountCommand } from '../../shared/account/command'
import { fileSentence } from '../../shared/account/file-problem'
import type { Range } from '../../shared/account/range'
import { noteLimit } from '../../shared/account/values'
import { findQuote } from '../../shared/text/quote'
import { ioProblem } from '../account-file/io-problem'
import { savedOrRefused, withAccount } from './account'
import { readArguments, readKind } from './arguments'
import { authorOf } from './author'
import type { Command } from './command'
import { commandSentence, refuse } from './refusal'

/** One passage as it is asked for: by its words or by its offsets, in UTF-16 code units. */
const wanted = z.strictObject({
  kind: z.string().optional(),
  quote: z.string().optional(),
  occurrence: z.int().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  note: z.string().optional(),
})

type Wanted = z.infer<typeof wanted>

export const annotateCommand: Command = {
  usage:
    'annotate FILE --kind claim|actor|source (--quote WORDS [--occurrence N] | --start N --end N) [--author NAME] [--note TEXT], or annotate FILE --batch LINES.jsonl',
  about: 'tag passages and print their ids',
  async run(args, { profile, print }) {
    const options = ['kind', 'quote', 'occurrence', 'start', 'end', 'author', 'note', 'batch'] as const
    const given = readArguments(
      args,
      Object.fromEntries(options.map((name) => [name, { type: 'string' }])),
      [1, 1],
      this.usage,
    )
    const batch = given.text('batch')
    const all = batch === undefined ? [fromOptions(given)] : await readBatch(batch)
    const author = given.text('author')
    if (author?.trim() === '') refuse('The author must have a name.')
    await withAccount(given.files[0] as string, async (account) => {
      const commands = all.map((one, i) => {
        try {
          return annotateWanted(account.source.text, one)
        } catch (error) {
          if (batch !== undefined && error instanceof Error) error.message = `Line ${i + 1}: ${error.message}`
          throw error
        }
      })
      const done = account.run(commands, await authorOf(account, profile, author?.trim().slice(0, 200)))
      if (!done.ok) return refuse(commandSentence(done.error))
      await savedOrRefused(account, done.value.saved)
      print(commands.map(({ id }) => `${id}\n`).join(''))
    })
  },
}

function fromOptions({ text, integer }: ReturnType<typeof readArguments>): Wanted {
  return {
    kind: text('kind'),
    quote: text('quote'),
    occurrence: integer('occurrence'),
    start: integer('start'),
    end: integer('end'),
    note: text('note'),
  }
}

async function readBatch(file: string): Promise<readonly Wanted[]> {
  const text = await fs
    .readFile(file, 'utf8')
    .catch((error) => refuse(fileSentence(ioProblem(error), path.basename(file))))
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length === 0) refuse(`“${path.basename(file)}” holds no lines.`)
  if (lines.length > 100_000) refuse(`“${path.basename(file)}” holds more than 100,000 lines; split it.`)
  return lines.map((line, i) => {
    try {
      return wanted.parse(JSON.parse(line))
    } catch {
      return refuse(
        `Line ${i + 1} of “${path.basename(file)}” is not a passage such as {"kind": "claim", "quote": "…"}.`,
      )
    }
  })
}

function annotateWanted(text: string, one: Wanted): AccountCommand {
  const { note } = one
  if (note && note.length > noteLimit) refuse(`A note may be ${noteLimit} characters long at most.`)
  return {
    type: 'annotate',
    id: randomUUID(),
    kind: readKind(one.kind),
    ranges: [locate(text, one)],
    ...(note && { note }),
  }
}

function locate(text: string, { quote, occurrence, start, end }: Wanted): Range {
  if (quote === undefined) {
    if (start === undefined || end === undefined)
      return refuse('Say which passage, with --quote or with --start and --end.')
    return start < end ? [start, end] : refuse('--end must be greater than --start.')
  }
  if (start !== undefined || end !== undefined)
    refuse('Say which passage either with --quote or with --start and --end.')
  if (quote === '') refuse('The quote must hold at least one character.')
  const found = findQuote(text, quote)
  if (found.length === 0) refuse('The quote is not in the text word for word.')
  if (occurrence === undefined && found.length > 1) {
    refuse(`The quote is in the text ${found.length} times; say which with --occurrence.`)
  }
  const at = found[(occurrence ?? 1) - 1]
  if (at === undefined)
    return refuse(`The quote is in the text ${found.length} times; there is no occurrence ${occurrence}.`)
  return [at, at + quote.length]
}
