import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import type { FileTag } from '../../shared/codebook/codebook-file'
import type { Signer } from '../../shared/history/entry'
import { fail, ok, type Result } from '../../shared/result'
import type { Author } from '../account/author'
import { type AccountMaterial, newAccount } from '../account/new-account'
import { createAccountFile, type NewAccountFile } from '../account-file/create'
import { ioProblem } from '../account-file/io-problem'
import { withCodebook } from '../codebook/with-codebook'
import { makeFolder } from '../make-folder'

/**
 * Makes a new account in a folder, under a name made from its title that is not taken yet.
 * @param codebook the tags that it begins with
 */
export async function addToLibrary(
  folder: string,
  material: AccountMaterial,
  owner: Author,
  signer: Signer,
  codebook: readonly FileTag[] = [],
): Promise<Result<string, FileProblem>> {
  try {
    makeFolder(folder)
  } catch (error) {
    return fail(ioProblem(error))
  }
  return createUnderTitle(
    folder,
    material.title,
    newAccount(material, owner, signer, withCodebook(codebook, owner)).file,
  )
}

/** Writes a new account file under a name made from a title that is not taken yet. @returns the file */
export async function createUnderTitle(
  folder: string,
  title: string,
  contents: NewAccountFile,
): Promise<Result<string, FileProblem>> {
  const name = fileNameOf(title)
  for (let copy = 1; copy < 10_000; copy++) {
    const file = path.join(folder, `${name}${copy > 1 ? ` ${copy}` : ''}.attest`)
    const made = await createAccountFile(file, contents)
    if (made.ok) return ok(file)
    if (made.error.kind !== 'already-there') return made
  }
  return fail({ kind: 'already-there' })
}

/** A title as a file name that every system accepts. */
export function fileNameOf(title: string): string {
  const cleaned = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  let name = ''
  for (const character of cleaned) {
    if (Buffer.byteLength(name + character) > 120) break
    name += character
  }
  // Windows takes these for devices, whatever ending follows (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
  const free = name.trim().replace(/^(con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i, '$1 account')
  return free === '' ? 'Account' : free
}
