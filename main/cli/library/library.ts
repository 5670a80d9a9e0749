import type { Command } from '../command'
import { refuse } from '../refusal'
import { duplicateCommand, renameCommand, tagCommand, untagCommand } from './accounts'
import { addCommand, foldersCommand } from './folders'
import { listCommand } from './list'
import { searchCommand } from './search'
import { deleteCommand, restoreCommand, trashCommand } from './trash'

const commands: Readonly<Record<string, Command>> = {
  list: listCommand,
  search: searchCommand,
  add: addCommand,
  rename: renameCommand,
  duplicate: duplicateCommand,
  tag: tagCommand,
  untag: untagCommand,
  trash: trashCommand,
  restore: restoreCommand,
  delete: deleteCommand,
  folders: foldersCommand,
}

const names = Object.keys(commands)

/** `library VERB …`: what is done with many accounts, or with one among many. */
export const libraryCommand: Command = {
  usage: `library ${names.join('|')} …`,
  about: Object.values(commands)
    .map(({ usage, about }) => `${usage}\n          ${about}`)
    .join('\n      '),
  async run([name = '', ...rest], surroundings) {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) return refuse(`“library” takes one of ${names.join(', ')}, not “${name}”.`)
    if (rest[0] === '--help') return surroundings.print(`attest ${command.usage}\n    ${command.about}\n`)
    await command.run(rest, surroundings)
  },
}
