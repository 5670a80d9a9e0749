import { createHash } from 'node:crypto'
import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import { accountIdOf, decodeGenesis, encodeGenesis, type Genesis } from '../../shared/account/genesis'
import type { Signer } from '../../shared/history/entry'
import { fail, ok, type Result } from '../../shared/result'
import type { Invitation } from '../../shared/team/invitation'
import type { Author } from '../account/author'
import type { NewAccountFile } from '../account-file/create'
import { isSourcePayloadOf } from '../account-file/evidence'
import { ioProblem } from '../account-file/io-problem'
import { decodeSource } from '../account-file/payloads'
import { fetchContent, type OnProgress } from './content-transfer'
import { becomeMember } from './membership'
import { nothingSafe, writeMembership } from './membership-file'
import type { ServerProblem, ServerRequests } from './server-requests'

export type JoinProblem = ServerProblem | { readonly kind: 'file'; readonly problem: FileProblem }

export interface Joining {
  readonly requests: ServerRequests
  readonly author: Author
  readonly signer: Signer
  /** The folder of what is known of teams. */
  readonly teams: string
  readonly onProgress: OnProgress
  /** Makes the account's file, or finds it where there is one; says where it is. */
  create(contents: NewAccountFile): Promise<Result<string, FileProblem>>
}

/**
 * Takes up an invitation: a new account file with its text, which the server then fills. What was cut off goes on where
 * it was when it is tried again.
 */
export function join(invitation: Invitation, joining: Joining): Promise<Result<string, JoinProblem>> {
  return takeUp(invitation, joining).catch((error: unknown) => fail({ kind: 'file', problem: ioProblem(error) }))
}

/** Throws the system's error where this computer cannot keep what comes. */
async function takeUp(
  invitation: Invitation,
  { requests, author, signer, teams, onProgress, create }: Joining,
): Promise<Result<string, JoinProblem>> {
  const { account } = invitation.granted.grant
  const member = await becomeMember(requests, account, author, signer, invitation)
  if (!member.ok) return member
  const genesis = await fetchGenesis(requests, account)
  if (!genesis.ok) return genesis
  const { textSha256 } = genesis.value
  const part = path.join(teams, `${account}.text.part`)
  const payload = await fetchContent(
    requests,
    `text/${textSha256}`,
    part,
    (bytes) => isSourcePayloadOf(bytes, genesis.value),
    onProgress,
  )
  if (!payload.ok) return payload
  const { url, server, certificate, discovery } = invitation
  await writeMembership(teams, account, {
    address: {
      url,
      server,
      ...(certificate !== undefined && { certificate }),
      ...(discovery !== undefined && { discovery }),
    },
    role: member.value.role,
    safe: nothingSafe,
  })
  const created = await create({ genesis: genesis.value, source: decodeSource(payload.value), updates: [] })
  return created.ok ? created : fail({ kind: 'file', problem: created.error })
}

/** The account's genesis, which is what its id says it is. */
async function fetchGenesis(requests: ServerRequests, account: string): Promise<Result<Genesis, ServerProblem>> {
  const told = await requests.askJson({ method: 'GET', path: '' })
  if (!told.ok) return told
  const genesis = decodeGenesis(Buffer.from(JSON.stringify((told.value as { genesis?: unknown }).genesis ?? null)))
  const isRight =
    genesis.ok && accountIdOf(createHash('sha256').update(encodeGenesis(genesis.value)).digest()) === account
  return isRight ? ok(genesis.value) : fail({ kind: 'other-server' })
}
