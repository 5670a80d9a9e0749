import { promises as fs } from 'node:fs'

/** Whether two paths name one file, however they are spelt; false where either names none. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((file) => fs.stat(file, { bigint: true }).catch(() => undefined)))
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev
}
