import { randomBytes } from 'node:crypto'
import path from 'node:path'

/** A name beside a file, for what will take its place once it is whole; short, since the file's own may be as long as can be. */
export const draftBeside = (file: string): string =>
  path.join(path.dirname(file), `.attest-${randomBytes(4).toString('hex')}.part`)

/** Whether a name is one of these. */
export const isDraft = (name: string): boolean => /^\.attest-[0-9a-f]{8}\.part$/.test(name)
