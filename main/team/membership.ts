import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Signer } from '../../shared/history/entry'
import { fail, ok, type Result } from '../../shared/result'
import {
  type Application,
  type Grant,
  grantDefaults,
  grantWords,
  type Invitation,
  redemptionWords,
  type ServerAddress,
} from '../../shared/team/invitation'
import { type Role, roles } from '../../shared/team/role'
import type { Author } from '../account/author'
import { deviceSigner, keyOfSeed } from '../profile/device-signer'
import { noAnswer, type ServerProblem, type ServerRequests } from './server-requests'

/** What an invitation is to give; single use and a day unless told otherwise. */
export interface Offer {
  readonly role: Role
  /** In ms. */
  readonly lifetime?: number | undefined
  readonly uses?: number | undefined
}

/**
 * Makes an invitation, which is good as it is: the server need not hear of it before it is redeemed.
 * @param now ms since 1970, by the server's clock
 */
export function makeInvitation(
  address: ServerAddress,
  account: { readonly id: string; readonly title: string },
  signer: Signer,
  { role, lifetime = grantDefaults.lifetime, uses = grantDefaults.uses }: Offer,
  now: number,
): Invitation {
  const secret = randomBytes(32)
  const grant: Grant = {
    id: randomBytes(16).toString('hex'),
    account: account.id,
    role,
    expires: now + lifetime,
    uses,
    key: deviceSigner(keyOfSeed(secret)).publicKey,
  }
  const granted = { grant, issuer: signer.publicKey, sig: signer.sign(grantWords(grant)) }
  return { ...address, granted, secret: secret.toString('hex'), title: account.title.slice(0, 1000) }
}

const memberAnswer = z.object({ role: z.enum(roles) })

/** Becomes a member: by an invitation, or as the owner. Doing it twice is doing it once. */
export async function becomeMember(
  requests: ServerRequests,
  account: string,
  { id, name, colour }: Author,
  signer: Signer,
  invitation?: Invitation,
): Promise<Result<{ readonly role: Role }, ServerProblem>> {
  const redemption = { account, publicKey: signer.publicKey, person: { id, name, colour } }
  const words = redemptionWords(redemption)
  const application: Application = {
    redemption,
    sig: signer.sign(words),
    ...(invitation && {
      invitation: {
        granted: invitation.granted,
        sig: deviceSigner(keyOfSeed(Buffer.from(invitation.secret, 'hex'))).sign(words),
      },
    }),
  }
  const joined = await requests.askJson({ method: 'POST', path: 'members', body: application })
  if (!joined.ok) return joined
  const member = memberAnswer.safeParse(joined.value)
  return member.success ? ok(member.data) : fail(noAnswer)
}
