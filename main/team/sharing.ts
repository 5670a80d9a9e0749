import type { Genesis } from '../../shared/account/genesis'
import type { Signer } from '../../shared/history/entry'
import { ok, type Result } from '../../shared/result'
import type { Invitation, ServerAddress } from '../../shared/team/invitation'
import type { Author } from '../account/author'
import { encodeAsset } from '../account-file/payloads'
import { type AccountContents, readOriginalFrom } from '../account-file/read'
import { type OnProgress, sendContent } from './content-transfer'
import { found } from './founding'
import { becomeMember } from './membership'
import { nothingSafe, readMembership, writeMembership } from './membership-file'
import type { ServerProblem, ServerRequests } from './server-requests'

export interface Sharing {
  readonly requests: ServerRequests
  readonly author: Author
  readonly signer: Signer
  /** The folder of what is known of teams. */
  readonly teams: string
}

/** Has a server keep an account for a team. Only its owner can; what is in it is then brought there by a link. */
export async function share(
  contents: Pick<AccountContents, 'id' | 'genesis' | 'source'>,
  address: ServerAddress,
  { requests, author, signer, teams }: Sharing,
): Promise<Result<void, ServerProblem>> {
  const founded = await found(requests, contents)
  if (!founded.ok) return founded
  const member = await becomeMember(requests, contents.id, author, signer)
  if (!member.ok) return member
  const known = await readMembership(teams, contents.id)
  const safe = known?.address.server === address.server ? known.safe : nothingSafe
  await writeMembership(teams, contents.id, { address, role: member.value.role, safe })
  return ok(undefined)
}

/** Sends the document that was imported, where there is one. */
export async function sendOriginal(
  requests: ServerRequests,
  file: string,
  genesis: Genesis,
  onProgress: OnProgress,
): Promise<Result<void, ServerProblem>> {
  const original = await readOriginalFrom(file, genesis)
  if (!original) return ok(undefined)
  return sendContent(requests, `original/${original.sha256}`, encodeAsset(original), onProgress)
}

/** Has an invitation listed at the server; it is good without that, too. */
export const registerInvitation = (
  requests: ServerRequests,
  { granted }: Invitation,
): Promise<Result<unknown, ServerProblem>> => requests.askJson({ method: 'POST', path: 'invitations', body: granted })
