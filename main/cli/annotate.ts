import { randomUUID } from 'node:crypto'
import { noteLimit } from '../../shared/account/annotation'
import type { AnnotationCommand } from '../../shared/account/command'
import type { Range } from '../../shared/account/range'
import type { Author } from '../account/author'
import type { OpenAccount } from '../account/open-account'
import { savedOrRefused, withAccount } from './account'
import { type Arguments, readArguments, readKind } from './arguments'
import { authorOf } from './author'
import type { Command } from './command'
import { commandSentence, Refusal, refuse } from './refusal'
import { createLocator, readBatch, type Wanted } from './wanted'

interface Annotating {
  readonly author: string | undefined
  readonly command: AnnotationCommand
}

export const annotateCommand: Command = {
  usage:
    'annotate FILE --kind claim|actor|source (--quote WORDS [--occurrence N] | --start N --end N) [--author NAME] [--note TEXT], or annotate FILE --batch LINES.jsonl',
  about: 'tag passages and print their ids',
  async run(args, { profile, print }) {
    const names = ['kind', 'quote', 'occurrence', 'start', 'end', 'author', 'note', 'batch'] as const
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]))
    const given = readArguments(args, options, [1, 1], this.usage)
    const batch = given.text('batch')
    const wanted = fromOptions(given)
    const lines = batch === undefined ? undefined : await readBatch(batch, wanted)
    await withAccount(given.files[0] as string, profile, async (account) => {
      const locate = createLocator(account.source.text, lines?.size ?? 1)
      const all = lines
        ? [...lines].map(([line, one]) => atLine(line, () => annotate(one, locate)))
        : [annotate(wanted, locate)]
      await runTogether(account, profile, all)
      print(all.map(({ command }) => `${command.id}\n`).join(''))
    })
  },
}

const fromOptions = ({ text, integer }: Arguments): Wanted => ({
  kind: text('kind'),
  quote: text('quote'),
  occurrence: integer('occurrence'),
  start: integer('start'),
  end: integer('end'),
  author: text('author'),
  note: text('note'),
})

function annotate({ kind, note, author, ...place }: Wanted, locate: (one: Wanted) => Range): Annotating {
  if (note && note.length > noteLimit) refuse(`A note may be ${noteLimit} characters long at most.`)
  return {
    author,
    command: {
      type: 'annotate',
      id: randomUUID(),
      kind: readKind(kind),
      ranges: [locate(place)],
      ...(note && { note }),
    },
  }
}

function atLine<T>(line: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) error.message = `Line ${line}: ${error.message}`
    throw error
  }
}

/** One append, whoever its parts are by. Nothing in it can be refused: every passage has been looked at. */
async function runTogether(account: OpenAccount, profile: string, all: readonly Annotating[]): Promise<void> {
  const steps = new Map<string | undefined, AnnotationCommand[]>()
  for (const { author, command } of all) {
    const commands = steps.get(author) ?? []
    steps.set(author, commands)
    commands.push(command)
  }
  const authors = new Map<string | undefined, Author>()
  for (const name of steps.keys()) authors.set(name, await authorOf(account, profile, name))
  const done = [...steps].map(([name, commands]) => account.run(commands, authors.get(name) as Author))
  for (const step of done) {
    if (!step.ok) return refuse(commandSentence(step.error))
    await savedOrRefused(account, step.value.saved)
  }
}
