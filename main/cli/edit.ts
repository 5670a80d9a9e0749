import { noteLimit } from '../../shared/account/annotation'
import type { Command as AccountCommand } from '../../shared/account/command'
import { annotationId } from '../../shared/account/values'
import { savedOrRefused, withAccount } from './account'
import { readArguments, readKind } from './arguments'
import { authorOf } from './author'
import type { Command } from './command'
import { commandSentence, refuse } from './refusal'

/** A command that does one thing to one annotation: `VERB FILE ID [VALUE]`. */
function editCommand(usage: string, about: string, make: (id: string, value: string) => AccountCommand): Command {
  const words = usage.split(' ').length - 1
  return {
    usage: `${usage} [--author NAME]`,
    about,
    async run(args, { profile }) {
      const { files, text } = readArguments(args, { author: { type: 'string' } }, [words, words], this.usage)
      const [file, id, value] = files as [string, string, string]
      if (!annotationId.safeParse(id).success) refuse(`“${id}” is not the id of an annotation.`)
      await withAccount(file, profile, async (account) => {
        const author = await authorOf(account, profile, text('author'))
        const done = account.run([make(id.toLowerCase(), value)], author)
        if (!done.ok) return refuse(commandSentence(done.error))
        await savedOrRefused(account, done.value.saved)
      })
    },
  }
}

export const noteCommand = editCommand('note FILE ID TEXT', 'write the note of an annotation', (id, note) =>
  note.length > noteLimit
    ? refuse(`A note may be ${noteLimit} characters long at most.`)
    : { type: 'set-field', id, field: 'note', value: note },
)

export const retagCommand = editCommand('retag FILE ID KIND', 'change the kind of an annotation', (id, kind) => ({
  type: 'set-field',
  id,
  field: 'kind',
  value: readKind(kind),
}))

export const deleteCommand = editCommand('delete FILE ID', 'delete an annotation; it can be restored', (id) => ({
  type: 'delete',
  id,
}))

export const restoreCommand = editCommand('restore FILE ID', 'bring a deleted annotation back', (id) => ({
  type: 'restore',
  id,
}))
