import path from 'node:path'
import type { Listing, TrashedAccount } from '../../../shared/library/listing'
import { deleteForGood } from '../../library/delete-for-good'
import { isHeld } from '../../library/is-held'
import { orSentence } from '../../library/library-problem'
import { moveToTrash, restoreFromTrash } from '../../library/trash'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { accountIn, openLibrary } from './opened-library'

export const trashCommand: Command = {
  usage: 'library trash FILE',
  about: 'move an account to the trash of its folder; it can be restored',
  async run(args, surroundings) {
    const { files } = readArguments(args, {}, [1, 1], this.usage)
    const account = accountIn(await openLibrary(surroundings), files[0] as string)
    if (await isHeld(account.file)) refuse(heldSentence(path.basename(account.file)))
    const moved = await orSentence(account.file, () => moveToTrash(account, Date.now()))
    if (!moved.ok) return refuse(moved.error)
    surroundings.print(`${moved.value}\n`)
    await openLibrary(surroundings)
  },
}

/** It is not closed from here: somebody may be at work in it. */
const heldSentence = (name: string): string =>
  `“${name}” is open in another program and was left where it is; move it to the trash in the library of that, or close it there and try again.`

export const restoreCommand: Command = {
  usage: 'library restore FILE',
  about: 'bring an account back from the trash to where it was, and print its file',
  async run(args, surroundings) {
    const { files } = readArguments(args, {}, [1, 1], this.usage)
    const item = itemIn(await openLibrary(surroundings), files[0] as string)
    const restored = await orSentence(item.file, () => restoreFromTrash(item))
    surroundings.print(restored.ok ? `${restored.value}\n` : refuse(restored.error))
  },
}

export const deleteCommand: Command = {
  usage: 'library delete FILE --for-good',
  about: 'remove an account in the trash for good, with its backups, its journal and its tags',
  async run(args, surroundings) {
    const { files, text } = readArguments(args, { 'for-good': { type: 'boolean' } }, [1, 1], this.usage)
    if (text('for-good') === undefined) refuse('This cannot be undone; say so with --for-good.')
    const library = await openLibrary(surroundings)
    const item = itemIn(library, files[0] as string)
    const deleted = await orSentence(item.file, () => deleteForGood(surroundings.profile, item, library))
    if (!deleted.ok) refuse(deleted.error)
  },
}

/** By where it was, or by where it is in the trash. */
function itemIn({ trash }: Listing, named: string): TrashedAccount {
  const place = path.resolve(named)
  const found = trash.filter(({ file, item }) => file === place || item === place)
  if (found.length > 1) refuse(`${found.length} accounts in the trash were “${named}”; name one by its folder there.`)
  return found[0] ?? refuse(`“${named}” is not in the trash; “attest library list --trash” shows what is.`)
}
