import { mapsOf, reportDocument, reportOf } from '../../shared/account/schema'
import { readReportHead } from '../../shared/report/heads'
import type { ShownCaret } from '../../shared/report/protocol'
import { isReportDocument } from '../../shared/team/document-name'
import type { ReportPeer } from '../../shared/team/report-presence'
import { reportTroubleSentence } from '../../shared/team/report-trouble'
import type { OpenAccount } from '../account/open-account'
import type { Membership } from './membership-file'
import { noSafeText, ReportLink, type ReportLinkSetting } from './report-link'

export interface ReportLinksSetting
  extends Pick<ReportLinkSetting, 'address' | 'signer' | 'clock' | 'mayWrite' | 'onChange'> {
  readonly account: OpenAccount
  readonly safe: Membership['safe']['reports']
  onPeers(document: string): void
}

/** The reports of an open account and their rooms: of all that it names, and of all texts that its file has. */
export class ReportLinks {
  readonly #setting: ReportLinksSetting
  readonly #links = new Map<string, ReportLink>()
  readonly #stopListening: () => void
  #isConnecting = false

  constructor(setting: ReportLinksSetting) {
    this.#setting = setting
    const { doc, reports } = setting.account
    const stop = reports.onAdded((document) => this.#add(document))
    doc.on('update', this.#addNamed)
    this.#stopListening = () => {
      stop()
      doc.off('update', this.#addNamed)
    }
    for (const document of reports.documents) this.#add(document)
    this.#addNamed()
  }

  get isSafe(): boolean {
    return this.#all.every(({ isSafe }) => isSafe)
  }

  /** How many hold something that the server does not have. */
  get waiting(): number {
    return this.#all.filter(({ isWaiting }) => isWaiting).length
  }

  get safe(): NonNullable<Membership['safe']['reports']> {
    return Object.fromEntries([...this.#links].map(([document, { safe }]) => [document, safe]))
  }

  /** What is to be told of those that the server does not have whole, and will not. */
  get troubles(): readonly string[] {
    const { doc } = this.#setting.account
    return [...this.#links].flatMap(([document, { trouble }]) => {
      if (!trouble) return []
      const title = readReportHead(doc, reportOf(document) ?? '')?.title
      return [reportTroubleSentence(trouble, title ?? 'Untitled')]
    })
  }

  connect(): void {
    this.#isConnecting = true
    for (const link of this.#all) link.connect()
  }

  disconnect(): void {
    this.#isConnecting = false
    for (const link of this.#all) link.disconnect()
  }

  async caughtUp(): Promise<void> {
    await Promise.all(this.#all.map((link) => link.caughtUp()))
  }

  show(document: string, client: number, caret: ShownCaret | null): void {
    this.#links.get(document)?.show(client, caret)
  }

  peers(document: string): readonly ReportPeer[] {
    return this.#links.get(document)?.peers ?? []
  }

  close(): void {
    this.#stopListening()
    for (const link of this.#all) link.close()
  }

  get #all(): readonly ReportLink[] {
    return [...this.#links.values()]
  }

  /** Deleted ones as well: they can be brought back. */
  #addNamed = (): void => {
    for (const id of mapsOf(this.#setting.account.doc).reports.keys()) this.#add(reportDocument(id))
  }

  #add(document: string): void {
    if (this.#links.has(document) || !isReportDocument(document)) return
    const { account, safe = {}, onPeers, ...common } = this.#setting
    // Whoever asks for a text that is new makes it, and it is added then.
    const doc = account.reports.doc(document)
    if (this.#links.has(document)) return
    const link = new ReportLink({
      ...{ ...common, account: account.id, document, doc },
      takeIn: (update, apply) => account.reports.take({ document, update }, apply),
      safe: (Object.hasOwn(safe, document) ? safe[document] : undefined) ?? noSafeText,
      onPeers: () => onPeers(document),
    })
    this.#links.set(document, link)
    if (this.#isConnecting) link.connect()
  }
}
