import { encodeGenesis } from '../../shared/account/genesis'
import type { Result } from '../../shared/result'
import { encodeSource } from '../account-file/payloads'
import type { AccountContents } from '../account-file/read'
import { encodeRecord, recordTypes } from '../account-file/record'
import type { ServerProblem, ServerRequests } from './server-requests'

/** Has an account kept by a server: its genesis and its text. Only its owner can. Doing it twice is doing it once. */
export function found(
  requests: ServerRequests,
  { genesis, source }: Pick<AccountContents, 'genesis' | 'source'>,
): Promise<Result<unknown, ServerProblem>> {
  const records = [
    { type: recordTypes.head, payload: encodeGenesis(genesis) },
    { type: recordTypes.source, payload: encodeSource(source) },
  ]
  return requests.askJson({ method: 'PUT', path: '', body: Buffer.concat(records.map(encodeRecord)) })
}
