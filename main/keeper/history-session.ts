import type { Receipt } from '../../shared/history/received'
import type { HistoryNews, HistoryQuestion } from '../../shared/keeper/history-protocol'
import type { AccountId } from '../../shared/keeper/protocol'
import type { OpenAccount } from '../account/open-account'
import type { NamedUpdate } from '../account-file/payloads'
import { Historian } from '../history/historian'

/** Somebody who reads the history of one file, in this thread or another. */
export interface HistorianLine {
  ask(question: HistoryQuestion): void
  grow(updates: readonly NamedUpdate[]): void
  /** When what stands in the log came to a server. */
  receive(receipts: readonly Receipt[]): void
  end(): void
}

export type OpenHistorian = (file: string, tell: (news: HistoryNews) => void) => HistorianLine

/** Reads in this very thread: for small programs. */
const readHere: OpenHistorian = (file, tell) => {
  const historian = new Historian(file, tell)
  return {
    ask: (question) => void historian.ask(question),
    grow: (updates) => void historian.grow(updates),
    receive: (receipts) => void historian.receive(receipts),
    end: () => undefined,
  }
}

/** The history of the account in a window, while it is looked at. */
export class HistorySession {
  readonly #tell: (news: HistoryNews & { readonly account: AccountId }) => void
  #account: AccountId | undefined
  #historian: HistorianLine | undefined
  #unfollow: (() => void) | undefined

  constructor(tell: (news: HistoryNews & { readonly account: AccountId }) => void) {
    this.#tell = tell
  }

  /** @param tellReceipts hears who wants to know when what stands in the log came to a server */
  open(
    account: OpenAccount,
    openHistorian: OpenHistorian = readHere,
    tellReceipts: (take: (receipts: readonly Receipt[]) => void) => void = () => undefined,
  ): void {
    this.end()
    const historian = openHistorian(account.file, (news) => {
      if (this.#historian === historian) this.#tell({ ...news, account: account.id })
    })
    this.#account = account.id
    this.#historian = historian
    tellReceipts((receipts) => this.#historian === historian && historian.receive(receipts))
    this.#unfollow = account.onGrown((updates) => historian.grow(updates))
  }

  ask(question: HistoryQuestion & { readonly account: AccountId }): void {
    if (question.account === this.#account) this.#historian?.ask(question)
  }

  end(): void {
    this.#unfollow?.()
    this.#historian?.end()
    this.#account = undefined
    this.#historian = undefined
    this.#unfollow = undefined
  }
}
