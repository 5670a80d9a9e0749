import { compareAnnotations } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { quoteOf } from '../../shared/account/range'
import { readAccount } from './account'
import { readArguments } from './arguments'
import type { Command } from './command'

export const showCommand: Command = {
  usage: 'show FILE --json',
  about: 'print an account and its annotations as JSON',
  async run(args, { print, remark }) {
    const { files } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], this.usage)
    const account = await readAccount(files[0] as string)
    const { text } = account.source
    const { annotations, unreadable } = readAnnotations(account.doc, text.length)
    const people = readPeople(account.doc)
    const { title = '', ...meta } = readMeta(account.doc)
    const shown = {
      id: account.id,
      title,
      textLength: text.length,
      textSha256: account.genesis.textSha256,
      originalSha256: account.genesis.originalSha256,
      meta,
      annotations: annotations
        .filter(({ deleted }) => !deleted)
        .sort(compareAnnotations)
        .map(({ id, kind, ranges, by, at, note }) => ({
          id,
          kind,
          ranges,
          quote: quoteOf(text, ranges),
          author: people[by]?.name ?? by,
          note,
          createdAt: new Date(at).toISOString(),
        })),
    }
    print(`${JSON.stringify(shown, null, 2)}\n`)
    if (account.damaged > 0)
      remark(`The file is damaged in ${several(account.damaged, 'place')}; all that can be read is shown.`)
    if (unreadable > 0)
      remark(`The file holds ${several(unreadable, 'annotation')} that this version cannot read and does not show.`)
  },
}

const several = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

export const textCommand: Command = {
  usage: 'text FILE',
  about: 'print the working text, exactly',
  async run(args, { print }) {
    const { files } = readArguments(args, {}, [1, 1], this.usage)
    print((await readAccount(files[0] as string)).source.text)
  },
}
