import { fileSentence } from '../../../shared/account/file-problem'
import type { AccountSummary } from '../../../shared/library/listing'
import { duplicateAccount } from '../../library/duplicate'
import { changeOrganisation, type Organisation, tidyTags } from '../../library/organisation'
import { retitle, titleLimit } from '../../library/retitle'
import { readIdentity } from '../../profile/identity'
import { profilePaths } from '../../profile/profile-folder'
import { atWorkIn, withAccount } from '../account'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { ofProfile } from '../profile'
import { refuse } from '../refusal'
import { accountIn, openLibrary } from './opened-library'

export const renameCommand: Command = {
  usage: 'library rename FILE TITLE',
  about: 'give an account another title; its file keeps its name',
  async run(args, surroundings) {
    const { files } = readArguments(args, {}, [2, 2], this.usage)
    const [named, title] = files as [string, string]
    if (title.trim() === '') refuse('The title must hold at least one character.')
    if (title.length > titleLimit) refuse(`A title may be ${titleLimit} characters long at most.`)
    const { file } = accountIn(await openLibrary(surroundings), named)
    const { profile } = surroundings
    const me = await ofProfile(profile, () => readIdentity(profilePaths(profile).identity))
    await withAccount(file, profile, async (account) => {
      const problem = await retitle(account, title, me)
      if (problem) refuse(fileSentence(problem, file))
    })
  },
}

export const duplicateCommand: Command = {
  usage: 'library duplicate FILE',
  about: 'make a second account of the same text and tags, and print its file',
  async run(args, surroundings) {
    const { files } = readArguments(args, {}, [1, 1], this.usage)
    const { profile, print } = surroundings
    const { file } = accountIn(await openLibrary(surroundings), files[0] as string)
    const me = await ofProfile(profile, () => readIdentity(profilePaths(profile).identity))
    const { signerOf } = await atWorkIn(profile)
    const made = await duplicateAccount(file, me, signerOf(me.id))
    print(made.ok ? `${made.value}\n` : refuse(fileSentence(made.error, file)))
  },
}

const tagging = (
  usage: string,
  about: string,
  change: (before: readonly string[], tags: readonly string[]) => readonly string[],
): Command => ({
  usage,
  about,
  async run(args, surroundings) {
    const { files } = readArguments(args, {}, [2, 1000], usage)
    const [named, ...tags] = files as [string, ...string[]]
    const account = accountIn(await openLibrary(surroundings), named)
    await ofProfile(surroundings.profile, () =>
      changeOrganisation(surroundings.profile, (before) => tagged(before, account, (old) => change(old, tags))),
    )
  },
})

function tagged(
  before: Organisation,
  { id, file }: AccountSummary,
  change: (tags: readonly string[]) => readonly string[],
): Organisation {
  if (id === null) return refuse(`“${file}” cannot be read and so cannot be tagged.`)
  return { ...before, tags: { ...before.tags, [id]: [...tidyTags(change(before.tags[id] ?? []))] } }
}

export const tagCommand = tagging('library tag FILE TAG…', 'give an account tags of your own', (before, tags) => [
  ...before,
  ...tags,
])

export const untagCommand = tagging('library untag FILE TAG…', 'take tags from an account', (before, tags) => {
  const gone = new Set(tidyTags(tags).map((tag) => tag.toLowerCase()))
  return before.filter((tag) => !gone.has(tag.toLowerCase()))
})
