import type { Receipt } from '../../shared/history/received'
import type { TeamNews } from '../../shared/keeper/team-protocol'
import type { Shown } from '../../shared/team/presence'
import type { TeamStatus } from '../../shared/team/team-status'
import type { OpenAccount } from '../account/open-account'
import { AccountLink } from '../team/account-link'
import { findAgain } from '../team/find-again'
import { becomeMember } from '../team/membership'
import { amendMembership, type DamagedMembership, type Membership, recallTeam } from '../team/membership-file'
import { fetchReceipts, readReceipts } from '../team/receipts-file'
import { repairMembership } from '../team/repair-membership'
import { ServerClock } from '../team/server-clock'
import { ServerRequests } from '../team/server-requests'
import { isHostedIn } from '../team-server/discovery-id'
import { Absence } from './absence'
import { ForgottenTeam } from './forgotten-team'
import { OriginalFetch } from './original-fetch'
import type { RefusedWork } from './refused-work'
import { TeamReports } from './team-reports'
import type { TeamSetting } from './team-setting'
import { UnvouchedNews } from './unvouched-news'
import { Waiting } from './waiting'

/** How long what is safe at the server may wait to be remembered, in ms: less is only counted anew. */
const rememberMs = 1000

/** The team of an open account: its link to the server, as long as somebody has the account open. */
export class HeldTeam {
  readonly #account: OpenAccount
  readonly #setting: () => TeamSetting | undefined
  readonly #tell: (news: TeamNews) => void
  readonly #onRefused: (refused: RefusedWork) => void
  readonly #onWriters: (document: string) => void
  readonly #absence: Absence
  readonly #original: OriginalFetch
  readonly clock = new ServerClock()
  #membership: Membership | undefined
  #link: AccountLink | undefined
  #forgotten: ForgottenTeam | undefined
  /** What was told of it last. */
  #told: Extract<TeamNews, { readonly news: 'status' }> | undefined
  readonly #waiting: Waiting
  readonly reports: TeamReports
  readonly #unvouched: UnvouchedNews
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
    onWriters: (document: string) => void,
  ) {
    this.#account = account
    this.#setting = setting
    this.#tell = tell
    this.#onRefused = onRefused
    this.#onWriters = onWriters
    this.#original = new OriginalFetch(account.file, (original) => tell({ news: 'original', original }))
    this.#waiting = new Waiting(account, tell)
    this.reports = new TeamReports(tell)
    this.#unvouched = new UnvouchedNews(account, tell)
    this.#absence = new Absence(account, () => setting()?.author.id, tell)
  }

  get membership(): Membership | undefined {
    return this.#membership
  }

  get status(): TeamStatus | null {
    return this.#link?.status ?? this.#forgotten?.status ?? null
  }

  /** What somebody who comes to look has to know. */
  get news(): readonly TeamNews[] {
    return [
      { news: 'status', status: this.status, since: this.#offlineSince },
      { news: 'peers', peers: this.#link?.peers ?? [] },
      this.#waiting.news,
      this.#unvouched.news,
      { news: 'original', original: this.#original.state },
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
    const known = await recallTeam(setting.teams, this.#account.id)
    if (known.kind === 'none') return
    this.#forgotten?.close()
    this.#forgotten = undefined
    if (known.kind === 'damaged') return this.#forget(known, setting)
    const { membership } = known
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
      onReportPeers: (document) => this.#onWriters(document),
    })
    if (this.#isClosed) return link.close()
    this.#link = link
    this.#told = undefined
    this.#tellPeers()
    link.show(this.#shown)
    this.reports.goOver(link)
    // Whoever has never been there has missed nothing.
    if (Object.keys(membership.safe.log).length > 0) this.#absence.begin(link)
    this.#look()
    // Neither is waited for: the next way may have to be found meanwhile.
    if (membership.name !== setting.author.name)
      void this.#introduce(this.#requests(membership, setting), membership, setting)
    this.fetchOriginal()
  }

  /** Brings the document that was imported, where it is not here yet. */
  fetchOriginal(): void {
    const setting = this.#setting()
    const membership = this.#membership
    if (!setting || !membership) return
    const { address } = membership
    this.#original.begin({ address, requests: this.#requests(membership, setting) }, setting.teams)
  }

  /** When what stands in the log came to a server: as was told before, and then as the server says now. */
  async tellReceipts(take: (receipts: readonly Receipt[]) => void): Promise<void> {
    const { id } = this.#account
    const setting = this.#setting()
    const membership = this.#membership
    if (!setting) return
    take(await readReceipts(setting.teams, id))
    if (!membership) return
    await fetchReceipts(this.#requests(membership, setting), setting.teams, id, membership.address.server)
    take(await readReceipts(setting.teams, id))
  }

  #requests({ address }: Membership, { signer }: TeamSetting): ServerRequests {
    return new ServerRequests(address, this.#account.id, signer, this.clock)
  }

  /** Writes nothing until the server has said anew what this person may do. */
  #forget(damaged: DamagedMembership, { teams, signer }: TeamSetting): void {
    this.#link?.close()
    this.#link = undefined
    this.reports.goOver(undefined)
    if (this.#isClosed) return
    const ask = (address: Membership['address']) =>
      repairMembership(teams, this.#account.id, address, signer, this.clock)
    const look = () => {
      const { status } = forgotten
      this.#account.role = status.role
      this.#tellStatus(status, undefined)
    }
    const forgotten = new ForgottenTeam(damaged, ask, look)
    this.#forgotten = forgotten
    this.#told = undefined
    this.#tellPeers()
    look()
    void forgotten.recall().then((isKnown) => (isKnown ? this.begin() : undefined))
  }

  /** Tells the server what this person is called now; it shows everyone so from the next connection on. */
  async #introduce(requests: ServerRequests, membership: Membership, setting: TeamSetting): Promise<void> {
    const { author, signer } = setting
    const told = await becomeMember(requests, this.#account.id, author, signer)
    if (!told.ok || !this.#link || this.#isClosed) return
    const { role } = told.value
    await this.#amend(membership, { role, name: author.name, safe: this.#link.safe })
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
    this.#forgotten?.close()
    this.#original.close()
    this.#link?.close()
    this.#link = undefined
    this.reports.goOver(undefined)
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
    this.#unvouched.look(link)
    if (status.state === 'offline') this.#searchAgain(link)
    this.#absence.look(link)
    if (link.isSafe) {
      this.#absence.end(link)
      this.#rememberSoon()
    }
    if (status.state === 'refused') this.#refuse(link)
    this.reports.look()
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
      await this.#amend(membership, { address, safe: link.safe })
      await this.begin()
    })
  }

  /** All else that a status says stays as long as the link does. */
  #tellStatus(status: TeamStatus, since: number | undefined): void {
    const told = this.#told
    const before = told?.status
    const isSame = before?.state === status.state && before.waiting === status.waiting
    if (isSame && before.trouble === status.trouble && told?.since === since) return
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

  /** Notes what the way to a server has come to. */
  async #amend({ address }: Membership, news: Partial<Membership>): Promise<void> {
    const setting = this.#setting()
    if (setting) await amendMembership(setting.teams, this.#account.id, address.server, news)
  }

  async #remember(): Promise<void> {
    const setting = this.#setting()
    if (!setting || !this.#link || !this.#membership) return
    const { safe } = this.#link
    this.#membership = { ...this.#membership, safe }
    // What cannot be remembered is found out again from the server.
    await this.#amend(this.#membership, { safe }).catch(() => undefined)
    const now = await recallTeam(setting.teams, this.#account.id)
    // Another program has taken the account to another server, or taken up an invitation to more.
    if (now.kind === 'known' && hasMoved(this.#membership, now.membership)) await this.begin()
  }
}

const hasMoved = (before: Membership, now: Membership): boolean =>
  now.address.server !== before.address.server || now.role !== before.role
