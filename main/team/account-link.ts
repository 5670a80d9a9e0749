import * as Y from 'yjs'
import type { TargetId } from '../../shared/account/discussion'
import { accountDocument, logDocument } from '../../shared/account/schema'
import type { Signer } from '../../shared/history/entry'
import type { LogEntries } from '../../shared/history/read-log'
import type { ShownCaret } from '../../shared/report/protocol'
import { closeCodes } from '../../shared/team/close-codes'
import { type Peer, peersIn, type Shown } from '../../shared/team/presence'
import type { ReportPeer } from '../../shared/team/report-presence'
import { isAtLeast } from '../../shared/team/role'
import type { TeamStatus } from '../../shared/team/team-status'
import type { OpenAccount } from '../account/open-account'
import { readAccountFile } from '../account-file/read'
import { aheadOf, clocksOf, documentClocks } from './document-clocks'
import { DocumentLink, type LinkEnd } from './document-link'
import { hostOf } from './host-of'
import type { Membership } from './membership-file'
import { ReportLinks } from './report-links'
import type { ServerClock } from './server-clock'
import { isOtherServer } from './server-requests'
import { otherServer, teamEndOf } from './team-end'
import { toldBeyond } from './told-steps'
import { UnsafeSteps } from './unsafe-steps'
import { UnvouchedValues } from './unvouched-values'

export interface AccountLinkSetting {
  readonly account: OpenAccount
  readonly membership: Membership
  readonly signer: Signer
  readonly clock: ServerClock
  /** The server is this computer, when it hosts. */
  readonly isHostedHere?: boolean
  /** Hears that the status or what is safe may have changed. */
  onChange(): void
  /** Hears that others came or went, or show themselves elsewhere. */
  onPeers?(): void
  /** The same of those who write in a report; `document` is that of its text. */
  onReportPeers?(document: string): void
}

/** So often a server may send what no honest one does before it is given up. */
const mostDistrust = 3

/** The origin of what comes from the account's own file. */
const fromFile = Symbol('file')

/**
 * An open account and its rooms at a server, with those of its reports. The log goes before what it tells of, as in the file: so the server knows
 * whose work it is that somebody passes on.
 */
export class AccountLink {
  readonly #setting: AccountLinkSetting
  readonly #logDoc: Y.Doc
  readonly #log: DocumentLink
  readonly #account: DocumentLink
  readonly #reports: ReportLinks
  readonly #unsafe: UnsafeSteps
  /** What the server has sent and nobody has signed. */
  readonly unvouched: UnvouchedValues
  readonly #stopListening: () => void
  #end: LinkEnd | undefined
  #distrust = 0
  #isClosed = false

  private constructor(setting: AccountLinkSetting, logDoc: Y.Doc) {
    this.#setting = setting
    this.#logDoc = logDoc
    const { account, membership, signer, clock } = setting
    const onChange = () => this.#tellChange()
    const common = {
      address: membership.address,
      account: account.id,
      signer,
      clock,
      onChange,
      onEnd: (end: LinkEnd) => this.#stop(end),
      onBadServer: (why: string) => {
        this.#distrust += 1
        if (this.#distrust >= mostDistrust) this.#stop({ code: closeCodes.malformed, reason: why })
      },
    }
    const safe = membership.safe
    this.#log = new DocumentLink({ ...common, document: logDocument, doc: logDoc, safe: clocksOf(safe.log) })
    this.#account = new DocumentLink({
      ...common,
      document: accountDocument,
      doc: account.doc,
      after: this.#log,
      safe: clocksOf(safe.account),
      // Of an account that is older than its log nobody can say who wrote what was there before.
      ...(account.genesis.blocksSha256 !== undefined && {
        onReceived: (transaction: Y.Transaction) => this.unvouched.take(transaction),
      }),
    })
    this.#reports = new ReportLinks({
      ...{ account, address: membership.address, signer, clock, onChange, safe: safe.reports },
      mayWrite: isAtLeast(membership.role, 'editor'),
      onPeers: (document) => this.#tellReportPeers(document),
    })
    this.#account.awareness.on('change', () => this.#tellPeers())
    account.doc.on('update', onChange)
    this.#unsafe = new UnsafeSteps(account.doc)
    this.unvouched = new UnvouchedValues({
      ...{ account: account.id, doc: account.doc, log: logDoc, onChange },
      isLogHere: () => this.#log.isSafe,
    })
    logDoc.on('update', (update: Uint8Array, origin: unknown, _: Y.Doc, { beforeState }: Y.Transaction) => {
      // What has come from the server is known to be safe by now.
      const clockOf = (client: number) => Math.max(beforeState.get(client) ?? 0, this.#log.safe.get(client) ?? 0)
      this.#unsafe.take(toldBeyond(logDoc, clockOf))
      if (origin !== fromFile) void account.adopt([{ document: logDocument, update: Uint8Array.from(update) }])
    })
    const take = (updates: readonly { document: string; update: Uint8Array }[]) => {
      for (const { document, update } of updates) if (document === logDocument) Y.applyUpdate(logDoc, update, fromFile)
    }
    const listening = [account.onWritten(take), account.onGrown(take)]
    this.#stopListening = () => {
      for (const stop of listening) stop()
      account.doc.off('update', onChange)
    }
  }

  /** Reads the account's log, which nobody else keeps in memory, and goes on its way. */
  static async open(setting: AccountLinkSetting): Promise<AccountLink> {
    const logDoc = new Y.Doc()
    const link = new AccountLink(setting, logDoc)
    const contents = await readAccountFile(setting.account.file)
    if (contents.ok) {
      logDoc.transact(() => {
        for (const { document, update } of contents.value.updates) {
          if (document === logDocument) applyReadable(logDoc, update)
        }
      }, fromFile)
    }
    if (link.#isClosed) return link
    link.#log.connect()
    link.#account.connect()
    link.#reports.connect()
    return link
  }

  get status(): TeamStatus {
    const { role, address } = this.#setting.membership
    const { isHostedHere = false } = this.#setting
    const state = this.#state()
    const trouble = state === 'offline' ? (this.#log.trouble ?? this.#account.trouble) : undefined
    return { role, server: hostOf(address), isHostedHere, state, waiting: this.waiting, trouble }
  }

  /** How many changes made here are not on the server's disk yet: as many entries of the log, and reports. */
  get waiting(): number {
    const ofLog = aheadOf(this.#logDoc, this.#log.safe)
    const ofAccount = ofLog > 0 ? ofLog : Math.min(1, aheadOf(this.#setting.account.doc, this.#account.safe))
    return ofAccount + this.#reports.waiting
  }

  /** How often the server has sent what no honest one does. */
  get distrust(): number {
    return this.#distrust
  }

  /** All that the server takes is there; of a report that it does not take, {@link reportTroubles} tell. */
  get isSafe(): boolean {
    return this.#log.isSafe && this.#account.isSafe && this.#reports.isSafe
  }

  /** In a sentence each, which reports the server does not have whole, and will not. */
  get reportTroubles(): readonly string[] {
    return this.#account.isConnected ? this.#reports.troubles : []
  }

  /** How much of each document the server surely has: to be remembered. */
  get safe(): Membership['safe'] {
    return {
      account: Object.fromEntries(this.#account.safe),
      log: Object.fromEntries(this.#log.safe),
      reports: this.#reports.safe,
    }
  }

  /** Resolves when all that was written so far is on the server's disk. */
  async caughtUp(): Promise<void> {
    await this.#log.caughtUp()
    await this.#account.caughtUp()
    await this.#reports.caughtUp()
  }

  get peers(): readonly Peer[] {
    return this.#account.isConnected
      ? peersIn(this.#account.awareness.getStates(), this.#account.awareness.clientID)
      : []
  }

  /** Shows others where one is; null while one is not to be seen. */
  show(shown: Shown | null): void {
    this.#account.awareness.setLocalState(shown === null ? null : { ...shown })
  }

  /**
   * Shows others where a window writes in a report; null while it is not to be seen.
   * @param document of its text
   * @param client under which the window writes
   */
  showReport(document: string, client: number, caret: ShownCaret | null): void {
    this.#reports.show(document, client, caret)
  }

  reportPeers(document: string): readonly ReportPeer[] {
    return this.#reports.peers(document)
  }

  /** Entries of the log that the server does not have. */
  get unsafeEntries(): LogEntries {
    return this.entriesBeyond(this.#log.safe)
  }

  /** How far the log has come, as clocks by client. */
  get logClocks(): ReadonlyMap<number, number> {
    return documentClocks(this.#logDoc)
  }

  /** Entries of the log beyond these clocks. */
  entriesBeyond(clocks: ReadonlyMap<number, number>): LogEntries {
    return new Map(
      [...toldBeyond(this.#logDoc, (client) => clocks.get(client) ?? 0)].map(({ key, entry }) => [key, entry]),
    )
  }

  /** What was edited or talked about here, and is not all at the server yet. */
  get waitingOn(): ReadonlySet<TargetId> {
    return this.#unsafe.subjects({ log: this.#log.safe, account: this.#account.safe })
  }

  close(): void {
    this.#isClosed = true
    this.unvouched.close()
    this.#stopListening()
    this.#reports.close()
    this.#account.close()
    this.#log.close()
    this.#logDoc.destroy()
  }

  /** Why the server has refused an edit, in a word of its own. */
  get refusal(): string | undefined {
    return this.#end?.code === closeCodes.forbiddenEdit ? this.#end.reason : undefined
  }

  #state(): TeamStatus['state'] {
    if (this.#end) return teamEndOf(this.#end)
    if (this.#log.isConnected && this.#account.isConnected) return 'connected'
    return this.#log.hasFailed || this.#account.hasFailed ? 'offline' : 'connecting'
  }

  /** Both ways end where one does, and those of the reports with them. */
  #stop(end: LinkEnd): void {
    this.#reports.disconnect()
    this.#account.disconnect()
    this.#log.disconnect()
    if (end.code !== closeCodes.notAdmitted) return this.#noteEnd(end)
    // A server that is not the one meant admits nobody, and cannot say why.
    void isOtherServer(this.#setting.membership.address).then((isOther) =>
      this.#noteEnd(isOther ? { ...end, reason: otherServer } : end),
    )
  }

  #noteEnd(end: LinkEnd): void {
    this.#end ??= end
    this.#tellChange()
  }

  #tellPeers(): void {
    if (!this.#isClosed) this.#setting.onPeers?.()
  }

  #tellReportPeers(document: string): void {
    if (!this.#isClosed) this.#setting.onReportPeers?.(document)
  }

  /** Whoever has closed it has heard enough. */
  #tellChange(): void {
    if (!this.#isClosed) this.#setting.onChange()
  }
}

/** What somebody else has garbled is left out, as it is where it is read. */
function applyReadable(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update, fromFile)
  } catch {}
}
