import { kindNames, kinds } from '../../../shared/account/kind'
import type { ListedAccount } from '../../../shared/library/listing'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { openLibrary } from './opened-library'

export const listCommand: Command = {
  usage: 'library list [--tag TAG] [--trash] [--json]',
  about: 'list the accounts of the library, or those in its trash',
  async run(args, surroundings) {
    const options = { json: { type: 'boolean' }, trash: { type: 'boolean' }, tag: { type: 'string' } } as const
    const given = readArguments(args, options, [0, 0], this.usage)
    const library = await openLibrary(surroundings)
    const json = given.text('json') !== undefined
    const print = <T>(rows: readonly T[], line: (row: T) => string) =>
      surroundings.print(json ? `${JSON.stringify(rows, null, 2)}\n` : rows.map((row) => `${line(row)}\n`).join(''))
    if (given.text('trash') !== undefined) {
      return print(library.trash, ({ title, file, item }) => `${title}\n    from ${file}\n    in ${item}`)
    }
    const tag = given.text('tag')?.trim().toLowerCase()
    const rows = library.accounts
      .filter(({ tags }) => tag === undefined || tags.some((one) => one.toLowerCase() === tag))
      .sort((a, b) => a.title.localeCompare(b.title))
    print(rows, describeAccount)
  },
}

function describeAccount(account: ListedAccount): string {
  const { title, file, tags, copies, problem } = account
  const counts = kinds.map((kind) => {
    const count = account.kinds[kind]
    return `${count} ${(count === 1 ? kindNames[kind].name : kindNames[kind].plural).toLowerCase()}`
  })
  const lines = [`    ${file}`, `    ${problem ?? [counts.join(', '), ...tags].join('; ')}`]
  for (const copy of copies)
    lines.push(`    a copy, ${copy.identical ? 'identical' : 'with other contents'}: ${copy.file}`)
  return [title, ...lines].join('\n')
}
