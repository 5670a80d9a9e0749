import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { accountDocument } from '../../shared/account/schema'
import { application, signedGrant } from '../../shared/team/invitation'
import { decodeProof } from '../../shared/team/proof'
import { isAtLeast } from '../../shared/team/role'
import { isAssetPayloadOf } from '../account-file/evidence'
import type { Accounts } from './accounts'
import type { Admission, ProofProblem } from './admission'
import { type Received, receiveContent, sendContent } from './content'
import { accountPaths } from './data-folder'
import { enteredIn } from './entered'
import type { HostedAccount } from './hosted-account'
import type { ServerLimits } from './server-limits'
import type { Member } from './team'

/** What a server answers, as JSON where it has anything to say. */
interface Answer {
  readonly status: number
  readonly body?: object
}

export interface ApiSetting {
  readonly data: string
  readonly accounts: Accounts
  readonly admission: Admission
  readonly limits: ServerLimits
  /** Whether a device, by its fingerprint, may have its accounts kept here. */
  mayFound(publicKey: string): boolean
  /** Ends the connections of those who are no members any more, or with another role. */
  expel(account: HostedAccount): void
}

const no = (status: number, problem: string): Answer => ({ status, body: { problem } })

const accountPath = /^\/v1\/accounts\/([0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?:\/(.+))?$/

/** Answers the requests under `/v1/accounts/`; false for any other. */
export async function answerRequest(
  setting: ApiSetting,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [, id, rest = ''] = accountPath.exec(request.url ?? '') ?? []
  if (id === undefined) return false
  const answer = await answerFor(setting, id, rest, request, response)
  if (answer) {
    const body = answer.body ? JSON.stringify(answer.body) : ''
    response.writeHead(answer.status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(body)
  }
  return true
}

async function answerFor(
  setting: ApiSetting,
  id: string,
  rest: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answer | undefined> {
  const { accounts, admission } = setting
  const proof = decodeProof(request.headers.authorization?.replace(/^Attest /, '') ?? '')
  if (request.method === 'PUT' && rest === '') {
    if (!proof) return no(401, 'not-admitted')
    // Twice is once, and the body says whose it is: a proof that is used again founds nothing else.
    const identified = admission.identify(id, proof)
    if (!identified.ok) return notIdentified(identified.error)
    if (!setting.mayFound(proof.publicKey)) return no(403, 'not-a-founder')
    const bytes = await bodyOf(request, setting.limits.messageBytes)
    if (!bytes) return no(413, 'too-large')
    const founded = await accounts.found(id, bytes, proof.publicKey)
    return founded.ok ? { status: 201 } : no(422, founded.error)
  }
  const account = await accounts.get(id)
  if (!account) return no(401, 'not-admitted')
  try {
    if (request.method === 'POST' && rest === 'members') return await joinWith(setting, account, request)
    const admitted = proof && admission.admit(account, proof)
    if (!admitted) return no(401, 'not-admitted')
    if (!admitted.ok) return notIdentified(admitted.error)
    return await answerMember(setting, account, admitted.value, rest, request, response)
  } finally {
    accounts.release(account)
  }
}

/** Whoever's clock is wrong is told this one's time. */
const notIdentified = ({ kind, ...more }: ProofProblem): Answer => ({
  status: kind === 'team-unsure' ? 503 : 401,
  body: { problem: kind, ...more },
})

async function joinWith(
  { admission, expel }: ApiSetting,
  account: HostedAccount,
  request: IncomingMessage,
): Promise<Answer> {
  const applied = application.safeParse(await jsonOf(request))
  if (!applied.success) return no(400, 'malformed')
  const joined = await account.decisions.take(() => admission.join(account, applied.data))
  if (joined.ok) expel(account)
  return joined.ok ? { status: 200, body: { role: joined.value.role } } : no(403, joined.error.kind)
}

async function answerMember(
  setting: ApiSetting,
  account: HostedAccount,
  member: Member,
  rest: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answer | undefined> {
  const { genesis } = account.store
  const paths = accountPaths(setting.data, account.id)
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  const isOwner = isAtLeast(member.role, 'owner')
  switch (rest) {
    case '':
      return isReading ? { status: 200, body: { genesis, role: member.role } } : no(405, 'malformed')
    case `text/${genesis.textSha256}`:
      if (!isReading) return no(405, 'malformed')
      await sendContent(paths.text, request, response)
      return undefined
    case `original/${genesis.originalSha256}`: {
      if (isReading) {
        await sendContent(paths.original, request, response)
        return undefined
      }
      if (request.method !== 'PUT' || !isAtLeast(member.role, 'editor')) return no(403, 'role-too-low')
      const isRight = (payload: Uint8Array) => isAssetPayloadOf(payload, genesis)
      const { accountBytes } = setting.limits
      const receive = () => receiveContent(paths.original, request, isRight, accountBytes)
      return receivedAnswer(await account.uploads.take(receive))
    }
    case 'team':
      return isReading ? { status: 200, body: teamFor(account, member) } : no(405, 'malformed')
    case 'receipts':
      return isReading ? { status: 200, body: { receipts: await account.received() } } : no(405, 'malformed')
    case 'invitations': {
      if (request.method !== 'POST' || !isOwner) return no(403, 'role-too-low')
      const granted = signedGrant.safeParse(await jsonOf(request))
      if (!granted.success || !setting.admission.isGranted(account, granted.data)) return no(400, 'not-by-owner')
      return saved(await account.note({ type: 'invited', granted: granted.data, at: Date.now() }))
    }
    case 'revocations': {
      if (request.method !== 'POST' || !isOwner) return no(403, 'role-too-low')
      const revoked = revocation.safeParse(await jsonOf(request))
      if (!revoked.success) return no(400, 'malformed')
      return account.decisions.take(() => revoke(setting, account, revoked.data))
    }
    case 'confirmation': {
      if (request.method !== 'POST' || !isOwner) return no(403, 'role-too-low')
      // That they joined may be among what cannot be read.
      const { invitation: _, ...owner } = member
      if (!(await account.note({ type: 'joined', ...owner }))) return saved(false)
      return saved(await account.note({ type: 'confirmed', damaged: account.team.damaged, at: Date.now() }))
    }
    default:
      return no(404, 'malformed')
  }
}

const revocation = z.union([
  z.object({ invitation: z.string() }),
  /** With `closes`, nobody else comes with the invitation with which that device came: its person could, under another name. */
  z.object({ device: z.string(), closes: z.boolean().optional() }),
  /** A device that is said to be somebody's and does not belong to the team. */
  z.object({ entered: z.string() }),
])

async function revoke(
  { expel }: ApiSetting,
  account: HostedAccount,
  revoked: z.infer<typeof revocation>,
): Promise<Answer> {
  const at = Date.now()
  if ('invitation' in revoked) {
    if (!account.team.invited(revoked.invitation)) return no(404, 'unknown')
    const noted = await account.note({ type: 'withdrawn', invitation: revoked.invitation, at })
    if (noted) expel(account)
    return saved(noted)
  }
  if ('entered' in revoked) {
    const isEntered = enteredIn(account).some(({ device }) => device === revoked.entered)
    return isEntered ? saved(await account.note({ type: 'disowned', device: revoked.entered, at })) : no(404, 'unknown')
  }
  const member = account.team.member(revoked.device)
  if (!member) return no(404, 'unknown')
  if (member.publicKey === account.store.genesis.ownerKey) return no(403, 'the-owner')
  for (const { granted, redeemedBy } of revoked.closes ? account.team.invitations : []) {
    const isTheirs = redeemedBy.some(({ device }) => device === revoked.device)
    const closed = { type: 'closed' as const, invitation: granted.grant.id, at }
    if (isTheirs && !(await account.note(closed))) return saved(false)
  }
  const noted = await account.note({ type: 'removed', device: revoked.device, at })
  if (noted) expel(account)
  return saved(noted)
}

const saved = (noted: boolean): Answer => (noted ? { status: 200, body: {} } : no(507, 'cannot-save'))

function receivedAnswer(received: Received): Answer {
  switch (received.kind) {
    case 'complete':
      return { status: 201, body: {} }
    case 'partial':
      return { status: 202, body: { received: received.received } }
    case 'wrong':
      return no(422, 'wrong-content')
    case 'too-large':
      return no(413, 'too-large')
    case 'not-saved':
      return no(507, 'cannot-save')
  }
}

/** Who belongs to it and who is there; who was invited, and who is said to work on it, for those who may invite. */
function teamFor(account: HostedAccount, { role }: Member): object {
  const present = new Set([...account.room(accountDocument).guests].map(({ sender }) => sender.device))
  const members = account.team.members.map(({ device, person, role: theirs, at, invitation }) => ({
    device,
    person,
    role: theirs,
    at,
    present: present.has(device),
    ...(invitation !== undefined && { invitation }),
  }))
  if (!isAtLeast(role, 'owner')) return { members }
  const invitations = account.team.invitations.map(({ granted, isWithdrawn, isClosed, redeemedBy }) => ({
    ...granted.grant,
    isWithdrawn,
    isClosed,
    redeemedBy: redeemedBy.map(({ device, person, at }) => ({ device, person, at })),
  }))
  const { isUnsure } = account.team
  return { members, invitations, entered: enteredIn(account), ...(isUnsure && { isUnsure }) }
}

/** Undefined where it is longer than that. */
async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += (chunk as Buffer).length
    if (length > limit) return undefined
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(((await bodyOf(request, 64 * 1024)) ?? '').toString())
  } catch {
    return undefined
  }
}
