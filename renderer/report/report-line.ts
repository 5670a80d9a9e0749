import { shortWords } from '../../shared/account/short-quote'
import type { AccountId } from '../../shared/keeper/protocol'
import type { Filled, ReportAction, ReportNews, ShownCaret, Writer } from '../../shared/report/protocol'
import type { ReportId } from '../../shared/report/report'
import type { SectionKind } from '../../shared/report/section'
import { sign } from '../../shared/report/unseen/passage'
import { isolate } from '../../shared/text/isolate'
import type { AccountStore } from '../keeper/account-store'
import type { KeeperClient } from '../keeper/keeper-client'

/** What the text of a report hears of the keeper. */
export interface ReportListener {
  /** All of it; a second time from a keeper that had to be started anew. */
  readonly onText: (update: Uint8Array) => void
  readonly onEdited: (update: Uint8Array) => void
  readonly onRefused: (sentence: string) => void
  readonly onWriters: (writers: readonly Writer[]) => void
}

/** The way of one report's text to the keeper and back. */
export interface OpenLine {
  readonly edit: (update: Uint8Array) => void
  readonly show: (client: number, caret: ShownCaret | null) => void
  /** What sections would be filled with now. */
  readonly fill: (sections: readonly SectionKind[]) => Promise<Filled>
  readonly close: () => void
}

const putBackSentence = (words: readonly string[]): string => {
  const quoted = words.map((one) => `“${isolate(shortWords(one.replaceAll(sign, ' ')))}”`).join(' ')
  return `Kept as a paragraph of its own, since its place was taken away meanwhile: ${quoted}`
}

export type ReportLine = (report: ReportId, listener: ReportListener) => OpenLine

/** Opens lines for reports of the account in view; edits count as not saved until the keeper has them on the disk. */
export function createReportLine(client: KeeperClient, account: AccountStore): ReportLine {
  let lastSeq = 0

  return (report, listener) => {
    const id = account.get().head?.id as AccountId
    const pending = new Set<number>()
    let filling: ((filled: Filled) => void)[] = []
    let settle: (() => void) | undefined
    const send = (action: ReportAction) => client.report(id, action)
    const count = () => {
      if (pending.size > 0) settle ??= account.draft(() => undefined)
      else {
        settle?.()
        settle = undefined
      }
    }
    const take = (seq: number) => {
      pending.delete(seq)
      count()
    }

    function receive(news: ReportNews): void {
      switch (news.is) {
        case 'saved':
          return take(news.seq)
        case 'refused':
          take(news.seq)
          return listener.onRefused(news.sentence)
        case 'text':
          // What an earlier keeper owed is sent again as far as this one lacks it.
          pending.clear()
          count()
          return listener.onText(news.update)
        case 'edited':
          return listener.onEdited(news.update)
        case 'put-back':
          return account.say(putBackSentence(news.words))
        case 'writers':
          return listener.onWriters(news.writers)
        case 'filled': {
          const waiting = filling
          filling = []
          for (const resolve of waiting) resolve(news.filled)
        }
      }
    }

    const stop = client.listen((message) => {
      if (message.type === 'ready' && message.account === id) send({ do: 'open', report })
      if (message.type !== 'report' || message.account !== id) return
      const { news } = message
      if (news.is === 'saved' ? pending.has(news.seq) : news.report === report) receive(news)
    })
    if (account.get().phase === 'ready') send({ do: 'open', report })

    return {
      edit: (update) => {
        const seq = ++lastSeq
        pending.add(seq)
        count()
        send({ do: 'edit', report, seq, update })
      },
      show: (writer, caret) => send({ do: 'show', report, client: writer, caret }),
      fill: (sections) =>
        new Promise((resolve) => {
          filling.push(resolve)
          send({ do: 'fill', report, sections })
        }),
      close: () => {
        stop()
        send({ do: 'close', report })
        pending.clear()
        count()
      },
    }
  }
}
