import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { appendOriginal } from '../account-file/append-original'
import { isAssetPayloadOf } from '../account-file/evidence'
import { ioProblem } from '../account-file/io-problem'
import { decodeAsset } from '../account-file/payloads'
import { readAccountFile, readOriginalFrom } from '../account-file/read'
import { fetchContent, type OnProgress } from './content-transfer'
import type { ServerProblem, ServerRequests } from './server-requests'

export type OriginalProblem = ServerProblem | { readonly kind: 'file'; readonly problem: FileProblem }

/**
 * Brings the document that was imported into an account file that was joined, where it is not there yet. What was cut off
 * goes on where it was.
 */
export async function fetchOriginal(
  requests: ServerRequests,
  file: string,
  teams: string,
  onProgress: OnProgress,
): Promise<Result<void, OriginalProblem>> {
  const contents = await readAccountFile(file)
  if (!contents.ok) return ok(undefined)
  const { genesis } = contents.value
  const { originalSha256: sha256 } = genesis
  if (sha256 === undefined || (await readOriginalFrom(file, genesis))) return ok(undefined)
  const part = path.join(teams, `${contents.value.id}.original.part`)
  const isRight = (bytes: Uint8Array) => isAssetPayloadOf(bytes, genesis)
  try {
    const payload = await fetchContent(requests, `original/${sha256}`, part, isRight, onProgress)
    if (payload.ok) await appendOriginal(file, decodeAsset(payload.value))
    return payload.ok ? ok(undefined) : payload
  } catch (error) {
    return fail({ kind: 'file', problem: ioProblem(error) })
  }
}
