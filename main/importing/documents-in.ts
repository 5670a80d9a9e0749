import { promises as fs } from 'node:fs'
import path from 'node:path'
import { formatOfName } from '../../shared/importing/format'

/** The documents in a folder whose names promise a format that can be read, by name; undefined where it is no folder. */
export async function documentsIn(folder: string): Promise<readonly string[] | undefined> {
  const stat = await fs.stat(folder).catch(() => undefined)
  if (!stat?.isDirectory()) return undefined
  const names = (await fs.readdir(folder)).filter((name) => formatOfName(name) !== undefined)
  return names.sort().map((name) => path.join(folder, name))
}

export const nothingInFolder = (folder: string): string =>
  `There is nothing in the folder “${path.basename(folder)}” that can be imported.`
