import type { Signer } from '../../shared/history/entry'
import type { TeamNews } from '../../shared/keeper/team-protocol'
import type { Shown } from '../../shared/team/presence'
import type { TeamStatus } from '../../shared/team/team-status'
import type { Author } from '../account/author'
import type { OpenAccount } from '../account/open-account'
import { AccountLink } from '../team/account-link'
import { findAgain } from '../team/find-again'
import { becomeMember } from '../team/membership'
import { amendMembership, type Membership, readMembership } from '../team/membership-file'
import { fetchOriginal } from '../team/original'
import { ServerClock } from '../team/server-clock'
import { ServerRequests } from '../team/server-requests'
import { isHostedIn } from '../team-server/discovery-id'
import { Absence } from './absence'
import { Waiting } from './waiting'

export interface TeamSetting {
  readonly author: Author
  readonly signer: Signer
  /** The folder of what is known of teams. */
  readonly teams: string
  /** The folder of what servers have refused. */
  readonly drafts: string
  /** The folder of what this computer hosts. */
  readonly hosted?: string | undefined
}

/** That something has been refused, and why in a word of the server's own. */
export interface RefusedWork {
  readonly reason: string
  readonly membership: Membership
  readonly clock: ServerClock
}

/** How long what is safe at the server may wait to be remembered, in ms: less is only counted anew. */
const rememberMs = 1000

/** The team of an open account: its link to the server, as long as somebody has the account open. */
export class HeldTeam {
  readonly #account: OpenAccount
  readonly #setting: () => TeamSetting | undefined
  readonly #tell: (news: TeamNews) => void
  readonly #onRefused: (refused: RefusedWork) => void
  readonly #absence: Absence
  readonly clock = new ServerClock()
  #membership: Membership | undefined
  #link: AccountLink | undefined
  /** What was told of it last. */
  #told: Extract<TeamNews, { readonly news: 'status' }> | undefined
  readonly #waiting: Waiting
  #shown: Shown | null = null
  /** In ms since 1970. */
  #offlineSince: number | undefined
  #isRefused = false
  #isSearching = false
  #isClosed = false
  #beginning: Promise<void> = Promise.resolve()
  #remembering: NodeJS.Timeout | undefined

  constructor(
    account: OpenAccount,
    setting: () => TeamSetting | undefined,
    tell: (news: TeamNews) => void,
    onRefused: (refused: RefusedWork) => void,
  ) {
    this.#account = account
    this.#setting = setting
    this.#tell = tell
    this.#onRefused = onRefused
    this.#waiting = new Waiting(account, tell)
    this.#absence = new Absence(account, () => setting()?.author.id, tell)
  }

  get membership(): Membership | undefined {
    return this.#membership
  }

  get status(): TeamStatus | null {
    return this.#link?.status ?? null
  }

  /** What somebody who comes to look has to know. */
  get news(): readonly TeamNews[] {
    return [
      { news: 'status', status: this.status, since: this.#offlineSince },
      { news: 'peers', peers: this.#link?.peers ?? [] },
      this.#waiting.news,
    ]
  }

  /** Goes on its way to the server, if the account is a team's; one way after the other, and none once it is closed. */
  begin(): Promise<void> {
    const begun = this.#beginning.then(() => this.#begin())
    this.#beginning = begun.catch(() => undefined)
    return begun
  }

  async #begin(): Promise<void> {
    const setting = this.#setting()
    if (!setting || this.#account.readOnly || this.#isClosed) return
    const membership = await readMembership(setting.teams, this.#account.id)
    if (!membership) return
    this.#link?.close()
    this.#membership = membership
    this.#account.role = membership.role
    const { signer } = setting
    const { clock } = this
    const link = await AccountLink.open({
      account: this.#account,
      membership,
      isHostedHere: await isHostedIn(setting.hosted, membership.address),
      signer,
      clock,
      onChange: () => this.#look(),
      onPeers: () => this.#tellPeers(),
    })
    if (this.#isClosed) return link.close()
    this.#link = link
    this.#told = undefined
    this.#tellPeers()
    link.show(this.#shown)
    // Whoever has never been there has missed nothing.
    if (Object.keys(membership.safe.log).length > 0) this.#absence.begin(link)
    this.#look()
    const requests = new ServerRequests(membership.address, this.#account.id, signer, clock)
    // Neither is waited for: the next way may have to be found meanwhile.
    if (membership.name !== setting.author.name) void this.#introduce(requests, membership, setting)
    void fetchOriginal(requests, this.#account.file, setting.teams, () => undefined)
  }

  /** Tells the server what this person is called now; it shows everyone so from the next connection on. */
  async #introduce(requests: ServerRequests, membership: Membership, setting: TeamSetting): Promise<void> {
    const { author, signer, teams } = setting
    const told = await becomeMember(requests, this.#account.id, author, signer)
    if (!told.ok || !this.#link || this.#isClosed) return
    const { role } = told.value
    await amendMembership(teams, this.#account.id, membership, { role, name: author.name, safe: this.#link.safe })
    if (membership.name !== undefined || role !== membership.role) await this.begin()
    else if (this.#membership) this.#membership = { ...this.#membership, name: author.name }
  }

  /** Shows the others where this person is. */
  show(shown: Shown | null): void {
    this.#shown = shown
    this.#link?.show(shown)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#remembering)
    await this.#remember()
    this.#link?.close()
    this.#link = undefined
  }

  #look(): void {
    const link = this.#link
    if (!link) return
    const { status } = link
    if (status.state === 'connected') this.#offlineSince = undefined
    if (status.state === 'offline') this.#offlineSince ??= Date.now()
    const since = this.#offlineSince
    if (since !== undefined) this.#absence.begin(link, since)
    this.#tellStatus(status, since)
    this.#waiting.look(link)
    if (status.state === 'offline') this.#searchAgain(link)
    this.#absence.look(link)
    if (link.isSafe) {
      this.#absence.end(link)
      this.#rememberSoon()
    }
    if (status.state === 'refused') this.#refuse(link)
  }

  /** Out of reach: it may have moved on its network. */
  #searchAgain(link: AccountLink): void {
    const membership = this.#membership
    if (!membership || this.#isSearching) return
    this.#isSearching = true
    void findAgain(membership.address).then(async (address) => {
      this.#isSearching = false
      const setting = this.#setting()
      if (!address || !setting || this.#link !== link || link.status.state !== 'offline') return
      await amendMembership(setting.teams, this.#account.id, membership, { address, safe: link.safe })
      await this.begin()
    })
  }

  /** All else that a status says stays as long as the link does. */
  #tellStatus(status: TeamStatus, since: number | undefined): void {
    const told = this.#told
    if (told?.status?.state === status.state && told.status.waiting === status.waiting && told.since === since) return
    this.#told = { news: 'status', status, since }
    this.#tell(this.#told)
  }

  #tellPeers(): void {
    this.#tell({ news: 'peers', peers: this.#link?.peers ?? [] })
  }

  #rememberSoon(): void {
    this.#remembering ??= setTimeout(() => {
      this.#remembering = undefined
      void this.#remember()
    }, rememberMs)
  }

  #refuse(link: AccountLink): void {
    const membership = this.#membership
    if (this.#isRefused || !membership) return
    this.#isRefused = true
    this.#onRefused({ reason: link.refusal ?? '', membership, clock: this.clock })
  }

  async #remember(): Promise<void> {
    const setting = this.#setting()
    if (!setting || !this.#link || !this.#membership) return
    const { safe } = this.#link
    this.#membership = { ...this.#membership, safe }
    // What cannot be remembered is found out again from the server.
    await amendMembership(setting.teams, this.#account.id, this.#membership, { safe }).catch(() => undefined)
    const now = await readMembership(setting.teams, this.#account.id)
    // Another program has taken the account to another server, or taken up an invitation to more.
    if (now && hasMoved(this.#membership, now)) await this.begin()
  }
}

const hasMoved = (before: Membership, now: Membership): boolean =>
  now.address.server !== before.address.server || now.role !== before.role
