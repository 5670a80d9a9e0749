import * as Y from 'yjs'
import { reportDocument } from '../../shared/account/schema'
import type { AccountId } from '../../shared/keeper/protocol'
import { readReportHead } from '../../shared/report/heads'
import type { Filled, ReportAction, ReportNews } from '../../shared/report/protocol'
import type { ReportId } from '../../shared/report/report'
import type { SectionKind } from '../../shared/report/section'
import { assertNever } from '../../shared/result'
import type { OpenAccount } from '../account/open-account'
import type { HeldAccount } from './held-account'

type FillFor = (account: OpenAccount, report: ReportId, sections: readonly SectionKind[]) => Promise<Filled>

/** The texts of reports that one window shows, of the account that it has in view. */
export class ReportDesk {
  readonly #tell: (account: AccountId, news: ReportNews) => void
  readonly #fillFor: FillFor
  /** What ends following each. */
  readonly #open = new Map<ReportId, () => void>()
  /** What takes the caret of each client away again. */
  readonly #shown = new Map<number, () => void>()
  #account: OpenAccount | undefined

  constructor(tell: (account: AccountId, news: ReportNews) => void, fillFor: FillFor) {
    this.#tell = tell
    this.#fillFor = fillFor
  }

  act(held: HeldAccount, action: ReportAction): void {
    const { account } = held
    if (this.#account !== account) this.end()
    this.#account = account
    const { report } = action
    const document = reportDocument(report)
    switch (action.do) {
      case 'open':
        this.#follow(account, report)
        return held.tellWriters(document)
      case 'close':
        this.#open.get(report)?.()
        this.#open.delete(report)
        return
      case 'edit':
        return this.#edit(account, action)
      case 'show':
        return this.#show(held, document, action)
      case 'fill':
        return void this.#fill(account, action)
      default:
        return assertNever(action)
    }
  }

  /** Another account comes into view, or none. */
  end(): void {
    for (const stop of [...this.#shown.values(), ...this.#open.values()]) stop()
    this.#shown.clear()
    this.#open.clear()
    this.#account = undefined
  }

  #follow(account: OpenAccount, report: ReportId): void {
    if (!readReportHead(account.doc, report)) return
    this.#open.get(report)?.()
    const document = reportDocument(report)
    const doc = account.reports.doc(document)
    const listen = (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#tell(account.id, { is: 'edited', report, update: Uint8Array.from(update) })
    }
    doc.on('update', listen)
    const stop = account.reports.onPutBack((of, words) => {
      if (of === document) this.#tell(account.id, { is: 'put-back', report, words })
    })
    this.#open.set(report, () => {
      doc.off('update', listen)
      stop()
    })
    this.#tell(account.id, { is: 'text', report, update: Y.encodeStateAsUpdate(doc) })
  }

  #show({ team: { reports } }: HeldAccount, document: string, { client, caret }: ReportAction & { do: 'show' }): void {
    reports.show(document, client, caret)
    if (caret) this.#shown.set(client, () => reports.show(document, client, null))
    else this.#shown.delete(client)
  }

  #edit(account: OpenAccount, { report, seq, update }: ReportAction & { do: 'edit' }): void {
    const written = account.writeReport(report, update, this)
    if (!written.ok) return this.#tell(account.id, { is: 'refused', report, seq, sentence: written.error })
    void written.value.then(() => this.#tell(account.id, { is: 'saved', seq }))
  }

  async #fill(account: OpenAccount, { report, sections }: ReportAction & { do: 'fill' }): Promise<void> {
    const filled = await this.#fillFor(account, report, sections)
    this.#tell(account.id, { is: 'filled', report, filled })
  }
}
