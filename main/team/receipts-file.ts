import path from 'node:path'
import { z } from 'zod'
import { type Receipt, receipt } from '../../shared/history/received'
import { readJsonFile, writeJsonFile } from '../profile/json-file'
import type { ServerRequests } from './server-requests'

const told = z.object({ receipts: z.array(receipt) })

/** By the fingerprint of the server's key: an account may have been at more than one. */
const noted = z.record(z.string(), z.array(receipt))

const fileOf = (teams: string, account: string): string => path.join(teams, 'received', `${account}.json`)

/** What this computer has been told of when work came to a server. */
export async function readReceipts(teams: string, account: string): Promise<readonly Receipt[]> {
  const known = await readJsonFile(fileOf(teams, account), noted).catch(() => undefined)
  return Object.values(known ?? {}).flat()
}

/** Asks a server when what is in the log came to it, and notes that. What cannot be asked now is asked another time. */
export async function fetchReceipts(
  requests: ServerRequests,
  teams: string,
  account: string,
  server: string,
): Promise<void> {
  const answered = await requests.askJson({ method: 'GET', path: 'receipts' })
  const read = answered.ok ? told.safeParse(answered.value) : undefined
  if (!read?.success) return
  const file = fileOf(teams, account)
  const known = await readJsonFile(file, noted).catch(() => undefined)
  await writeJsonFile(file, { ...known, [server]: read.data.receipts }).catch(() => undefined)
}
