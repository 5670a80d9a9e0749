import path from 'node:path'
import { fail, ok, type Result } from '../../shared/result'
import { appendOriginal } from '../account-file/append-original'
import { isAssetPayloadOf } from '../account-file/evidence'
import { decodeAsset } from '../account-file/payloads'
import { readAccountFile, readOriginalFrom } from '../account-file/read'
import { fetchContent, type OnProgress } from './content-transfer'
import type { ServerProblem, ServerRequests } from './server-requests'

/** Brings the document that was imported into an account file that was joined, where it is not there yet. */
export async function fetchOriginal(
  requests: ServerRequests,
  file: string,
  teams: string,
  onProgress: OnProgress,
): Promise<Result<void, ServerProblem>> {
  const contents = await readAccountFile(file)
  if (!contents.ok) return ok(undefined)
  const { genesis } = contents.value
  const { originalSha256: sha256 } = genesis
  if (sha256 === undefined || (await readOriginalFrom(file, genesis))) return ok(undefined)
  const part = path.join(teams, `${contents.value.id}.original.part`)
  const payload = await fetchContent(
    requests,
    `original/${sha256}`,
    part,
    (bytes) => isAssetPayloadOf(bytes, genesis),
    onProgress,
  )
  if (!payload.ok) return payload
  try {
    await appendOriginal(file, decodeAsset(payload.value))
    return ok(undefined)
  } catch (error) {
    return fail({ kind: 'unreachable', code: (error as NodeJS.ErrnoException).code ?? '' })
  }
}
