import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { TrashedAccount } from '../../shared/library/listing'
import { makeFolder } from '../make-folder'
import { readJsonFile, writeJsonFile } from '../profile/json-file'
import { moveToFree } from './free-name'
import { isWithin } from './organisation'

// The trash of a folder of the library is a hidden folder in it: on the same disk, so that moving there and back is a
// change of name, and with whoever shares the folder. Each account in it has a folder of its own, with a note on where
// it came from.

const trashName = '.attest-trash'
const noteName = 'trashed.json'

const note = z.object({
  /** The file's way from the folder of the library. */
  from: z.string().min(1),
  title: z.string(),
  at: z.number(),
})

/** What an account file has beside it and takes along, as the ends of their names: earlier and damaged states of it. */
async function companionsOf(file: string): Promise<readonly string[]> {
  const name = path.basename(file)
  const names = await fs.readdir(path.dirname(file))
  return names
    .filter((one) => one.startsWith(name))
    .map((one) => one.slice(name.length))
    .filter(isCompanion)
}

const isCompanion = (ending: string): boolean => /^\.(compacted\.bak|damaged-\d+)$/.test(ending)

interface Leaving {
  readonly file: string
  readonly folder: string
  readonly title: string
}

/** @returns the folder in the trash that holds it now */
export async function moveToTrash({ file, folder, title }: Leaving, now: number): Promise<string> {
  const item = path.join(folder, trashName, randomUUID())
  makeFolder(item)
  try {
    await writeJsonFile(path.join(item, noteName), { from: path.relative(folder, file), title, at: now })
    await fs.rename(file, path.join(item, path.basename(file)))
  } catch (error) {
    await fs.rm(item, { recursive: true, force: true })
    throw error
  }
  const trashed = path.join(item, path.basename(file))
  for (const ending of await companionsOf(file)) await fs.rename(file + ending, trashed + ending)
  return item
}

/** What lies in the trash of a folder, the last thrown away first. */
export async function listTrash(folder: string): Promise<readonly TrashedAccount[]> {
  const names = await fs.readdir(path.join(folder, trashName)).catch(() => [])
  const items = await Promise.all(names.map((name) => readItem(folder, path.join(folder, trashName, name))))
  return items.flat().sort((a, b) => b.at - a.at)
}

async function readItem(folder: string, item: string): Promise<readonly TrashedAccount[]> {
  const read = await readJsonFile(path.join(item, noteName), note).catch(() => undefined)
  const file = await fileIn(item)
  if (!file) return []
  const name = path.basename(file)
  const { from, title, at } = read ?? { from: name, title: path.parse(name).name, at: 0 }
  return [{ item, file: placeOf(folder, from, file), title, at }]
}

/** The note may have been written by whoever shares the folder: what leads out of it is not followed. */
function placeOf(folder: string, from: string, file: string): string {
  const place = path.resolve(folder, from)
  return isWithin(folder, place) && place !== folder && /\.attest$/i.test(place)
    ? place
    : path.join(folder, path.basename(file))
}

/** The account file that an item of the trash holds. */
export async function fileIn(item: string): Promise<string | undefined> {
  const names = await fs.readdir(item).catch(() => [])
  const name = names.find((one) => /\.attest$/i.test(one))
  return name && path.join(item, name)
}

/** Puts an account back under its old name, or a like one where that has been taken since. @returns its file */
export async function restoreFromTrash({ item, file: place }: TrashedAccount): Promise<string> {
  const file = await fileIn(item)
  if (!file) throw Object.assign(new Error(), { code: 'ENOENT' })
  makeFolder(path.dirname(place))
  const restored = await moveToFree(file, place)
  for (const ending of await companionsOf(file)) await moveToFree(file + ending, restored + ending)
  await fs.rm(item, { recursive: true, force: true })
  return restored
}
