import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { isWebAddress } from '../../shared/importing/web-address'
import { documentsIn, nothingInFolder } from '../importing/documents-in'
import { refuse } from './refusal'

/** A document, and the account that is to become of it. */
export interface Target {
  readonly file: string
  readonly target: string
}

/** The documents that are named, and of folders those in them whose names promise a format that can be read. */
export async function filesToImport(named: readonly string[]): Promise<readonly string[]> {
  const files = await Promise.all(
    named.map(async (file) => {
      const within = isWebAddress(file) ? undefined : await documentsIn(file)
      return within?.length === 0 ? refuse(nothingInFolder(file)) : (within ?? [file])
    }),
  )
  return files.flat()
}

/** Where each document goes, and whether that is into a folder. */
export async function targetsOf(
  files: readonly string[],
  output: string,
): Promise<{ targets: readonly Target[]; folder: boolean }> {
  const folder = /[/\\]$/.test(output) || (await isFolder(output))
  if (!folder && files.length === 1) return { targets: [{ file: files[0] as string, target: output }], folder }
  if (!folder) refuse(`“${output}” must be a folder to take ${files.length} accounts; end it with a slash.`)
  const targets = files.map((file) => ({ file, target: path.join(output, `${stemOf(file)}.attest`) }))
  const names = targets.map(({ target }) => target)
  const twice = names.find((target, i) => names.indexOf(target) !== i)
  if (twice) refuse(`Two of the files would become “${path.basename(twice)}”; import them one at a time.`)
  for (const target of names) {
    if (await exists(target)) refuse(fileSentence({ kind: 'already-there' }, path.basename(target)))
  }
  return { targets, folder }
}

/** The name of a file, or the last word of an address, without its ending. */
const stemOf = (file: string): string =>
  isWebAddress(file) ? path.parse(new URL(file).pathname).name || new URL(file).hostname : path.parse(file).name

const isFolder = (file: string) =>
  fs.stat(file).then(
    (stat) => stat.isDirectory(),
    () => false,
  )

const exists = (file: string) =>
  fs.lstat(file).then(
    () => true,
    () => false,
  )
