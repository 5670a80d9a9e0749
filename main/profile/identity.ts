import { randomUUID } from 'node:crypto'
import os from 'node:os'
import { z } from 'zod'
import { colourCount } from '../../shared/account/distinct-colours'
import { person } from '../../shared/account/values'
import type { Author } from '../account/author'
import { jsonText, readJsonFile, writeJsonFile, writeOnce } from './json-file'

const identity = person.extend({ id: z.uuid() })

/** The name the computer knows this person by: proposed, not taken for granted. */
export function computerName(): string {
  try {
    return os.userInfo().username.trim() || 'Analyst'
  } catch {
    return 'Analyst'
  }
}

/** Who works in this profile; made on first use. */
export async function readIdentity(file: string): Promise<Author> {
  const known = await readJsonFile(file, identity)
  if (known) return known
  const id = randomUUID()
  // Chance hands out the six colours fairly enough; whoever shares one with somebody in an account is shown in another.
  const fresh = { id, name: computerName(), colour: 1 + (Number.parseInt(id.slice(0, 8), 16) % colourCount) }
  await writeOnce(file, jsonText(fresh), 0o666)
  return (await readJsonFile(file, identity)) ?? fresh
}

export const writeIdentity = (file: string, author: Author): Promise<void> =>
  writeJsonFile(file, identity.parse(author))
