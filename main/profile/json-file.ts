import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { makeFolder, privately } from '../make-folder'

/**
 * Reads a small file of this profile. One that cannot be understood is set aside under another name, not lost, and
 * counts as missing.
 */
export async function readJsonFile<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await fs.readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    await fs.rename(file, `${file}.unreadable`)
    return undefined
  }
}

/** Replaces the file whole: after a crash there is the old one or the new one, never half of one. */
export const writeJsonFile = (file: string, value: unknown): Promise<void> =>
  writeDraft(file, jsonText(value), 0o666, (draft) => fs.rename(draft, file))

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Writes a file unless there is one: of several programs that start at once, all go on with the first one's. */
export const writeOnce = (file: string, text: string, mode: number): Promise<void> =>
  writeDraft(file, text, mode, async (draft) => {
    await fs.link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await fs.unlink(draft)
  })

async function writeDraft(
  file: string,
  text: string,
  mode: number,
  publish: (draft: string) => Promise<void>,
): Promise<void> {
  makeFolder(path.dirname(file), privately)
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`
  try {
    const handle = await fs.open(draft, 'wx', mode)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await publish(draft)
  } catch (error) {
    await fs.rm(draft, { force: true })
    throw error
  }
}
