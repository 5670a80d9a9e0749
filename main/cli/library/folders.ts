import path from 'node:path'
import { fileSentence } from '../../../shared/account/file-problem'
import { addAccount } from '../../library/add-account'
import { addFolder, removeFolder } from '../../library/add-folder'
import { profilePaths } from '../../profile/profile-folder'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { ofProfile } from '../profile'
import { refuse } from '../refusal'
import { openLibrary } from './opened-library'

export const foldersCommand: Command = {
  usage: 'library folders [--add FOLDER | --remove FOLDER] [--json]',
  about: 'list the folders of the library, or change which belong to it; no file is touched',
  async run(args, surroundings) {
    const { profile, print } = surroundings
    const options = { add: { type: 'string' }, remove: { type: 'string' }, json: { type: 'boolean' } } as const
    const { text } = readArguments(args, options, [0, 0], this.usage)
    const [add, remove] = [text('add'), text('remove')]
    if (add !== undefined) {
      const added = await ofProfile(profile, () => addFolder(profile, path.resolve(add)))
      if (!added.ok) refuse(added.error)
    }
    const { folders } = await openLibrary(surroundings)
    if (remove !== undefined) {
      const folder = folders.find((one) => one.path === path.resolve(remove))
      if (!folder) return refuse(`“${remove}” is no folder of the library; “attest library folders” lists them.`)
      if (folder.first) return refuse(`“${remove}” is where new accounts are made; it stays.`)
      return removeFolder(profile, folder.path)
    }
    if (add !== undefined) return
    print(
      text('json') === undefined
        ? folders.map((folder) => `${folder.path}\n`).join('')
        : `${JSON.stringify(folders, null, 2)}\n`,
    )
  },
}

export const addCommand: Command = {
  usage: 'library add FILE…',
  about: 'copy account files into the library, and print where they are',
  async run(args, surroundings) {
    const { files } = readArguments(args, {}, [1, 10_000], this.usage)
    const { profile, print, remark } = surroundings
    for (const file of files) {
      const { accounts } = await openLibrary(surroundings)
      const added = await addAccount(path.resolve(file), profilePaths(profile).library, accounts)
      if (!added.ok) return refuse(fileSentence(added.error, path.basename(file)))
      print(`${added.value.file}\n`)
      if (added.value.before === 'identical') remark(`“${file}” is in the library already; nothing was copied.`)
      if (added.value.before === 'different')
        remark(`The library had the account of “${file}” already, with other contents; now it has both.`)
    }
  },
}
