import * as Y from 'yjs'
import type { ShownCaret } from '../../shared/report/protocol'
import { closeCodes } from '../../shared/team/close-codes'
import { type ReportPeer, reportPeersIn, shownLimit } from '../../shared/team/report-presence'
import type { ReportTrouble } from '../../shared/team/report-trouble'
import { aheadOf, clocksOf, documentClocks, erasedBy, erasedIn } from './document-clocks'
import { DocumentLink, type LinkEnd, type LinkSetting } from './document-link'
import type { SafeText } from './membership-file'
import type { StateFrame } from './team-socket'

export interface ReportLinkSetting
  extends Pick<LinkSetting, 'address' | 'account' | 'document' | 'doc' | 'signer' | 'clock' | 'takeIn' | 'onChange'> {
  readonly safe: SafeText
  readonly mayWrite: boolean
  onPeers(): void
}

export const noSafeText: SafeText = { clocks: {}, erased: 0 }

/** So often a server may send what is no text before it is given up. */
const mostDistrust = 3

/**
 * The text of a report and its room at the server. What the server would not take of it stays here and is told once; what
 * others write comes in all the same.
 */
export class ReportLink {
  readonly #setting: ReportLinkSetting
  #link: DocumentLink
  #readsOnly: boolean
  /** How far the server surely has come. */
  #clocks: ReadonlyMap<number, number>
  #safeErased: number
  #erased: number
  #trouble: ReportTrouble | undefined
  #distrust = 0
  #isGivenUp = false
  #wasConnected = false
  #waiting: (() => void)[] = []
  /** Where each window writes, by its client id. */
  readonly #carets = new Map<number, ShownCaret>()
  /** A connection speaks for one of them. */
  #speaker: number | undefined

  constructor(setting: ReportLinkSetting) {
    this.#setting = setting
    const { doc, safe, mayWrite } = setting
    this.#readsOnly = !mayWrite
    this.#clocks = clocksOf(safe.clocks)
    this.#safeErased = safe.erased
    this.#erased = erasedIn(doc)
    this.#link = this.#open()
    doc.on('update', this.#onUpdate)
  }

  /** All that the server takes is there, or it has said that it takes no more. */
  get isSafe(): boolean {
    return this.#isGivenUp || this.#link.isSafe
  }

  /** Something is here that the server does not have. */
  get isWaiting(): boolean {
    return aheadOf(this.#setting.doc, this.#known) > 0 || this.#erased > this.#safeErased
  }

  get safe(): SafeText {
    return { clocks: Object.fromEntries(this.#known), erased: this.#safeErased }
  }

  get trouble(): ReportTrouble | undefined {
    // Others may have brought meanwhile what was refused from here.
    if (this.#trouble && (this.#isGivenUp || this.isWaiting)) return this.#trouble
    return this.#readsOnly && this.#link.isSafe && this.isWaiting ? 'role-too-low' : undefined
  }

  get peers(): readonly ReportPeer[] {
    const { awareness, isConnected } = this.#link
    return isConnected ? reportPeersIn(awareness.getStates(), awareness.clientID) : []
  }

  connect(): void {
    if (!this.#isGivenUp) this.#link.connect()
  }

  disconnect(): void {
    this.#link.disconnect()
  }

  /** Resolves when it is safe. */
  caughtUp(): Promise<void> {
    if (this.isSafe) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Shows others where a window writes; null while it is not to be seen. */
  show(client: number, caret: ShownCaret | null): void {
    if (caret === null) this.#carets.delete(client)
    else if (JSON.stringify(caret).length <= shownLimit) this.#carets.set(client, caret)
    else return
    const before = this.#speaker
    if (before !== undefined && this.#carets.has(before)) return this.#speak()
    const [next] = this.#carets.keys()
    if (before === undefined || next === undefined || next === before) {
      this.#speaker = before ?? next
      return this.#speak()
    }
    // For whom a connection has spoken once, it speaks to its end.
    this.#link.awareness.setLocalState(null)
    this.#speaker = next
    this.#link.reconnect()
  }

  close(): void {
    this.#isGivenUp = true
    this.#setting.doc.off('update', this.#onUpdate)
    this.#link.close()
  }

  get #known(): ReadonlyMap<number, number> {
    const known = new Map(this.#clocks)
    for (const [client, clock] of this.#link.safe) known.set(client, Math.max(clock, known.get(client) ?? 0))
    return known
  }

  #open(): DocumentLink {
    const { address, account, document, doc, signer, clock, takeIn } = this.#setting
    const link = new DocumentLink({
      ...{ address, account, document, doc, signer, clock, takeIn, readsOnly: this.#readsOnly, safe: this.#clocks },
      onServerState: (state) => this.#note(state),
      onReceived: () => {
        const before = this.#erased
        this.#erased = erasedIn(doc)
        this.#safeErased += this.#erased - before
      },
      onChange: () => this.#look(link),
      onEnd: (end) => this.#end(end),
      onBadServer: () => {
        this.#distrust += 1
        if (this.#distrust >= mostDistrust) this.#giveUp('bad-server')
      },
    })
    link.awareness.on('change', () => this.#setting.onPeers())
    return link
  }

  #look(link: DocumentLink): void {
    if (link !== this.#link) return
    if (link.isSafe && !this.#readsOnly) this.#safeErased = this.#erased
    if (link.isConnected && !this.#wasConnected) this.#speak()
    if (link.isConnected !== this.#wasConnected) this.#setting.onPeers()
    this.#wasConnected = link.isConnected
    this.#tell()
  }

  #tell(): void {
    const waiting = this.isSafe ? this.#waiting : []
    if (this.isSafe) this.#waiting = []
    for (const resolve of waiting) resolve()
    this.#setting.onChange()
  }

  #speak(): void {
    const { awareness } = this.#link
    if (this.#speaker === undefined) return
    awareness.clientID = this.#speaker
    awareness.setLocalState(this.#carets.get(this.#speaker) ?? null)
  }

  /** What a server says that it has, it has. */
  #note(state: StateFrame): void {
    try {
      if (state.type === 'step2') {
        this.#safeErased = erasedBy(state.update)
        return this.#setting.onChange()
      }
      const there = Y.decodeStateVector(state.stateVector)
      const here = [...documentClocks(this.#setting.doc)]
      this.#clocks = new Map(here.map(([client, clock]) => [client, Math.min(clock, there.get(client) ?? 0)]))
    } catch {
      // Whoever sends no state vector is sent all there is.
    }
  }

  #end({ code, reason }: LinkEnd): void {
    // Also told of the account itself.
    if (code === closeCodes.revoked) return
    if (code === closeCodes.notAdmitted || this.#readsOnly) return this.#giveUp('no-room')
    this.#trouble = troubleOf(code, reason)
    this.#readsOnly = true
    const ended = this.#link
    this.#link = this.#open()
    this.#wasConnected = false
    // Not from within what it tells.
    setImmediate(() => ended.close())
    this.#speak()
    this.#link.connect()
    this.#setting.onChange()
  }

  #giveUp(trouble: ReportTrouble): void {
    this.#trouble ??= trouble
    this.#isGivenUp = true
    this.#link.disconnect()
    this.#tell()
  }

  #onUpdate = (): void => {
    this.#erased = erasedIn(this.#setting.doc)
  }
}

function troubleOf(code: number, reason: string): ReportTrouble {
  if (code === closeCodes.tooLarge) return 'too-large'
  if (code !== closeCodes.forbiddenEdit) return 'not-taken'
  if (reason.includes('"client-of-another"')) return 'client-of-another'
  return reason.includes('"role-too-low"') ? 'role-too-low' : 'not-taken'
}
