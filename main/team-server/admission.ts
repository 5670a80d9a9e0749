import { isSameJson } from '../../shared/canonical-json'
import { fail, ok, type Result } from '../../shared/result'
import {
  type Application,
  type Grant,
  grantWords,
  redemptionWords,
  type SignedGrant,
} from '../../shared/team/invitation'
import { type Proof, proofLife, proofWords } from '../../shared/team/proof'
import { isAtLeast } from '../../shared/team/role'
import { createSignatureCheck } from '../profile/check-signature'
import { enteredIn } from './entered'
import type { HostedAccount } from './hosted-account'
import type { Member, Team } from './team'

export type ProofProblem =
  | { readonly kind: 'not-admitted' }
  /** `now` is the server's time, in ms since 1970. */
  | { readonly kind: 'stale'; readonly now: number }
  | { readonly kind: 'revoked' }
  /** Of the team not all can be read; its owner has to confirm it first. */
  | { readonly kind: 'team-unsure' }

export type ApplicationProblem =
  | { readonly kind: 'bad-signature' }
  | { readonly kind: 'not-by-owner' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'used-up' }
  | { readonly kind: 'withdrawn' }
  /** Somebody else in the team, or in the account, goes by this person's id. */
  | { readonly kind: 'person-taken' }
  | { readonly kind: 'team-unsure' }
  | { readonly kind: 'renamed-too-often' }
  | { readonly kind: 'cannot-save' }

/** As often as one may be called otherwise: each time is kept for ever. */
const mostNames = 100

/** Lets in who has been invited, and nobody else. It keeps no account and no secret of anybody's. */
export class Admission {
  readonly #server: string
  readonly #now: () => number
  #startedAt: number
  readonly #check = createSignatureCheck()
  /** Nonces of proofs and until when each has to be remembered. */
  readonly #used = new Map<string, number>()

  /**
   * @param server fingerprint of the server's key
   * @param now ms since 1970
   */
  constructor(server: string, now: () => number = Date.now) {
    this.#server = server
    this.#now = now
    this.#startedAt = now()
  }

  /** The fingerprint of the device that made a proof for this server and this account, just now. */
  identify(account: string, proof: Proof): Result<string, ProofProblem> {
    const now = this.#now()
    if (!this.#check.isSignedBy(proof.publicKey, proofWords(this.#server, account, proof), proof.sig)) {
      return fail({ kind: 'not-admitted' })
    }
    // A clock that was set back: until it is as late again, no proof would be good.
    this.#startedAt = Math.min(this.#startedAt, now)
    // Which proofs were used before it was started, it does not know.
    if (Math.abs(now - proof.at) > proofLife || proof.at < this.#startedAt) {
      return fail({ kind: 'stale', now })
    }
    return ok(this.#check.fingerprintOf(proof.publicKey))
  }

  /**
   * Lets in a member with a proof that was not used before. Of anybody else nothing is checked or remembered: they cost
   * nothing, and hear the same of an account that is here as of one that is not.
   */
  admit(account: HostedAccount | undefined, proof: Proof): Result<Member, ProofProblem> {
    const device = this.#check.fingerprintOf(proof.publicKey)
    // It may be that they have joined that cannot be read.
    if (!account?.team.everMember(device))
      return fail({ kind: account?.team.isUnsure ? 'team-unsure' : 'not-admitted' })
    const identified = this.identify(account.id, proof)
    if (!identified.ok) return identified
    const member = account.team.member(device)
    if (!member) return fail({ kind: 'revoked' })
    if (this.#waits(account, proof.publicKey)) return fail({ kind: 'team-unsure' })
    return this.#isFirst(proof) ? ok(member) : fail({ kind: 'not-admitted' })
  }

  /** Whether somebody is let in only once the team is confirmed. Whose the account is, it says itself. */
  #waits({ team, store }: HostedAccount, publicKey: string): boolean {
    return team.isUnsure && publicKey !== store.genesis.ownerKey
  }

  #isFirst(proof: Proof): boolean {
    const now = this.#now()
    for (const [nonce, until] of this.#used) {
      if (until > now) break
      this.#used.delete(nonce)
    }
    const nonce = `${proof.publicKey} ${proof.nonce}`
    if (this.#used.has(nonce)) return false
    this.#used.set(nonce, now + 2 * proofLife)
    return true
  }

  /** Makes a device a member: the owner's, or one that has an invitation. Twice is once. */
  async join(account: HostedAccount, application: Application): Promise<Result<Member, ApplicationProblem>> {
    const { redemption, invitation, sig } = application
    const { id, team } = account
    const { publicKey, person } = redemption
    if (redemption.account !== id || !this.#check.isSignedBy(publicKey, redemptionWords(redemption), sig)) {
      return fail({ kind: 'bad-signature' })
    }
    if (this.#waits(account, publicKey)) return fail({ kind: 'team-unsure' })
    const device = this.#check.fingerprintOf(publicKey)
    const granted = invitation?.granted
    if (granted) {
      const problem = this.#problemOf(account, granted, device)
      if (problem) return fail(problem)
      if (!this.#check.isSignedBy(granted.grant.key, redemptionWords(redemption), invitation.sig)) {
        return fail({ kind: 'bad-signature' })
      }
    }
    const known = team.member(device)
    const own = publicKey === account.store.genesis.ownerKey ? 'owner' : known?.role
    const role = granted?.grant.role ?? own
    // Who belongs to it already may say what they are called now; who they are stays.
    if (role === undefined || (!granted && known && known.person.id !== person.id))
      return fail({ kind: 'not-by-owner' })
    const granting = { role, granted }
    // Whoever takes up an invitation to no more than he has, as an owner his own to see whether it is good, keeps that.
    const standing = known && isAtLeast(known.role, granting.role) ? standingOf(known, team) : undefined
    if (standing && isSameJson(known?.person, person)) return ok(known as Member)
    if (!granted && team.joiningsOf(device) >= mostNames) return fail({ kind: 'renamed-too-often' })
    if (this.#isTaken(account, person.id, device)) return fail({ kind: 'person-taken' })
    const joined = { type: 'joined' as const, device, publicKey, person, at: this.#now(), ...(standing ?? granting) }
    if (!(await account.note(joined))) return fail({ kind: 'cannot-save' })
    return ok(team.member(device) as Member)
  }

  /** Whether an invitation was made by somebody who may. */
  isGranted({ id, team, store }: HostedAccount, { grant, issuer, sig }: SignedGrant): boolean {
    if (grant.account !== id || !this.#check.isSignedBy(issuer, grantWords(grant), sig)) return false
    const member = team.member(this.#check.fingerprintOf(issuer))
    return issuer === store.genesis.ownerKey || (member !== undefined && isAtLeast(member.role, 'owner'))
  }

  #problemOf(account: HostedAccount, granted: SignedGrant, device: string): ApplicationProblem | undefined {
    const { grant } = granted
    if (!this.isGranted(account, granted)) return { kind: 'not-by-owner' }
    const invited = account.team.invited(grant.id)
    if (invited?.isWithdrawn) return { kind: 'withdrawn' }
    if (invited && !isSameGrant(invited.granted.grant, grant)) return { kind: 'not-by-owner' }
    const devices = new Set(invited?.redeemedBy.map((member) => member.device))
    if (devices.has(device)) return account.team.member(device) ? undefined : { kind: 'withdrawn' }
    if (invited?.isClosed) return { kind: 'withdrawn' }
    if (grant.expires <= this.#now()) return { kind: 'expired' }
    return devices.size >= grant.uses ? { kind: 'used-up' } : undefined
  }

  /** A person's id belongs to the devices that have worked under it, in the team and before there was one. */
  #isTaken(account: HostedAccount, person: string, device: string): boolean {
    const members = account.team.members.filter((member) => member.person.id === person)
    const entered = enteredIn(account).filter((entry) => entry.person.id === person)
    const devices = new Set([...members, ...entered].map((one) => one.device))
    return devices.size > 0 && !devices.has(device)
  }
}

/** By what a member belongs to the team. */
const standingOf = ({ role, invitation }: Member, team: Team) => ({
  role,
  granted: invitation === undefined ? undefined : team.invited(invitation)?.granted,
})

const isSameGrant = (a: Grant, b: Grant): boolean => grantWords(a) === grantWords(b)
