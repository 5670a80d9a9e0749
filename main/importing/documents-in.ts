import { promises as fs } from 'node:fs'
import path from 'node:path'
import { formatOfName } from '../../shared/importing/format'

/** As many documents are taken from one folder, and as many folders below it are looked into. */
const most = 10_000

/**
 * The documents in a folder and those below it whose names promise a format that can be read, by name; undefined where it is
 * no folder. Links are not followed, and what begins with a dot is nobody's document.
 */
export async function documentsIn(folder: string): Promise<readonly string[] | undefined> {
  const stat = await fs.stat(folder).catch(() => undefined)
  if (!stat?.isDirectory()) return undefined
  const documents: string[] = []
  const folders = [folder]
  for (const one of folders) {
    const entries = await fs.readdir(one, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const place = path.join(one, entry.name)
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory() && folders.length < most) folders.push(place)
      else if (documents.length < most && formatOfName(entry.name) !== undefined) documents.push(place)
    }
    if (documents.length >= most) break
  }
  return documents
}

export const nothingInFolder = (folder: string): string =>
  `There is nothing in the folder “${path.basename(folder)}” that can be imported.`
