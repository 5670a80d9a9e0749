import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { isWebAddress } from '../../shared/importing/web-address'
import { documentsIn, nothingInFolder } from '../importing/documents-in'
import { refuse } from './refusal'

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

/** Whether accounts go into a folder by names of their own; a file takes one alone. */
export async function isIntoFolder(output: string, count: number): Promise<boolean> {
  if (/[/\\]$/.test(output) || (await isFolder(output))) return true
  return count === 1 ? false : refuse(`“${output}” must be a folder to take ${count} accounts; end it with a slash.`)
}

/** Where each account goes in a folder, by what it is to be called. */
export async function targetsIn(folder: string, stems: readonly string[]): Promise<readonly string[]> {
  const targets = stems.map((stem) => path.join(folder, `${stem}.attest`))
  const twice = targets.find((target, i) => targets.indexOf(target) !== i)
  if (twice) refuse(`Two of the files would become “${path.basename(twice)}”; import them one at a time.`)
  for (const target of targets) {
    if (await exists(target)) refuse(fileSentence({ kind: 'already-there' }, path.basename(target)))
  }
  return targets
}

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
