import type { AnnotationId } from '../../shared/account/annotation'
import type { AccountId } from '../../shared/keeper/protocol'
import type { LibraryNews, LibraryRequest } from '../../shared/library/protocol'
import type { AccountHits, Hit, SearchQuery } from '../../shared/library/search'
import type { EntityQuery } from '../../shared/registry/entity-query'
import type { AccountStore } from '../keeper/account-store'
import type { KeeperClient } from '../keeper/keeper-client'
import type { ViewState } from '../shell/view-state'
import { createStore, type Store } from '../store/store'
import { asksForWords, type Destination, initialLibrary, type LibraryState } from './library-state'
import type { Order } from './sort-accounts'

/** The library as this window shows it. */
export interface LibraryStore extends Pick<Store<LibraryState>, 'get' | 'subscribe'> {
  readonly ask: (request: LibraryRequest) => void
  readonly search: (query: SearchQuery) => void
  /** Asks for everything that was found in an account. */
  readonly showWhole: (file: string) => void
  /** Opens an account, at what was found in it. */
  readonly open: (group: Pick<AccountHits, 'file' | 'id'>, hit?: Hit) => void
  /** Opens an account at one of its annotations. */
  readonly openAt: (account: Pick<AccountHits, 'file' | 'id'>, annotation: AnnotationId) => void
  /** Goes to a claim of another account, from the annotation that is active. */
  readonly visit: (account: Pick<AccountHits, 'file' | 'id'>, claim: AnnotationId) => void
  /** Goes back from there. */
  readonly goBack: () => void
  /** Looks for claims of other accounts than the one in view. */
  readonly findClaims: (words: string) => void
  /** Asks which claims of other accounts rest on a source. @param resting what of this account does */
  readonly findResting: (source: string, resting: readonly string[]) => void
  /** The account that was opened has come to where it was opened at. */
  readonly arrived: () => void
  /** Asks whom the accounts speak of, and to be told whenever that is other; null ends it. */
  readonly askEntities: (query: EntityQuery | null) => void
  readonly sort: (order: Order) => void
  readonly wantField: () => void
  readonly putAway: () => void
}

export function createLibraryStore(
  client: Pick<KeeperClient, 'askLibrary' | 'onLibrary' | 'onConnect' | 'listen'>,
  account: Pick<AccountStore, 'say' | 'get'>,
  view: Store<ViewState>,
): LibraryStore {
  const store = createStore(initialLibrary)
  const patch = (change: Partial<LibraryState>) => store.update((state) => ({ ...state, ...change }))
  let lastAsk = 0
  let claimsAsk = 0
  let claimsWords = ''
  let restingAsk = 0
  let restingSource = ''
  let watching = false
  /** An account is being opened, and nobody has turned to the library since. */
  let awaited = false

  function watch(): void {
    const wanted = view.get().place !== 'account'
    if (wanted === watching) return
    watching = wanted
    if (wanted) awaited = false
    client.askLibrary({ type: 'watch', on: wanted })
  }

  function search(query: SearchQuery): void {
    const asking = asksForWords(query)
    patch({ query, searching: asking, ...(!asking && { results: null }) })
    lastAsk += 1
    if (asking) client.askLibrary({ type: 'search', ask: lastAsk, query })
  }

  const receivers: { readonly [T in LibraryNews['type']]: (news: Extract<LibraryNews, { readonly type: T }>) => void } =
    {
      listed: ({ listing }) => {
        patch({ listing, progress: null })
        // What was found may be other by now.
        const { query } = store.get()
        if (asksForWords(query)) search(query)
      },
      inbox: ({ letters }) => patch({ letters }),
      entities: ({ answer }) => patch({ entities: answer }),
      // What is said elsewhere of the account in view is shown with it.
      elsewhere: () => undefined,
      claims: ({ ask, found }) => {
        if (ask === claimsAsk) patch({ claims: { words: claimsWords, found } })
      },
      resting: ({ ask, answer }) => {
        if (ask === restingAsk) patch({ resting: { source: restingSource, answer } })
      },
      progress: ({ progress }) => patch({ progress }),
      found: ({ ask, results }) => {
        if (ask === lastAsk) patch({ results, searching: false, whole: new Map() })
        else if (results.groups[0] && ask === -lastAsk) {
          const [group] = results.groups
          patch({ whole: new Map([...store.get().whole, [group.file, group]]) })
        }
      },
      said: ({ sentence, refused }) => {
        patch({ problem: refused ? sentence : null })
        account.say(sentence, refused ? 'assertive' : 'polite')
      },
    }

  client.onLibrary((news) => (receivers[news.type] as (news: LibraryNews) => void)(news))
  client.onConnect(() => {
    watching = false
    watch()
    const { entityQuery } = store.get()
    if (entityQuery) client.askLibrary({ type: 'entities', query: entityQuery })
  })
  client.listen((message) => {
    if (message.type === 'opening') awaited = true
    if (message.type !== 'opened') return
    forgetVisits(message.head.id)
    if (awaited) view.update((state) => ({ ...state, place: 'account' }))
    awaited = false
  })
  view.subscribe(watch)

  function open(file: string, destination: Destination): void {
    patch({ problem: null, destination })
    client.askLibrary({ type: 'open', file })
  }

  /** Whoever has gone on to another account does not come back from this one. */
  function forgetVisits(shown: AccountId): void {
    const { visits } = store.get()
    const kept = visits.slice(0, visits.map(({ to }) => to).lastIndexOf(shown) + 1)
    if (kept.length < visits.length) patch({ visits: kept })
  }

  const openAt: LibraryStore['openAt'] = ({ file, id }, annotation) =>
    open(file, { account: id, range: null, annotation })

  return {
    get: store.get,
    subscribe: store.subscribe,
    ask: (request) => {
      patch({ problem: null })
      client.askLibrary(request)
    },
    search,
    // Answers to it are told apart from those to the query by their sign.
    showWhole: (file) => client.askLibrary({ type: 'search', ask: -lastAsk, query: store.get().query, file }),
    open: ({ file, id }, hit) => {
      const range = hit && 'range' in hit ? hit.range : null
      const annotation = hit?.type === 'annotation' ? hit.id : null
      open(file, { account: id, range, annotation })
    },
    openAt,
    visit: (other, claim) => {
      const { head, active } = account.get()
      // What is in no folder of the library is not opened from here.
      if (head?.place === 'library' && active !== null)
        patch({ visits: [...store.get().visits, { from: head, annotation: active, to: other.id }] })
      openAt(other, claim)
    },
    goBack: () => {
      const last = store.get().visits.at(-1)
      if (!last) return
      patch({ visits: store.get().visits.slice(0, -1) })
      openAt(last.from, last.annotation)
    },
    findClaims: (words) => {
      const { head } = account.get()
      if (!head) return
      claimsAsk += 1
      claimsWords = words
      client.askLibrary({ type: 'claims', ask: claimsAsk, words, except: head.id })
    },
    findResting: (source, resting) => {
      const { head } = account.get()
      if (!head) return
      restingAsk += 1
      restingSource = source
      client.askLibrary({ type: 'resting', ask: restingAsk, query: { account: head.id, resting } })
    },
    askEntities: (query) => {
      patch({ entityQuery: query })
      client.askLibrary({ type: 'entities', query })
    },
    arrived: () => patch({ destination: null }),
    sort: (order) => patch({ order }),
    wantField: () => store.update((state) => ({ ...state, fieldWanted: state.fieldWanted + 1 })),
    putAway: () => patch({ problem: null }),
  }
}
