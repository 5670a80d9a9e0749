import { readMeta } from '../../shared/account/annotations'
import type { TeamAction, TeamNews } from '../../shared/keeper/team-protocol'
import { assertNever, type Result } from '../../shared/result'
import { damagedSentence } from '../../shared/team/end-sentence'
import type { ServerAddress } from '../../shared/team/invitation'
import { encodeInvitation } from '../../shared/team/invitation-link'
import { findServer } from '../team/find-server'
import { hostOf } from '../team/host-of'
import { makeInvitation } from '../team/membership'
import { serverSentence } from '../team/problem-sentence'
import { type ServerProblem, ServerRequests } from '../team/server-requests'
import { registerInvitation, sendOriginal, share } from '../team/sharing'
import { fetchTeam } from '../team/team-list'
import type { HeldAccount } from './held-account'
import type { TeamSetting } from './team-setting'
import type { WindowSession } from './window-session'

/** What has been refused, and is kept. */
interface KeptHands {
  openKept(held: HeldAccount): void
  noteHeard(held: HeldAccount): void
}

/** What one window asks about the team of the account that it has in view. */
export class TeamDesk {
  readonly #session: WindowSession
  readonly #setting: () => TeamSetting | undefined
  readonly #kept: KeptHands

  constructor(session: WindowSession, setting: () => TeamSetting | undefined, kept: KeptHands) {
    this.#session = session
    this.#setting = setting
    this.#kept = kept
  }

  async act(action: TeamAction): Promise<void> {
    const { held } = this.#session
    const setting = this.#setting()
    if (!held || !setting) return
    const problem = await this.#act(action, held, setting)
    if (problem !== undefined) this.#tell(held, { news: 'failed', sentence: problem })
  }

  /** The sentence says why it came to nothing. */
  async #act(action: TeamAction, held: HeldAccount, setting: TeamSetting): Promise<string | undefined> {
    switch (action.do) {
      case 'show':
        held.team.show(action.shown)
        return undefined
      case 'disown':
        return this.#decide('revocations', { entered: action.device }, held, setting)
      case 'fetch-original':
        held.team.fetchOriginal()
        return undefined
      case 'open-kept':
        this.#kept.openKept(held)
        return undefined
      case 'note-heard':
        this.#kept.noteHeard(held)
        return undefined
      case 'share':
        return this.#share(action, held, setting)
      case 'invite':
        return this.#invite(action, held, setting)
      case 'list':
        return this.#list(held, setting)
      case 'revoke':
        return this.#decide('revocations', { invitation: action.invitation }, held, setting)
      case 'remove':
        return this.#decide('revocations', { device: action.device, closes: action.closes }, held, setting)
      case 'confirm':
        return this.#decide('confirmation', {}, held, setting)
      default:
        return assertNever(action)
    }
  }

  async #share(
    { server, certificate, discovery }: Extract<TeamAction, { do: 'share' }>,
    held: HeldAccount,
    setting: TeamSetting,
  ): Promise<string | undefined> {
    const { account, team: heldTeam } = held
    const found = await findServer(server, certificate)
    if (!found.ok) return found.error
    const address = { ...found.value, ...(discovery !== undefined && { discovery }) }
    const requests = new ServerRequests(address, account.id, setting.signer, heldTeam.clock)
    const shared = await share(account, address, { ...setting, requests })
    if (!shared.ok) return sentenceOf(shared, address)
    await heldTeam.begin()
    const sent = await sendOriginal(requests, account.file, account.genesis, (done, all) =>
      this.#tell(held, { news: 'sharing', done, all }),
    )
    if (!sent.ok) return sentenceOf(sent, address)
    this.#tell(held, { news: 'shared' })
    return undefined
  }

  async #invite(
    { role, lifetime, uses }: Extract<TeamAction, { do: 'invite' }>,
    held: HeldAccount,
    setting: TeamSetting,
  ): Promise<string | undefined> {
    const { account, team: heldTeam } = held
    const { membership, clock } = heldTeam
    if (!membership) return unknownSentence(held)
    const { address } = membership
    const title = readMeta(account.doc)['title'] ?? ''
    const invited = makeInvitation(
      address,
      { id: account.id, title },
      setting.signer,
      { role, lifetime, uses },
      clock.now(),
    )
    const registered = await registerInvitation(requestsFor(held, address, setting), invited)
    if (!registered.ok) return sentenceOf(registered, address)
    const listed = { ...invited.granted.grant, isWithdrawn: false, redeemedBy: [] }
    this.#tell(held, { news: 'invited', link: encodeInvitation(invited), invitation: listed })
    return this.#list(held, setting)
  }

  async #list(held: HeldAccount, setting: TeamSetting): Promise<string | undefined> {
    const address = held.team.membership?.address
    if (!address) return unknownSentence(held)
    const told = await fetchTeam(requestsFor(held, address, setting))
    if (!told.ok) return sentenceOf(told, address)
    this.#tell(held, { news: 'team', ...told.value })
    return undefined
  }

  /** What an owner decides of the team, and what it is then. */
  async #decide(
    path: 'revocations' | 'confirmation',
    body: object,
    held: HeldAccount,
    setting: TeamSetting,
  ): Promise<string | undefined> {
    const address = held.team.membership?.address
    if (!address) return unknownSentence(held)
    const decided = await requestsFor(held, address, setting).askJson({ method: 'POST', path, body })
    return decided.ok ? this.#list(held, setting) : sentenceOf(decided, address)
  }

  #tell(held: HeldAccount, news: TeamNews): void {
    if (this.#session.held === held) this.#session.tell({ type: 'team', account: held.account.id, news })
  }
}

const unknownSentence = ({ team }: HeldAccount): string =>
  team.status ? damagedSentence : 'The account is not shared yet; share it on a server first.'

const requestsFor = ({ account, team }: HeldAccount, address: ServerAddress, { signer }: TeamSetting) =>
  new ServerRequests(address, account.id, signer, team.clock)

const sentenceOf = (result: Extract<Result<unknown, ServerProblem>, { ok: false }>, address: ServerAddress): string =>
  serverSentence(result.error, hostOf(address))
