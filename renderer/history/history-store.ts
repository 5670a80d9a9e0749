import { unpackAnnotations } from '../../shared/account/columns'
import { byTarget } from '../../shared/account/discussion'
import type { Line } from '../../shared/history/narrator'
import type { HistoryFilter } from '../../shared/history/rows'
import type { HistoryNews, PastMoment } from '../../shared/keeper/history-protocol'
import type { FromKeeper } from '../../shared/keeper/protocol'
import type { AccountStore } from '../keeper/account-store'
import { AnnotationList } from '../keeper/annotation-list'
import type { KeeperClient } from '../keeper/keeper-client'
import { createStore, type Store } from '../store/store'
import { type Chosen, closedHistory, type HistoryState, pageLength, sameFilter } from './history-state'

/** The history of the account in view, read by the keeper while it stands open. */
export interface HistoryStore extends Pick<Store<HistoryState>, 'get' | 'subscribe'> {
  readonly open: () => void
  readonly close: () => void
  /** Has rows come that are about to be seen: from one up to another. */
  readonly want: (from: number, to: number) => void
  readonly list: (filter: HistoryFilter) => void
  readonly choose: (chosen: Chosen | null) => void
  /** Shows the account as it was just before or after a change. */
  readonly view: (moment: PastMoment) => void
  /** Brings back what a change took away. */
  readonly restore: (line: Line) => void
}

export function createHistoryStore(client: KeeperClient, account: AccountStore): HistoryStore {
  const store = createStore<HistoryState>(closedHistory)
  const patch = (change: Partial<HistoryState>) => store.update((state) => ({ ...state, ...change }))
  const accountId = () => account.get().head?.id
  let wanted: readonly [from: number, to: number] = [0, pageLength]
  const asked = new Set<number>()
  let arriving: { readonly view: HistoryNews & { type: 'history-view' }; annotations: AnnotationList } | undefined
  /** What was brought back and is to be shown once it is there. */
  let restoring: string | undefined

  function ask(question: { type: 'history-open' | 'history-close' }): void {
    const id = accountId()
    if (id !== undefined) client.askHistory({ ...question, account: id })
  }

  function askForPages(again: boolean): void {
    const id = accountId()
    if (id === undefined || store.get().phase !== 'ready') return
    const { filter, pages } = store.get()
    const [from, to] = wanted
    for (let page = Math.floor(from / pageLength); page * pageLength < Math.max(to, 1); page++) {
      if (!again && (pages.has(page) || asked.has(page))) continue
      asked.add(page)
      client.askHistory({ type: 'history-page', account: id, filter, from: page * pageLength, count: pageLength })
    }
  }

  function receivePage({ filter, from, rows, total, lines }: HistoryNews & { type: 'history-page' }): void {
    const state = store.get()
    if (!sameFilter(filter, state.filter)) return
    const page = from / pageLength
    asked.delete(page)
    // What is new stands above; everything below has moved by as much.
    const moved = total - state.total
    const pages = new Map(moved === 0 ? state.pages : [])
    pages.set(page, rows)
    const chosen = state.chosen && { ...state.chosen, row: state.chosen.row + moved }
    patch({ pages, total, lines, chosen })
    if (moved !== 0) askForPages(false)
  }

  const receivers: { readonly [T in HistoryNews['type']]: (news: Extract<HistoryNews, { readonly type: T }>) => void } =
    {
      'history-grown': ({ changes, people }) => {
        patch({ phase: 'ready', changes, people })
        asked.clear()
        askForPages(true)
      },
      'history-page': receivePage,
      'history-view': (view) => {
        arriving = { view, annotations: new AnnotationList() }
      },
      'history-annotations': ({ columns }) => {
        arriving?.annotations.append(unpackAnnotations(columns))
      },
      'history-viewed': () => {
        if (!arriving) return
        const { moment, title, meta, people, name, at } = arriving.view
        const discussions = byTarget(arriving.view.discussions)
        const { tradecraft } = arriving.view
        account.viewPast({
          moment,
          title,
          meta,
          people,
          discussions,
          tradecraft,
          name,
          at,
          annotations: arriving.annotations,
        })
        arriving = undefined
        account.say(`This is the account as it was, ${moment.side} ${name}’s change.`)
        const { chosen } = store.get()
        if (chosen?.line.annotation !== undefined) account.reveal(chosen.line.annotation)
      },
      'history-failed': ({ sentence }) => {
        if (store.get().phase === 'ready') account.say(sentence, 'assertive')
        else patch({ phase: 'failed', problem: sentence })
      },
    }

  client.listen((message: FromKeeper) => {
    if (store.get().phase === 'closed') return
    // Another account, or the same from a keeper that was started again.
    if (message.type === 'ready' && message.account === accountId()) return open()
    if (!('account' in message) || message.account !== accountId() || !(message.type in receivers)) return
    const receive = receivers[message.type as HistoryNews['type']] as (news: HistoryNews) => void
    receive(message as HistoryNews)
  })

  account.onChanges((changes) => {
    const id = restoring
    if (id === undefined || changes === 'all' || !changes.some((change) => change.id === id && change.annotation))
      return
    restoring = undefined
    account.reveal(id)
  })

  function open(): void {
    asked.clear()
    arriving = undefined
    wanted = [0, pageLength]
    store.update(() => ({ ...closedHistory, phase: 'reading' }))
    ask({ type: 'history-open' })
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    open,
    close: () => {
      account.backToNow()
      store.update(() => closedHistory)
      ask({ type: 'history-close' })
    },
    want: (from, to) => {
      wanted = [from, to]
      askForPages(false)
    },
    list: (filter) => {
      asked.clear()
      wanted = [0, pageLength]
      patch({ filter, pages: new Map(), total: 0, lines: 0, chosen: null })
      askForPages(false)
    },
    choose: (chosen) => patch({ chosen }),
    view: (moment) => {
      const id = accountId()
      if (id !== undefined) client.askHistory({ type: 'history-view', account: id, moment })
    },
    restore: ({ restore, annotation }) => {
      if (!restore) return
      account.backToNow()
      if (!account.run([restore])) return
      if (restore.type !== 'restore-reply') restoring = restore.id
      else if (annotation !== undefined) account.reveal(annotation)
      account.say('Restored; undo takes that back')
    },
  }
}

/** Whether what a change took away is still gone, so that it can be brought back. */
export function isGone({ restore }: Line, account: Pick<AccountStore, 'get' | 'present' | 'presentReply'>): boolean {
  if (!restore) return false
  if (restore.type === 'restore-reply') {
    const reply = account.presentReply(restore.id)
    // What somebody said is theirs alone to bring back.
    return Boolean(reply?.deleted) && reply?.by === account.get().head?.me
  }
  const now = account.present(restore.id)
  return restore.type === 'restore' ? now === undefined : now?.note === ''
}
