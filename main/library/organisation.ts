import path from 'node:path'
import { z } from 'zod'
import { readJsonFile, writeJsonFile } from '../profile/json-file'
import { profilePaths } from '../profile/profile-folder'

const tagLimit = 60

const schema = z.object({
  /** Folders of the library besides the profile's own. */
  folders: z.array(z.string()).default([]),
  /** By account id. */
  tags: z.record(z.string(), z.array(z.string().max(tagLimit))).default({}),
})

/** How this person has put their accounts in order. It is theirs alone and never part of an account. */
export type Organisation = z.infer<typeof schema>

export async function readOrganisation(profile: string): Promise<Organisation> {
  return (await readJsonFile(profilePaths(profile).organisation, schema)) ?? schema.parse({})
}

/** The folders of the library; where the profile cannot be read, there is only its own. */
export const libraryFolders = async (profile: string): Promise<readonly string[]> =>
  foldersOf(profile, await readOrganisation(profile).catch(() => schema.parse({})))

/** Reads it just before it is written, since the app and the command line may both be at it. */
export async function changeOrganisation(
  profile: string,
  change: (before: Organisation) => Organisation,
): Promise<Organisation> {
  const after = change(await readOrganisation(profile))
  await writeJsonFile(profilePaths(profile).organisation, after)
  return after
}

/** All folders of the library; the first is the one in which new accounts are made. */
export const foldersOf = (profile: string, { folders }: Organisation): readonly string[] => [
  profilePaths(profile).library,
  ...folders,
]

/** The folder of the library in which a file lies, if any. */
export const folderAround = (folders: readonly string[], file: string): string | undefined =>
  folders.find((folder) => isWithin(folder, file))

/** Both absolute; a folder lies within itself. */
export function isWithin(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** Each tag once, however it is written, in alphabetical order. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  const byName = new Map(
    tags.map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, tagLimit)).map((tag) => [tag.toLowerCase(), tag]),
  )
  byName.delete('')
  return [...byName.values()].sort((a, b) => a.localeCompare(b))
}
